// Takes the pictures of docs/tour.md: node tests/browser/pictures.js build/splitdesk
// Each is small enough for a page that is read over a slow line.
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { description } from "./customer_story.js";
import { approve, assignAndSchedule } from "./desk_story.js";
import { issueTheFirst } from "./invoices_story.js";
import { Program } from "./program.js";
import { startChromium, Visitor } from "./visitor.js";

const folder = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const largest = 60_000;
const nothing = () => {};

// at: what stands at the top of the picture.
async function take(visitor, name, at = "main > :not(script)") {
  const path = join(folder, `${name}.png`);
  await visitor.page.locator(at).first().evaluate((one) => one.scrollIntoView());
  await visitor.page.screenshot({ path, animations: "disabled" });
  if (statSync(path).size > largest) throw new Error(`${path} is too large`);
}

async function ask(customer) {
  const { page } = customer;
  await take(customer, "start");
  await customer.follow("Start a new request");
  await page.getByLabel("What do you need?").fill(description);
  await customer.press("Continue");
  await take(customer, "setup", "main h2");
  await customer.press("Continue");
  await take(customer, "preview");
  await customer.follow("Continue");
  await customer.press("Continue");
  await take(customer, "check");
  await customer.press("Send the request");
  return (await page.locator(".reference").innerText()).trim();
}

async function takeAll(program, browser) {
  const arrive = async (email) => (await Visitor.arrive(browser, program, [],
    { width: 660, height: 420 })).signIn(email);
  const customer = await arrive("admin@northwind.example");
  const number = await ask(customer);
  program.onDemo(["import-organization", program.demoFile("northwind-fixed.json")]);
  await customer.open(`/tickets/${number}`);
  await customer.press("Check again");
  await take(customer, "status", "main h1");
  const desk = await arrive("desk@splitdesk.example");
  await desk.open("/queue");
  await take(desk, "queue", "main h1");
  await desk.open(`/tickets/${number}`);
  await take(desk, "decision", "#decision");
  await desk.open(`/tickets/${number}/approval`);
  await take(desk, "confirm");
  await approve(desk, nothing, number);
  await desk.open("/preferences");
  await take(desk, "preferences");
  const biller = await arrive("billing@splitdesk.example");
  await biller.open(`/tickets/${number}/ban-assignments`);
  await take(biller, "bans");
  await assignAndSchedule(biller, nothing, number);
  await issueTheFirst(program);
  const later = await arrive("admin@northwind.example");
  await later.open("/invoices");
  await take(later, "invoices", "main h2");
  await later.open(`/tickets/${number}`);
  await later.follow("Español");
  await take(later, "spanish", "main h1");
  const auditor = await arrive("auditor@splitdesk.example");
  await auditor.open(`/tickets/${number}/evidence`);
  await take(auditor, "evidence");
}

mkdirSync(folder, { recursive: true });
const program = new Program();
let browser;
try {
  program.makeDemo();
  await program.serve();
  browser = await startChromium();
  await takeAll(program, browser);
} finally {
  await browser?.close();
  await program.end();
}
