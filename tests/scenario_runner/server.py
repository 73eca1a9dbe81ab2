"""A Fangxing of one's own: fresh data folder, free port, test clock, SQLite or PostgreSQL."""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

START_S = 60
# Cheap hashes and wide rates: people of a scenario act faster than people do.
TESTS_ONLY = ["--cheap-passwords", "--requests-per-minute=1000000",
              "--sign-ins-per-minute=1000000"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, binary, packs, database_url=None, further=()):
        self.binary = binary
        # An organisation that has just installed it has none of the demonstration's people.
        self.demo = "--no-demo" not in further
        self.further = [each for each in further if each != "--no-demo"]
        self.packs = packs
        self.database_url = database_url
        self.people = []

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fangxing-scenario-"))
        self.port = free_port()
        command = [str(self.binary), "serve", "--test-clock",
                   "--data", str(self.folder / "data"), "--address", f"127.0.0.1:{self.port}",
                   "--packs", str(self.packs), *TESTS_ONLY, *self.further]
        if self.demo:
            command.append("--demo")
        # The deployment process runs too; without a key of any target its steps are checks.
        key = self.folder / "no_target.key"
        key.touch(mode=0o600)
        command += ["--execute-key", str(key)]
        if self.database_url:
            command += ["--database", self.database_url]
        self.url = self.database_url or f"sqlite:{self.folder}/data/fangxing.db"
        self.log = open(self.folder / "log", "wb")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT,
                                        start_new_session=True)
        try:
            self.await_ready()
            self.read_people()
        except Exception:
            self.__exit__()
            raise
        return self

    def await_ready(self):
        end = time.monotonic() + START_S
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended while starting:\n{self.last_words()}")
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                pass
            finally:
                connection.close()
            time.sleep(0.05)
        raise RuntimeError(f"the server is not ready after {START_S} s:\n{self.last_words()}")

    def set_up_links(self):
        """The one-time links that the first start prints, as `{link_of_ROLE}` for a story."""
        self.log.flush()
        text = (self.folder / "log").read_text("utf-8", "replace")
        return {f"link_of_{role}": token
                for role, token in re.findall(r"^set up (\w+): \S+#(\S+)$", text, re.M)}

    def read_people(self):
        if not self.demo:
            return
        listed = json.loads((self.folder / "data" / "demo-people.json").read_text("utf-8"))
        self.people = listed["people"] if isinstance(listed, dict) else listed

    def last_words(self):
        self.log.flush()
        lines = (self.folder / "log").read_text("utf-8", "replace").splitlines()
        return "\n".join("    | " + line for line in lines[-15:])

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
