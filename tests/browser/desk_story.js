// The support desk approves, billing assigns the BANs and schedules the switch.
import { strict as assert } from "node:assert";
import { decide } from "./decide.js";

export async function approve(desk, look, number) {
  await desk.open(`/tickets/${number}`);
  await look(desk, "ticket to be approved", "console");
  for (let left = 10; left > 0; --left) {
    const warning = desk.page.locator("#findings details").first();
    if (await warning.count() === 0) break;
    if (await warning.getAttribute("open") === null) await warning.locator("summary").click();
    await warning.locator("textarea, input[type=text]").fill("Agreed with the customer by phone");
    await warning.getByRole("button").click();
    await desk.page.waitForLoadState();
  }
  await decide(desk, /^Approve/);
  await desk.open(`/tickets/${number}`);
  await look(desk, "ticket approved", "console");
}

export async function assignAndSchedule(biller, look, number) {
  const { page } = biller;
  await biller.open(`/tickets/${number}/ban-assignments`);
  await look(biller, "BAN grid", "console");
  const fields = await page.locator("table input[type=text]").evaluateAll((all) =>
    all.map((one) => one.id));
  assert.ok(fields.length >= 4, "a field for each Cost Center");
  await page.locator(`[id="${fields[0]}"]`).fill("4711!");
  await biller.press(/^Assign BANs/);
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.locator(`[id="${fields[0]}"]`).inputValue(), "4711!");
  await look(biller, "BAN grid with faults", "console");
  for (const [index, field] of fields.entries()) {
    await page.locator(`[id="${field}"]`).fill(`47110000${index}`);
  }
  await decide(biller, /^Assign BANs/);
  await biller.open(`/tickets/${number}`);
  await look(biller, "ticket to be scheduled", "console");
  await decide(biller, /^Schedule the switch/);
  await biller.open(`/tickets/${number}`);
  await look(biller, "ticket scheduled", "console");
}

