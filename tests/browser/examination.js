// What every state of every page has to hold: WCAG 2.2 AA in both color schemes on a narrow and a
// wide screen, no sideways scrolling but in regions made for it, markup without a fault, and sizes
// within the budgets.
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { markupRules } from "./markup_rules.js";

const validator = new HtmlValidate(markupRules);

const kilobyte = 1000;
const budgets = {
  customer: { html: 20 * kilobyte, assets: 12 * kilobyte },
  console: { html: Infinity, assets: 40 * kilobyte },
};

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
// What depends on colors and on widths is looked at in each of the four; the rest of the rules
// reads the same document whatever the colors are.
const looks = [
  { scheme: "light", width: 1280, runOnly: { type: "tag", values: wcag } },
  { scheme: "dark", width: 1280, runOnly: { type: "rule", values: ["color-contrast"] } },
  { scheme: "dark", width: 320, runOnly: { type: "tag", values: wcag } },
  { scheme: "light", width: 320,
    runOnly: { type: "rule", values: ["color-contrast", "target-size"] } },
];

// Runs in the page: what sticks out of it to the side, unless it scrolls within its own region.
function sticksOut() {
  const root = document.scrollingElement;
  if (root.scrollWidth <= document.documentElement.clientWidth) return [];
  const limit = document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > limit)
    .filter((one) => !one.closest(".scroll"))
    .slice(0, 4)
    .map((one) => one.outerHTML.slice(0, 120));
}

async function examineLook(page, look) {
  const { scheme, width, runOnly } = look;
  const where = `${scheme}, ${width} wide`;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  const faults = (await page.evaluate(sticksOut)).map((one) => `${where}: sticks out: ${one}`);
  const { violations } = await page.evaluate(
    (options) => window.axe.run(document, options),
    { runOnly, resultTypes: ["violations"], preload: false });
  for (const { id, help, nodes } of violations) {
    const first = nodes.slice(0, 3).map((one) => `${one.html.slice(0, 160)} [${one.failureSummary
      .split("\n").slice(1, 3).join(" ").trim()}]`);
    faults.push(`${where}: ${id}, ${help}: ${first.join(" | ")}`);
  }
  return faults;
}

// Forced colors, less motion and print: the page complains of nothing, its content is there, and
// nothing moves.
const media = [{ forcedColors: "active" }, { reducedMotion: "reduce" }, { media: "print" }];
const plain = { forcedColors: null, reducedMotion: null, media: null, colorScheme: "light" };

async function examineMedia(page) {
  const faults = [];
  for (const look of media) {
    const where = Object.entries(look).flat().join(" ");
    await page.emulateMedia({ ...plain, ...look });
    if (!await page.locator("main h1").first().isVisible()) faults.push(`${where}: no heading`);
    if (look.reducedMotion && await page.evaluate(moves)) faults.push(`${where}: something moves`);
    if (look.media && await page.locator("header.top").isVisible())
      faults.push(`${where}: the navigation is printed`);
  }
  await page.emulateMedia(plain);
  return faults;
}

// Runs in the page.
function moves() {
  return document.getAnimations().length > 0 ||
    getComputedStyle(document.documentElement).scrollBehavior !== "auto";
}

async function examineMarkup(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message, line }) =>
    `markup, ${ruleId}: ${message}: ${html.split("\n")[line - 1]?.trim().slice(0, 160)}`);
}

async function examineSizes(visitor, html, kind) {
  const { html: htmlBudget, assets: assetBudget } = budgets[kind];
  const faults = [];
  const page = gzipSync(html).length;
  if (page > htmlBudget) faults.push(`its HTML has ${page} bytes, packed`);
  let assets = 0;
  for (const [url, body] of visitor.assets) {
    if (html.includes(new URL(url).pathname)) assets += gzipSync(await body).length;
  }
  if (assets === 0) faults.push("no style sheet was seen");
  if (assets > assetBudget) faults.push(`its styles and scripts have ${assets} bytes, packed`);
  return faults;
}

export async function examine(visitor, name, kind = "customer") {
  const { page } = visitor;
  const html = await visitor.document.text();
  const before = page.viewportSize();
  const faults = [...await examineMarkup(html), ...await examineSizes(visitor, html, kind)];
  await page.evaluate(axe.source);
  for (const look of looks) faults.push(...await examineLook(page, look));
  faults.push(...await examineMedia(page));
  await page.setViewportSize(before);
  visitor.faults.push(...faults.map((fault) => `${name}: ${fault}`));
}
