// What the stories of one test share: the program, the browser, and who comes to the pages.
import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { examine } from "./examination.js";
import { Program } from "./program.js";
import { startChromium, Visitor } from "./visitor.js";

export class Stage {
  // prepare: what the program's demo needs besides, before it serves.
  constructor({ script = true, width = 1280, height = 900, prepare = () => {} } = {}) {
    this.options = { script, width, height };
    this.program = new Program();
    this.faults = [];
    before(async () => {
      this.program.makeDemo();
      prepare(this.program);
      await this.program.serve();
      this.browser = await startChromium();
    });
    after(async () => {
      await this.browser?.close();
      await this.program.end();
    });
  }

  arrive() {
    return Visitor.arrive(this.browser, this.program, this.faults, this.options);
  }

  async signedIn(email) {
    return (await this.arrive()).signIn(email);
  }

  // A fault of one page stops no story: all of them are told at the end of it.
  story(title, tell) {
    test(title, async () => {
      this.faults.length = 0;
      await tell();
      assert.deepEqual([...new Set(this.faults)], []);
    });
  }

  // SPLITDESK_TELL=1 says where it is, and what was found there.
  examine = async (visitor, name, kind) => {
    const known = this.faults.length;
    await examine(visitor, name, kind);
    if (process.env.SPLITDESK_TELL) console.log([name, ...this.faults.slice(known)].join("\n  "));
  };
}
