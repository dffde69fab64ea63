"""An HTTP receiver for the tests: each request into a folder.

receiver.py FOLDER: prints the port it listens on, then serves until it is ended. Answers by path:
/ok 200, /busy 500, /flaky 500 the first time and 200 then, /gone 410, /elsewhere a redirect to /ok,
/slow nothing for two seconds. Writes N.json ({"path", "headers", "body"}).
"""

import http.server
import json
import pathlib
import sys
import time

folder = pathlib.Path(sys.argv[1])


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    count = 0

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        Handler.count += 1
        kept = {"path": self.path, "body": body,
                "headers": {name.lower(): value for name, value in self.headers.items()}}
        part = folder / ("%d.part" % Handler.count)
        part.write_text(json.dumps(kept))
        part.rename(folder / ("%d.json" % Handler.count))
        first = Handler.count == 1
        status = {"/ok": 200, "/busy": 500, "/gone": 410, "/elsewhere": 302,
                  "/flaky": 500 if first else 200, "/slow": 200}[self.path]
        if self.path == "/slow":
            time.sleep(2)
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/ok")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
