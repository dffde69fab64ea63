// How a page has to say that something was typed wrong.
import { strict as assert } from "node:assert";

// wanted: the sentences, each behind the name of its field. Every sentence has to stand in
// the summary, as a link to its field, and at the field with the same words; the title begins with
// "Error:", and the summary has the focus.
export async function showsFaults(visitor, wanted) {
  const { page } = visitor;
  assert.match(await page.title(), /^Error: /, "the title of a page with faults");
  const summary = page.getByRole("alert");
  const links = await summary.getByRole("link").evaluateAll((all) =>
    all.map((one) => [one.textContent.trim(), one.getAttribute("href").slice(1)]));
  assert.deepEqual(links, wanted.map(([field, sentence]) => [sentence, field]));
  assert.ok(await summary.evaluate((one) => one === document.activeElement),
    "the summary has the focus");
  for (const [field, sentence] of wanted) {
    const said = await page.locator(`[id="${field}"]`).evaluate((one) => ({
      described: (one.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean)
        .map((id) => document.getElementById(id).textContent.replace(/^Error: /, "")),
      group: one.closest("fieldset")?.querySelector(".error-text")?.textContent
        .replace(/^Error: /, ""),
    }));
    assert.ok([...said.described, said.group].includes(sentence),
      `"${sentence}" does not stand at the field ${field}`);
  }
}
