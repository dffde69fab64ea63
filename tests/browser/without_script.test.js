// The whole job once more with script switched off: what a page needs is in its forms and links.
import { strict as assert } from "node:assert";
import { ask, repair } from "./customer_story.js";
import { approve, assignAndSchedule } from "./desk_story.js";
import { issueTheFirst, readInvoices } from "./invoices_story.js";
import { Stage } from "./stage.js";
import { briefOf, escalate, takeOver } from "./tam_story.js";

const stage = new Stage({ script: false, width: 320 });
let number;

async function look(visitor, name) {
  const { page } = visitor;
  if (!await page.locator("main h1").first().isVisible())
    stage.faults.push(`${name}: no heading`);
  if (await page.locator("[onclick], [style], a[href='#'], a[href^='javascript:']").count() > 0)
    stage.faults.push(`${name}: something works by script alone`);
}

stage.story("a customer asks on a narrow screen without script", async () => {
  const customer = await stage.arrive();
  number = await ask(customer, look);
  await repair(customer, look, number);
  await customer.leave();
});

stage.story("desk, TAM and billing act without script", async () => {
  const desk = await stage.signedIn("desk@splitdesk.example");
  await escalate(desk, number);
  await approve(desk, look, number);
  await desk.leave();
  const tam = await stage.arrive();
  await takeOver(tam, look, await briefOf(stage.program));
  await tam.leave();
  const biller = await stage.signedIn("billing@splitdesk.example");
  await assignAndSchedule(biller, look, number);
  await biller.leave();
});

stage.story("invoices and evidence are read without script", async () => {
  await issueTheFirst(stage.program);
  const customer = await stage.signedIn("admin@northwind.example");
  await readInvoices(customer, look, number);
  await customer.leave();
  const auditor = await stage.signedIn("auditor@splitdesk.example");
  await auditor.open(`/tickets/${number}/evidence`);
  await look(auditor, "evidence");
  assert.ok(await auditor.page.getByText(/Evidence for request/).first().isVisible());
  await auditor.leave();
});
