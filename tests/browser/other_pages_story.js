// Pages that are no errors, errors that are pages, and what stands in everybody's navigation.
import { strict as assert } from "node:assert";
import { read } from "./mail.js";

function organization(name, more = {}) {
  const email = `admin@${name}.example`;
  return { name, display_name: `${name[0].toUpperCase()}${name.slice(1)} Ltd`, status: "Active",
    type: "Billable", currency: "USD", ban: `${name.slice(0, 4).toUpperCase()}-1`,
    billing_accounts: [`${name}-payer`],
    recipient: { email, address: ["1 High St", "Springfield", "US"] },
    users: [{ email, name: "Sam Reyes", role: "administrator", state: "active" }],
    cost_centers: [{ id: `${name}-all`, name: "Everything", administrators: [email] }],
    workspaces: [], providers: [], ...more };
}

// People whose organizations are not as Northwind is; before the program serves.
export function addOthers(program) {
  program.importOrganization(organization("contoso"));
  program.addCustomer("admin@contoso.example", "Sam Reyes", "contoso");
  const two = ["east", "west"].map((id) => ({ id, name: id, administrators: [] }));
  program.importOrganization(organization("fabrikam",
    { cost_centers: two, snapshot_at: "2026-02-20T00:00:00Z" }));
  program.addCustomer("admin@fabrikam.example", "Sam Reyes", "fabrikam");
  program.importOrganization(organization("tailspin", { cost_centers: two }));
  program.addCustomer("intern@tailspin.example", "Sam Intern", "tailspin");
}

async function reachTheSetup(visitor) {
  await visitor.open("/requests/new/details");
  await visitor.page.getByLabel("What do you need?").fill("An invoice for each line of business");
  await visitor.press("Continue");
}

export async function seeOtherAnswers(stage) {
  for (const [email, heading, name] of [
    ["admin@contoso.example", "You have one Cost Center", "one cost center"],
    ["admin@fabrikam.example", "We cannot read your setup right now", "setup unreadable"],
    ["intern@tailspin.example", "An administrator has to ask for this", "not entitled"],
  ]) {
    const visitor = await stage.signedIn(email);
    await reachTheSetup(visitor);
    assert.equal(await visitor.heading(), heading);
    await stage.examine(visitor, name);
    await visitor.leave();
  }
}

export async function meetProblems(visitor, look, number) {
  await visitor.open("/nowhere");
  assert.equal(await visitor.heading(), "Page not found");
  await look(visitor, "page not found");
  await visitor.open("/queue");
  await look(visitor, "a page of another role");
  await visitor.open(`/tickets/${number}`);
  const hidden = visitor.page.locator("form[action$='/replies'] input[name=csrf]");
  await hidden.evaluate((one) => { one.value = "stale"; });
  await visitor.page.locator("form[action$='/replies'] textarea").fill("A word on our lines");
  await visitor.page.locator("form[action$='/replies'] button").click();
  assert.equal(await visitor.heading(), "What you typed is kept");
  await look(visitor, "a form that is too old");
}

// By the link of his mails, without signing in, the request is read and nothing can be done.
export async function readByLink(stage, number) {
  const stranger = await stage.arrive();
  const links = stage.program.mails().flatMap((text) => read(text).links);
  const link = links.map((one) => new URL(one).pathname)
    .find((path) => path.startsWith(`/s/${number}/`));
  assert.ok(link, "a mail to the customer leads to the request");
  await stranger.open(link);
  await stage.examine(stranger, "request by a mail's link");
  assert.equal(await stranger.page.locator("main form").count(), 0);
  await stranger.follow("Sign in to");
  assert.equal(stranger.path(), "/sign-in");
  await stranger.leave();
}

// The same pages in the other language, chosen at their foot.
export async function readInSpanish(visitor, look, paths) {
  await visitor.follow("Español");
  assert.equal(await visitor.page.locator("html").getAttribute("lang"), "es");
  for (const path of paths) {
    await visitor.open(path);
    await look(visitor, `${path} in Spanish`);
  }
  await visitor.follow("English");
  assert.equal(await visitor.page.locator("html").getAttribute("lang"), "en");
}

// Pages that others lead to.
const beyond_the_navigation = {
  root: ["sessions", "tokens", "log", "mails", "users/desk%40splitdesk.example"]
    .map((page) => `/administration/${page}`),
  billing: ["", "/edit?act=add_cost_center", "/edit?act=move_workspace&id=ws-lab"]
    .map((page) => `/organizations/northwind/structure${page}`),
  desk: ["/queues", "/commands", "/preferences"],
};

// What administration has besides its entry in the navigation.
export async function seeTheRunningProgram(visitor, look) {
  for (const [path, heading] of [["settings", "Settings in force"], ["health", "Health"]]) {
    await visitor.open(`/administration/${path}`);
    assert.equal(await visitor.heading(), heading);
    await look(visitor, `administration: ${path}`, "console");
  }
  await visitor.open("/administration/settings");
  const told = await visitor.page.locator("main").innerText();
  for (const place of ["--listen", "SPLITDESK_CLOCK_START", /line \d/]) {
    assert.ok(told.search(place) >= 0, `the settings do not say ${place}`);
  }
}

// Every page of the navigation; once, where several roles have it. seen: paths, which grow here.
export async function tour(visitor, look, role, seen) {
  const links = await visitor.page.locator("header nav a").evaluateAll((all) =>
    all.map((one) => [one.textContent.trim(), one.getAttribute("href")]));
  for (const [label, path] of links) {
    if (seen.has(path)) continue;
    seen.add(path);
    await visitor.open(path);
    await look(visitor, `${role}: ${label}`, "console");
  }
  for (const path of beyond_the_navigation[role] ?? []) {
    await visitor.open(path);
    await look(visitor, `${role}: ${path}`, "console");
  }
}
