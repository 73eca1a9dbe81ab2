"""What stands outside the house: a real mail server and a receiver of webhooks, on loopback."""
import asyncio
import email
import email.policy
import http.server
import pathlib
import socket
import ssl
import subprocess
import threading
import time

USER, PASSWORD = "fangxing", "correct horse"
FROM = "fangxing@example.com"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def sealed_by(folder, authority):
    """A certificate for 127.0.0.1, signed by an authority of its own; both as PEM files."""
    def made(*arguments):
        subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)

    at = pathlib.Path(folder) / authority
    at.mkdir()
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    made("req", "-x509", *curve, "-days", 2, "-subj", f"/CN={authority}",
         "-keyout", at / "ca.key", "-out", at / "ca.pem")
    made("req", *curve, "-subj", "/CN=127.0.0.1", "-keyout", at / "key.pem",
         "-out", at / "request.pem")
    (at / "names").write_text("subjectAltName=IP:127.0.0.1\n", "utf-8")
    made("x509", "-req", "-in", at / "request.pem", "-CA", at / "ca.pem", "-CAkey", at / "ca.key",
         "-CAcreateserial", "-days", 2, "-extfile", at / "names", "-out", at / "own.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(at / "own.pem", at / "key.pem")
    return context, at / "ca.pem"


class MailServer:
    """aiosmtpd with STARTTLS and AUTH; keeps what it took, and says no as it is told to."""

    def __init__(self, folder):
        self.port = free_port()
        self.taken = []  # parsed messages, with the receivers of their envelopes
        self.says = None  # another answer than 250
        self.is_absent_minded = False  # keeps the message and forgets to say so
        self.context, self.authority = sealed_by(folder, "mail-authority")
        self.other, _ = sealed_by(folder, "strange-authority")
        self.controller = self.deaf = None
        self.start()

    async def handle_DATA(self, _server, _session, envelope):
        if self.says:
            return self.says
        parsed = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.taken.append((list(envelope.rcpt_tos), parsed, envelope.content))
        if self.is_absent_minded:
            await asyncio.sleep(60)
        return "250 taken"

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if address.startswith("nobody."):
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def start(self, context=None):
        from aiosmtpd.controller import Controller  # only scenarios with mail need it
        from aiosmtpd.smtp import AuthResult

        def authenticator(_server, _session, _envelope, _mechanism, proof):
            right = (proof.login, proof.password) == (USER.encode(), PASSWORD.encode())
            return AuthResult(success=right)

        self.controller = Controller(self, hostname="127.0.0.1", port=self.port,
                                     tls_context=context or self.context, require_starttls=True,
                                     auth_required=True, authenticator=authenticator)
        self.controller.start()

    def stop(self):
        if self.controller:
            self.controller.stop()
        if self.deaf:
            self.deaf.close()
        self.controller = self.deaf = None

    def fall_silent(self):
        """Takes connections and never says a word."""
        self.stop()
        self.deaf = socket.socket()
        self.deaf.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.deaf.bind(("127.0.0.1", self.port))
        self.deaf.listen(64)

    def options(self, folder):
        password = pathlib.Path(folder) / "mail.password"
        password.write_text(PASSWORD + "\n", "utf-8")
        password.chmod(0o600)
        return ["--mail-server", f"127.0.0.1:{self.port}", "--mail-ca", str(self.authority),
                "--mail-user", USER, "--mail-password-file", str(password), "--mail-from", FROM]


class Receiver:
    """Takes webhooks over TLS; keeps what came, and answers as it is told to."""

    def __init__(self, folder):
        self.calls = []  # path, headers, body
        self.status, self.body, self.headers = 200, b'{"errcode":0,"code":0}', {}
        context, self.authority = sealed_by(folder, "hook-authority")
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                size = int(self.headers.get("Content-Length", 0))
                receiver.calls.append((self.path, dict(self.headers), self.rfile.read(size)))
                self.send_response(receiver.status)
                for name, value in receiver.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(receiver.body)))
                self.end_headers()
                self.wfile.write(receiver.body)

            do_GET = do_POST

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def options(self):
        return ["--webhook-network", "127.0.0.0/8", "--webhook-ca", str(self.authority)]


def until(check, patience_s):
    """What the check gives, once it gives something."""
    end = time.monotonic() + patience_s
    while True:
        found = check()
        if found or time.monotonic() > end:
            return found
        time.sleep(0.05)
