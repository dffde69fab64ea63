"""An SMTP server for the tests: STARTTLS and AUTH, each mail into a folder.

smtp_server.py FOLDER PORT CERTIFICATE KEY: prints the port it listens on (PORT 0: any free one),
then serves until it is ended. Mail to refused@ gets 550, to later@ 451, with the words REFUSE THIS
554. Writes N.eml and N.txt ("tls=... user=... from=... to=...").
"""

import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder, port = pathlib.Path(sys.argv[1]), int(sys.argv[2])


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 no such user here"
        if address.startswith("later@"):
            return "451 4.7.1 greylisted, come back"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if b"REFUSE THIS" in envelope.content:
            return "554 5.7.1 refused for its content"
        Handler.count += 1
        facts = "tls=%s user=%s from=%s to=%s" % (
            session.ssl is not None,
            session.auth_data.login.decode() if session.auth_data else "",
            envelope.mail_from,
            ",".join(envelope.rcpt_tos),
        )
        (folder / ("%d.txt" % Handler.count)).write_text(facts)
        (folder / ("%d.part" % Handler.count)).write_bytes(envelope.content)
        (folder / ("%d.part" % Handler.count)).rename(folder / ("%d.eml" % Handler.count))
        return "250 2.0.0 taken as %d" % Handler.count


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and data == LoginPassword(b"splitdesk", b"secret word")
    return AuthResult(success=good, auth_data=data if good else None)


async def main():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[3], sys.argv[4])

    def smtp():
        return SMTP(Handler(), hostname="localhost", tls_context=context, require_starttls=True,
                    auth_required=True, authenticator=authenticate)

    server = await asyncio.get_running_loop().create_server(smtp, "127.0.0.1", port)
    sys.stdout.write("%d\n" % server.sockets[0].getsockname()[1])
    sys.stdout.flush()
    await server.serve_forever()


asyncio.run(main())
