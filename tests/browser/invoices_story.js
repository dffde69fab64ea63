// The switch takes effect, the first separate invoices are issued, and everybody reads them.
import { strict as assert } from "node:assert";
import { until } from "./until.js";

export async function issueTheFirst(program) {
  await program.moveClock("2026-04-01T15:00:00Z");
  await until("the switch takes effect", () => /'take_effect'|"take_effect"/.test(program.rows()));
  await program.moveClock("2026-05-04T15:00:00Z");
  for (const month of ["2026-03", "2026-04"]) {
    program.onDemo(["import-charges", program.demoFile(`costs-${month}.csv`), "--source", "demo"]);
    program.onDemo(["run-invoices", month]);
  }
}

export async function readInvoices(customer, look, number) {
  const { page } = customer;
  await customer.open("/invoices");
  await look(customer, "invoices");
  const links = page.locator("tbody th a");
  assert.ok(await links.count() >= 5, "an invoice for each Cost Center and a single one before");
  await customer.open("/invoices?period=soon");
  assert.match(await page.title(), /^Error: /);
  await look(customer, "invoices, a month that is none");
  await customer.open("/invoices?period=2026-04");
  await links.first().click();
  await look(customer, "invoice");
  await customer.follow("Where each amount comes from");
  await look(customer, "explanation of an invoice");
  await customer.open("/preview");
  await look(customer, "preview of the last months");
  await customer.open(`/tickets/${number}`);
  await look(customer, "status, done");
  await customer.open("/requests");
  await look(customer, "requests after the switch");
  await customer.open("/requests/new/details?kind=single_invoice");
  await look(customer, "details, what to change");
  await customer.open("/search?q=invoice");
  await look(customer, "search");
}
