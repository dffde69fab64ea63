// The program as it runs in the field, with a demo organization of its own in a temporary folder.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const path = process.env.SPLITDESK_PROGRAM ?? process.argv[2];
if (!path) throw new Error("name the program: node FILE.js build/splitdesk");

// A Monday in business hours; the cut-off for the next month is four weeks away.
export const today = "2026-03-02T15:00:00Z";

export class Program {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "splitdesk-browser-"));
    this.demo = join(this.folder, "demo");
    this.clock = today;
    // Of a program built with the leak sanitizer: fontconfig frees not all of its configuration.
    const suppressions = join(this.folder, "suppressions");
    writeFileSync(suppressions, "leak:libfontconfig\n");
    this.lsan = `suppressions=${suppressions}:print_suppressions=0`;
  }

  environment() {
    const { PATH, HOME, UBSAN_OPTIONS } = process.env;
    const all = { PATH, HOME, UBSAN_OPTIONS, LSAN_OPTIONS: this.lsan,
      SPLITDESK_CLOCK_START: this.clock };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  }

  // What a command says; it has to succeed.
  command(words, input = "") {
    return execFileSync(path, words, { env: this.environment(), input, encoding: "utf8",
      stdio: ["pipe", "pipe", "inherit"] });
  }

  onDemo(words, input) {
    return this.command([...words, "--config", join(this.demo, "splitdesk.toml")], input);
  }

  makeDemo() {
    this.command(["demo", "--directory", this.demo]);
    this.passwords = new Map();
    for (const line of readFileSync(join(this.demo, "sign-ins.txt"), "utf8").split("\n")) {
      const [, email, password] = /(\S+@\S+)\s+(\S+)/.exec(line) ?? [];
      if (email) this.passwords.set(email, password);
    }
  }

  addCustomer(email, name, organization) {
    const password = "correct horse battery";
    this.onDemo(["user", "add", email, "--name", name, "--role", "customer", "--organization",
      organization], `${password}\n`);
    this.passwords.set(email, password);
  }

  importOrganization(organization) {
    const file = join(this.folder, "organization.json");
    writeFileSync(file, JSON.stringify(organization));
    this.onDemo(["import-organization", file]);
  }

  demoFile(name) {
    return join(this.demo, name);
  }

  // Serves until stop(); the address is in this.address.
  async serve(clock = this.clock) {
    this.clock = clock;
    const words = ["serve", "--config", join(this.demo, "splitdesk.toml"), "--listen",
      "127.0.0.1:0"];
    this.server = spawn(path, words, { env: this.environment(),
      stdio: ["ignore", "pipe", "inherit"] });
    this.ended = new Promise((resolve) => {
      this.server.once("exit", (code, signal) => resolve(signal ?? code));
    });
    this.address = await new Promise((resolve, reject) => {
      let said = "";
      this.server.stdout.on("data", (bytes) => {
        said += bytes;
        const found = /http:\/\/[^\s/]+/.exec(said);
        if (found) resolve(found[0]);
      });
      this.ended.then((how) => reject(new Error(`the server ended with ${how} at its start`)));
    });
  }

  // An end that is not in order, a leak for instance, is a failure.
  async stop() {
    if (!this.server) return;
    this.server.kill("SIGTERM");
    const how = await this.ended;
    this.server = undefined;
    if (how !== 0) throw new Error(`the server ended with ${how}`);
  }

  async moveClock(instant) {
    await this.stop();
    await this.serve(instant);
  }

  async end() {
    try {
      await this.stop();
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  mails() {
    const folder = join(this.demo, "mail");
    return readdirSync(folder).filter((name) => name.endsWith(".eml")).sort()
      .map((name) => readFileSync(join(folder, name), "utf8"));
  }

  // Every row of the database, as text.
  rows() {
    return execFileSync("sqlite3", ["-readonly", this.demoFile("splitdesk.db"), ".dump"],
      { encoding: "utf8", maxBuffer: 1 << 28 });
  }
}
