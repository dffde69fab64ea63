// The whole job by Tab, Enter, Space and typing alone; wherever the focus is, it can be seen.
import { strict as assert } from "node:assert";
import { description } from "./customer_story.js";
import { Stage } from "./stage.js";
import { until } from "./until.js";

const stage = new Stage({
  height: 700,
  prepare: (program) =>
    program.onDemo(["import-organization", program.demoFile("northwind-fixed.json")]),
});
let number;

// Runs in the page: what has the focus, and whether one can see that.
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return { name: "" };
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 &&
    box.top < innerHeight && box.left < innerWidth;
  const label = one.labels?.[0]?.innerText ?? one.getAttribute("aria-label") ?? one.innerText;
  const over = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 0), innerHeight - 1));
  return {
    name: (label ?? "").trim(),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inside,
    covered: inside && !(one.contains(over) || over?.contains(one)),
    markup: one.outerHTML.slice(0, 120),
  };
}

class Typist {
  constructor(visitor) {
    this.visitor = visitor;
    this.keys = visitor.page.keyboard;
  }

  // Tabs on until what has the focus is called so.
  async to(name) {
    for (let left = 250; left > 0; --left) {
      await this.keys.press("Tab");
      const at = await this.visitor.page.evaluate(focused);
      if (!at.name && !at.markup) continue;  // past the last: the browser's own
      assert.ok(at.outlined, `the focus on ${at.markup} is not to be seen`);
      assert.ok(at.inside, `the focus on ${at.markup} is outside of the window`);
      assert.ok(!at.covered, `the focus on ${at.markup} is covered`);
      if (at.name === name || (name instanceof RegExp && name.test(at.name))) return;
    }
    throw new Error(`${this.visitor.path()}: no Tab leads to ${name}`);
  }

  async press(key, name) {
    await this.to(name);
    await this.follow(key);
  }

  // Presses the key where the focus is, and waits for the page it leads to.
  async follow(key) {
    const { page } = this.visitor;
    await page.evaluate(() => { window.stillHere = true; });
    await this.keys.press(key);
    await page.waitForFunction(() => window.stillHere === undefined);
    await page.waitForLoadState();
  }

  async type(name, text) {
    await this.to(name);
    await this.keys.type(text);
  }

  async signIn(email) {
    await this.visitor.open("/");
    await this.type("E-mail address", email);
    await this.type("Password", this.visitor.program.passwords.get(email));
    await this.press("Enter", "Sign in");
  }
}

async function typist(email) {
  const one = new Typist(await stage.arrive());
  await one.signIn(email);
  return one;
}

stage.story("a customer opens a request by keyboard", async () => {
  const customer = await typist("admin@northwind.example");
  await customer.press("Enter", "Start a new request");
  await customer.type(/^What do you need/, "Too short");
  await customer.press("Enter", "Continue");
  // From the summary's link straight into the field.
  await customer.to("Describe what you need, in at least 20 characters");
  await customer.keys.press("Enter");
  await customer.visitor.page.waitForFunction(
    () => document.activeElement.id === "description");
  await customer.keys.press("Control+A");
  await customer.keys.type(description);
  await customer.press("Enter", "Continue");
  await customer.to("Research Lab");
  await customer.keys.press("Space");
  await customer.keys.press("Space");
  await customer.press("Enter", "Continue");
  await customer.press("Enter", "Continue");
  await customer.press("Space", "Continue");
  await customer.press("Space", "Send the request");
  number = (await customer.visitor.page.locator(".reference").innerText()).trim();
  await customer.press("Enter", "See the request");
});

// A decision may lead to a page that asks once more, with the focus on its button.
async function decide(person, name) {
  await person.press("Enter", name);
  const { page } = person.visitor;
  if (await page.locator("main button[autofocus]").count() > 0) await person.follow("Enter");
}

stage.story("the desk approves by keyboard", async () => {
  const desk = await typist("desk@splitdesk.example");
  await desk.press("Enter", new RegExp(number));
  await decide(desk, /^Approve/);
  await until("the approval", () => /'approve'|"approve"/.test(stage.program.rows()));
});

stage.story("billing assigns BANs and schedules by keyboard", async () => {
  const biller = await typist("billing@splitdesk.example");
  await biller.press("Enter", new RegExp(number));
  await biller.press("Enter", /^Assign BANs/);
  for (const [index, name] of ["Operations", "Research Lab", "Retail", "Wholesale"].entries())
    await biller.type(new RegExp(name), `47110001${index}`);
  await decide(biller, /^Assign BANs/);
  await biller.visitor.open(`/tickets/${number}`);
  await decide(biller, /^Schedule the switch/);
  await biller.visitor.open(`/tickets/${number}`);
  assert.ok(await biller.visitor.page.getByText(/scheduled/i).first().isVisible());
});
