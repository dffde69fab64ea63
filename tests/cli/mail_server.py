"""A mail server for the tests: mail to splitdesk.example goes to `splitdesk mailgate`, every other
mail into a folder.

mail_server.py FOLDER PROGRAM DATABASE: prints the port it listens on, then serves until it is
ended. Writes N.eml. Answers as a real one does: 451 where the program says 75, 554 where it says
no for good.
"""

import asyncio
import pathlib
import subprocess
import sys

from aiosmtpd.smtp import SMTP

folder, program, database = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]


def to_mailgate(sender, recipient, content):
    head = "Return-Path: <%s>\r\nDelivered-To: %s\r\n" % (sender, recipient)
    gate = subprocess.run([program, "mailgate", "--database", database],
                          input=head.encode() + content, capture_output=True)
    if gate.returncode == 0:
        return "250 2.0.0 kept"
    return "451 " + gate.stderr.decode() if gate.returncode == 75 else "554 not taken"


class Handler:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        for recipient in envelope.rcpt_tos:
            if recipient.endswith("@splitdesk.example"):
                answer = to_mailgate(envelope.mail_from or "", recipient, envelope.content)
                if not answer.startswith("250"):
                    return answer.splitlines()[0]
            else:
                Handler.count += 1
                (folder / ("%d.eml" % Handler.count)).write_bytes(envelope.content)
        return "250 2.0.0 taken"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), hostname="localhost"),
                                      "127.0.0.1", 0)
    sys.stdout.write("%d\n" % server.sockets[0].getsockname()[1])
    sys.stdout.flush()
    await server.serve_forever()


asyncio.run(main())
