// The customer asks: every step of the form with wrong input first, then right, to the status page.
import { strict as assert } from "node:assert";
import { showsFaults } from "./faults_shown.js";

export const description = "One invoice for each of our lines of business, from spring on";

async function signInWrongly(customer, look) {
  await customer.open("/requests");
  await look(customer, "sign in");
  await customer.page.getByLabel("E-mail address").fill("admin@northwind.example");
  await customer.page.getByLabel("Password").fill("not the password");
  await customer.press("Sign in");
  await showsFaults(customer, [["email", "The e-mail address and the password do not belong " +
    "together. Check both and try again."]]);
  assert.equal(await customer.page.getByLabel("E-mail address").inputValue(),
    "admin@northwind.example");
  await look(customer, "sign in, wrong password");
  await customer.page.getByLabel("Password")
    .fill(customer.program.passwords.get("admin@northwind.example"));
  await customer.press("Sign in");
  assert.equal(customer.path(), "/requests", "after signing in one is where one wanted to be");
}

async function sayWho(customer, look) {
  const { page } = customer;
  await customer.follow("Start a new request");
  await look(customer, "details");
  await page.getByLabel("Your name").fill("");
  await page.getByLabel("CAM account name").fill("Nothwind");
  await page.getByLabel("What do you need?").fill("Split it");
  await customer.press("Continue");
  await showsFaults(customer, [
    ["name", "Enter your name"],
    ["account", "We cannot find the account 'Nothwind'. It is shown in CAM under Settings, " +
      "top left"],
    ["description", "Describe what you need, in at least 20 characters"],
  ]);
  assert.equal(await page.getByLabel("What do you need?").inputValue(), "Split it");
  await look(customer, "details with faults");
  await page.getByLabel("Your name").fill("Ana Ruiz");
  await page.getByLabel("CAM account name").fill("");
  await page.getByLabel("What do you need?").fill("x".repeat(2134));
  await customer.press("Continue");
  await showsFaults(customer, [
    ["account", "Enter your CAM account name"],
    ["description", "Description must be 2000 characters or fewer; you have 2134"],
  ]);
  assert.equal((await page.getByLabel("What do you need?").inputValue()).length, 2134);
  await page.getByLabel("CAM account name").fill("northwind");
  await page.getByLabel("What do you need?").fill(description);
  await outliveTheSession(customer, look);
}

// The session ends while somebody types: what was typed goes through the sign-in and is sent.
async function outliveTheSession(customer, look) {
  const { page } = customer;
  await customer.context.clearCookies();
  await customer.press("Continue");
  assert.ok(await page.getByText("What you typed is kept").isVisible());
  assert.equal(await page.locator("textarea:visible").count(), 0, "what is kept is not shown");
  await look(customer, "sign in, with what was typed");
  await page.getByLabel("E-mail address").fill("admin@northwind.example");
  await page.getByLabel("Password")
    .fill(customer.program.passwords.get("admin@northwind.example"));
  await customer.press("Sign in");
  assert.equal(await customer.heading(), "What you typed is kept");
  assert.ok(await page.locator("blockquote", { hasText: description }).isVisible());
  assert.equal(await page.locator("textarea:visible").count(), 0, "what is kept is shown once");
  await look(customer, "what was typed, to be sent again");
  await customer.press("Send it now");
}

// The list looks by itself whether the setup has changed, and keeps what was chosen.
async function watchTheSetup(customer) {
  const { page, program } = customer;
  await page.clock.install();
  await page.reload();
  await page.getByRole("checkbox").first().uncheck();
  const shows = async (file, words) => {
    program.onDemo(["import-organization", program.demoFile(file)]);
    await page.clock.fastForward(16_000);
    await page.getByText(words, { exact: true }).first().waitFor();
  };
  await shows("northwind-fixed.json", "Ready");
  await page.getByText("Needs a workspace", { exact: true }).waitFor({ state: "detached" });
  assert.equal(await page.getByRole("checkbox").first().isChecked(), false);
  assert.ok((await page.locator("[data-announce]").innerText()).length > 0, "it is told, too");
  await shows("northwind.json", "Needs a workspace");
}

async function checkTheSetup(customer, look) {
  const { page } = customer;
  assert.equal(await customer.heading(), "Your setup");
  assert.ok(await page.getByText("Needs a workspace", { exact: true }).isVisible());
  await look(customer, "setup with findings");
  if (customer.script) await watchTheSetup(customer);
  await customer.press("Check again");
  assert.equal(await customer.heading(), "Your setup");
  for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
  await customer.press("Continue");
  await showsFaults(customer,
    [["scope-1", "Choose the Cost Centers that get their own invoice"]]);
  await look(customer, "setup, none chosen");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await customer.press("Continue");
  await look(customer, "preview");
  assert.ok(await page.getByText(/^Same as your single invoice: USD /).first().isVisible());
  await customer.follow("Continue");
}

async function wishForACall(customer, look) {
  const { page } = customer;
  await look(customer, "call");
  await page.getByLabel("Yes").check();
  await customer.press("Continue");
  await showsFaults(customer, [["call-number", "Enter the phone number we may call"]]);
  await look(customer, "call with a fault");
  await page.getByLabel("Phone number").fill("after lunch");
  await customer.press("Continue");
  await showsFaults(customer, [["call-number",
    "Enter a phone number that can be dialed, such as +1 555 0100"]]);
  assert.equal(await page.getByLabel("Phone number").inputValue(), "after lunch");
  await page.getByLabel("Phone number").fill("+1 555 0100");
  await page.getByLabel("When we may call").fill("weekdays before noon, Chicago");
  await customer.press("Continue");
}

async function send(customer, look) {
  const { page } = customer;
  await look(customer, "check answers");
  assert.ok(await page.getByText("Nothing has been sent yet.").isVisible());
  await customer.follow("Change What you need");
  assert.equal(await page.getByLabel("What do you need?").inputValue(), description);
  await customer.press("Continue");
  assert.equal(await customer.heading(), "Check your answers", "Change leads straight back");
  const key = await page.locator("input[name=key]").inputValue();
  await customer.press("Send the request");
  await look(customer, "confirmation");
  const number = (await page.locator(".reference").innerText()).trim();
  await page.reload();
  assert.equal((await page.locator(".reference").innerText()).trim(), number);
  const csrf = await page.locator("input[name=csrf]").first().inputValue();
  const again = await customer.context.request.post("/requests", { form: { csrf, key } });
  assert.ok(again.url().endsWith(`/tickets/${number}/confirmation`),
    "the same form sent twice opens one request");
  return number;
}

export async function ask(customer, look) {
  await signInWrongly(customer, look);
  await look(customer, "start");
  await sayWho(customer, look);
  await checkTheSetup(customer, look);
  await wishForACall(customer, look);
  const number = await send(customer, look);
  await customer.follow("See the request");
  await look(customer, "status, waiting for the customer");
  await customer.open("/requests");
  await look(customer, "requests, one open");
  await customer.open("/requests/new/details");
  assert.equal(await customer.heading(), "You already have an open request");
  await look(customer, "already open");
  return number;
}

export async function repair(customer, look, number) {
  const { program } = customer;
  program.onDemo(["import-organization", program.demoFile("northwind-fixed.json")]);
  await customer.open(`/tickets/${number}`);
  await customer.press("Check again");
  await look(customer, "status, waiting for the desk");
}
