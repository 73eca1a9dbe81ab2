"""A server of one's own that may be killed and started again on what it left behind."""
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from scenario_runner.browser import Answer

START_S = 60
TESTS_ONLY = ["--cheap-passwords", "--requests-per-minute=0", "--sign-ins-per-minute=0"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Serving:
    """`further`: more of the command line; `environment`: more of the environment."""

    def __init__(self, binary, *, database=None, further=(), environment=None):
        self.binary = str(binary)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fangxing-trust-"))
        self.data = self.folder / "data"
        self.database = database
        self.further = list(further)
        self.environment = dict(os.environ) | (environment or {})
        self.port = free_port()
        self.process = None
        self.people = []
        self.demo = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return self.database or f"sqlite:{self.data}/fangxing.db"

    def start(self):
        """Seconds from the start of the process until it is ready."""
        begin = time.monotonic()
        command = [self.binary, "serve", "--data", str(self.data),
                   "--address", f"127.0.0.1:{self.port}", "--packs", str(ROOT / "processes"),
                   *TESTS_ONLY, *self.further]
        # People keep the passwords and sessions of the first start.
        command += ["--demo"] if self.demo else []
        command += ["--database", self.database] if self.database else []
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder,
                                            env=self.environment, start_new_session=True)
        self.await_ready()
        if self.demo:
            listed = json.loads((self.data / "demo-people.json").read_text("utf-8"))
            self.people = listed["people"] if isinstance(listed, dict) else listed
            self.demo = False
        return time.monotonic() - begin

    def await_ready(self):
        end = time.monotonic() + START_S
        while not self.is_ready():
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended while starting:\n{self.last_words()}")
            if time.monotonic() > end:
                raise AssertionError(f"not ready after {START_S} s:\n{self.last_words()}")
            time.sleep(0.01)

    def is_ready(self):
        try:
            return self.status("/readyz") == 200
        except OSError:
            return False

    def status(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        finally:
            connection.close()

    def kill(self):
        """As hard as can be, the whole session with it."""
        if self.process is None:
            return
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.process = None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(30)
        self.process = None
        return code

    def last_words(self):
        lines = (self.folder / "log").read_text("utf-8", "replace").splitlines()
        return "\n".join("    | " + line for line in lines[-15:])


class Client:
    """One person at one server, over a connection that stays; raises OSError when it is gone."""

    def __init__(self, serving, login):
        self.serving = serving
        self.login = login
        self.password = next(each["password"] for each in serving.people
                             if each["login"] == login)
        self.cookie = self.csrf = ""
        self.connection = None

    def sign_in(self):
        answer = self.ask("POST", "/api/v1/session",
                          {"login": self.login, "password": self.password})
        assert answer.status == 200, f"{self.login} cannot sign in: {answer}"
        return self

    def beside(self):
        """The same session over a connection of its own."""
        other = Client(self.serving, self.login)
        other.cookie, other.csrf = self.cookie, self.csrf
        return other

    def ask(self, method, path, body=None, key=None, headers=None):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.serving.port,
                                                         timeout=30)
        sent = {"Accept-Language": "en"} | ({"Cookie": self.cookie} if self.cookie else {})
        payload = None
        if method != "GET":
            sent |= {"X-CSRF-Token": self.csrf, "Content-Type": "application/json"}
            payload = body if isinstance(body, bytes) else json.dumps(body or {}).encode()
        if key:
            sent["Idempotency-Key"] = key
        try:
            self.connection.request(method, path, payload, sent | (headers or {}))
            response = self.connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as gone:
            self.close()
            raise ConnectionError(str(gone)) from None
        if answer.headers.get("Connection", "").lower() == "close":
            self.close()
        if answer.headers.get("Set-Cookie"):
            self.cookie = answer.headers["Set-Cookie"].split(";", 1)[0]
        if isinstance(answer.json, dict) and "csrf" in answer.json:
            self.csrf = answer.json["csrf"]
        return answer

    def close(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None
