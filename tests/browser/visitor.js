// One chromium for a test, and people in it: each has a context of their own, signed in or not, and
// whatever their pages ask for is watched.
import { strict as assert } from "node:assert";
import { accessSync } from "node:fs";
import { chromium } from "playwright-core";

const executablePath = process.env.SPLITDESK_CHROMIUM ?? "/usr/bin/chromium";
accessSync(executablePath);

export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

export function startChromium() {
  const args = process.getuid() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...args, "--disable-dev-shm-usage"] });
}

export class Visitor {
  // faults: where what is seen to be wrong is added, as sentences.
  static async arrive(browser, program, faults, options = {}) {
    const { script = true, width = 1280, height = 900, scheme = "light" } = options;
    const visitor = new Visitor();
    visitor.program = program;
    visitor.faults = faults;
    visitor.script = script;
    visitor.context = await browser.newContext({ javaScriptEnabled: script, colorScheme: scheme,
      viewport: { width, height }, baseURL: program.address });
    visitor.page = await visitor.context.newPage();
    visitor.page.setDefaultTimeout(15_000);
    visitor.watch();
    return visitor;
  }

  watch() {
    this.assets = new Map();
    this.page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith("data:") && new URL(url).origin !== this.program.address) {
        this.faults.push(`${this.page.url()} asks another host: ${url}`);
      }
    });
    this.page.on("response", (response) => this.see(response));
    this.page.on("pageerror", (error) => this.faults.push(`${this.page.url()}: ${error}`));
    this.page.on("console", (message) => {
      // A page that is answered 422 or 404 is told as an error, too, and is none.
      if (message.type() !== "error" || /Failed to load resource/.test(message.text())) return;
      this.faults.push(`${this.page.url()} complains: ${message.text()}`);
    });
  }

  see(response) {
    const headers = response.headers();
    if (headers["content-security-policy"] !== contentSecurityPolicy) {
      this.faults.push(`${response.url()} has not the strict Content-Security-Policy`);
    }
    const request = response.request();
    if (request.isNavigationRequest() && response.status() < 300) this.document = response;
    if (request.isNavigationRequest() && response.status() >= 400) this.document = response;
    if (["stylesheet", "script"].includes(request.resourceType())) {
      // Fetched again: the browser forgets what a page had as soon as somebody leaves it.
      this.assets.set(response.url(), fetch(response.url()).then((same) => same.arrayBuffer()));
    }
  }

  async open(address) {
    await this.page.goto(new URL(address, this.program.address).href);
    return this;
  }

  async press(name) {
    await this.page.getByRole("button", { name }).first().click();
    await this.page.waitForLoadState();
  }

  async follow(name) {
    await this.page.getByRole("link", { name }).first().click();
    await this.page.waitForLoadState();
  }

  async signIn(email) {
    await this.open("/sign-in");
    await this.page.getByLabel("E-mail address").fill(email);
    await this.page.getByLabel("Password").fill(this.program.passwords.get(email));
    await this.press("Sign in");
    assert.ok(!this.page.url().endsWith("/sign-in"), `${email} cannot sign in`);
    return this;
  }

  async heading() {
    return (await this.page.locator("h1").innerText()).trim();
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  leave() {
    return this.context.close();
  }
}
