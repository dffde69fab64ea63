// Read by the leak sanitizer, where there is one, when a test program ends, or the program
// itself.

// Fontconfig keeps its configuration until the process ends, and frees not all of it.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
