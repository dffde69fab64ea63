// The customer asks, and each page on the way is as it has to be.
import { ask, repair } from "./customer_story.js";
import { addOthers, meetProblems, readByLink, readInSpanish, seeOtherAnswers }
  from "./other_pages_story.js";
import { Stage } from "./stage.js";

const stage = new Stage({ prepare: addOthers });

stage.story("a customer asks, and is told what to put right", async () => {
  const customer = await stage.arrive();
  const number = await ask(customer, stage.examine);
  await repair(customer, stage.examine, number);
  await readInSpanish(customer, stage.examine,
    [`/tickets/${number}`, "/requests", "/preferences", "/sign-in"]);
  await meetProblems(customer, stage.examine, number);
  await customer.leave();
  await readByLink(stage, number);
});

stage.story("what keeps somebody from asking is a page with the next step", async () => {
  await seeOtherAnswers(stage);
});
