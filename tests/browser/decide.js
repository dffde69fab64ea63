// A decision is a button, or leads to a page that names the consequence and asks once more.
export async function decide(visitor, name) {
  const { page } = visitor;
  await page.locator("main button, main a.button").filter({ hasText: name }).first().click();
  await page.waitForLoadState();
  const sure = page.locator("main button[autofocus]");
  if (await sure.count() === 0) return;
  await sure.click();
  await page.waitForLoadState();
}
