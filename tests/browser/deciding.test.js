// From the approval to the invoices, and each page on the way is as it has to be.
import { strict as assert } from "node:assert";
import { ask, repair } from "./customer_story.js";
import { approve, assignAndSchedule } from "./desk_story.js";
import { issueTheFirst, readInvoices } from "./invoices_story.js";
import { openAllLinks } from "./mail_links.js";
import { seeTheRunningProgram, tour } from "./other_pages_story.js";
import { Stage } from "./stage.js";
import { briefOf, escalate, takeOver } from "./tam_story.js";

const stage = new Stage();
const { program } = stage;
let number;

stage.story("the desk approves and asks the TAM, billing assigns and schedules", async () => {
  const customer = await stage.arrive();
  number = await ask(customer, () => {});
  await repair(customer, () => {}, number);
  await customer.leave();
  const desk = await stage.signedIn("desk@splitdesk.example");
  await escalate(desk, number);
  await approve(desk, stage.examine, number);
  await desk.leave();
  const biller = await stage.signedIn("billing@splitdesk.example");
  await assignAndSchedule(biller, stage.examine, number);
  await biller.leave();
});

stage.story("the TAM acts on the link in the mail", async () => {
  const tam = await stage.arrive();
  await takeOver(tam, stage.examine, await briefOf(program));
  await tam.leave();
});

stage.story("the first separate invoices are issued and read", async () => {
  await issueTheFirst(program);
  const customer = await stage.signedIn("admin@northwind.example");
  await readInvoices(customer, stage.examine, number);
  await customer.leave();
});

stage.story("everybody's navigation leads to pages in order", async () => {
  const seen = new Set();
  for (const role of ["root", "auditor", "billing", "desk"]) {
    const visitor = await stage.signedIn(`${role}@splitdesk.example`);
    await tour(visitor, stage.examine, role, seen);
    if (role === "root") await seeTheRunningProgram(visitor, stage.examine);
    if (role === "auditor") {
      await visitor.open(`/tickets/${number}/evidence`);
      await stage.examine(visitor, "evidence", "console");
    }
    await visitor.leave();
  }
});

stage.story("whoever opens the links of all mails changes nothing", async () => {
  const stranger = await stage.arrive();
  const customer = await stage.signedIn("admin@northwind.example");
  const desk = await stage.signedIn("desk@splitdesk.example");
  const links = await openAllLinks(program, [stranger, customer, desk], stage.faults);
  assert.ok(links.length >= 3, `links of the mails: ${links.join(" ")}`);
});
