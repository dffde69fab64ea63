// The desk escalates; the Primary TAM, who has no account, acts on the link in the mail.
import { strict as assert } from "node:assert";
import { read } from "./mail.js";
import { until } from "./until.js";

export async function escalate(desk, number) {
  const { page } = desk;
  await desk.open(`/tickets/${number}`);
  await page.getByText("Escalate to the Primary TAM").first().click();
  await page.locator("#escalation-reason").fill("The cut-off is near");
  await page.locator("#escalation-done").fill("The setup was checked twice");
  await page.locator("#escalation-asked").fill("Call the requester about Research Lab");
  await desk.press("Escalate");
}

export async function briefOf(program) {
  return until("mail with a brief's link", () => {
    for (const text of program.mails()) {
      const mail = read(text);
      // The first event's brief asks for nothing: it only tells that there is a request.
      const link = mail.links.find((one) => /\/b\/[^/]+\/[1-9]/.test(one));
      if (link && mail.to.includes("tam@splitdesk.example")) return new URL(link).pathname;
    }
    return undefined;
  });
}

export async function takeOver(tam, look, path) {
  const { page } = tam;
  await tam.open(path);
  await look(tam, "brief");
  const open = page.locator("details:not([open]) summary");
  while (await open.count() > 0) await open.first().click();
  await look(tam, "brief, unfolded");
  await tam.press("I have it");
  assert.ok(await page.getByText("You have it.").first().isVisible());
  await look(tam, "brief, taken over");
  await tam.press(/^Answer$/);
  assert.match(await page.title(), /^Error: /);
  await look(tam, "brief with a fault");
}
