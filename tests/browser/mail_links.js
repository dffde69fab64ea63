// Scanners open what stands in mails: that must change nothing, whoever they seem to be.
import { read } from "./mail.js";
import { until } from "./until.js";

// A session remembers when it was last used; that is about who looked, not about what is there.
function rowsOf(program) {
  return program.rows().split("\n").filter((row) => !/^INSERT INTO "?sessions/.test(row))
    .join("\n");
}

function linksOf(program) {
  const links = program.mails().flatMap((text) => read(text).links);
  return [...new Set(links.map((link) => new URL(link)))].map((url) => url.pathname + url.search);
}

// visitors: somebody without a session and others with one. What was opened, in how many ways.
export async function openAllLinks(program, visitors, faults) {
  // Until what is due has been done, the rows move by themselves.
  let before = "";
  await until("the rows to rest", async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = rowsOf(program);
    const rests = now === before;
    before = now;
    return rests;
  });
  const links = [...new Set(linksOf(program))];
  for (const link of links) {
    for (const visitor of visitors) {
      const answer = await visitor.context.request.get(program.address + link);
      if (answer.status() >= 500) faults.push(`${link} is answered ${answer.status()}`);
    }
  }
  if (rowsOf(program) !== before) faults.push("opening the links of the mails changed rows");
  return links;
}
