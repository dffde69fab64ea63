// Several rooms use GMime from several threads; it is started once.
#pragma once

namespace bot {

// To be called before anything of GMime; again does nothing.
void start_gmime();

}  // namespace bot
