// A mail as it lies in the folder: who it is for, what it is about and which links stand in it.
function decoded(head, body) {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1].toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body.replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function textsOf(message) {
  const gap = /\r?\n\r?\n/.exec(message);
  if (!gap) return [];
  const head = message.slice(0, gap.index).replace(/\r?\n[ \t]+/g, " ");
  const body = message.slice(gap.index + gap[0].length);
  const boundary = /^content-type:\s*multipart\/.*boundary="?([^";\r\n]+)/im.exec(head)?.[1];
  if (!boundary) return [decoded(head, body)];
  return body.split(`--${boundary}`).slice(1, -1)
    .flatMap((part) => textsOf(part.replace(/^\r?\n/, "")));
}

export function read(message) {
  const header = (name) => new RegExp(`^${name}:\\s*(.*)$`, "im").exec(message)?.[1].trim();
  const texts = textsOf(message).join("\n");
  const found = texts.match(/https?:\/\/[^\s"'<>)]+/g) ?? [];
  const links = found.map((link) => link.replaceAll("&amp;", "&").replace(/[.,]$/, ""));
  return { to: header("To"), subject: header("Subject"), links: [...new Set(links)] };
}
