"""A Fangxing of one's own: fresh data folder, free port, test clock, SQLite or PostgreSQL."""
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

from scenario_runner.outside import MailServer, Receiver, free_port

START_S = 60
# Cheap hashes and wide rates: people of a scenario act faster than people do.
CHEAP = ["--cheap-passwords"]
WIDE_RATES = ["--requests-per-minute=1000000", "--sign-ins-per-minute=1000000"]


class Server:
    """`fresh_url`: makes an empty database of PostgreSQL; without it SQLite in the data folder.
    `further`: options of `serve`; `--no-demo` leaves the demonstration's people out, `--with-mail`
    and `--with-webhooks` put a mail server and a receiver of webhooks beside it.
    """

    def __init__(self, binary, packs, fresh_url=None, further=()):
        self.binary = binary
        # An organisation that has just installed it has none of the demonstration's people.
        self.demo = "--no-demo" not in further
        self.wants = {"--with-mail", "--with-webhooks"} & set(further)
        own = {"--no-demo", *self.wants}
        self.further = [each for each in further if each not in own]
        self.mail = self.receiver = None
        self.packs = packs
        self.fresh_url = fresh_url
        self.database_url = fresh_url() if fresh_url else None
        self.people = []
        self.has_new_people = False
        self.rates = WIDE_RATES
        self.options = []
        self.tls = None
        self.process = None
        self.written_past_the_api = False  # then rows stand there that no journal tells

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fangxing-scenario-"))
        self.data = self.folder / "data"
        self.log = open(self.folder / "log", "wb")
        # The deployment process runs too; without a key of any target its steps are checks.
        (self.folder / "no_target.key").touch(mode=0o600)
        try:
            self.build_outside()
            self.start(demo=self.demo)
        except Exception:
            self.__exit__()
            raise
        return self

    def build_outside(self):
        if "--with-mail" in self.wants:
            self.mail = MailServer(self.folder)
            self.further += self.mail.options(self.folder)
        if "--with-webhooks" in self.wants:
            self.receiver = Receiver(self.folder)
            self.further += self.receiver.options()

    def start(self, demo, wanted="/readyz"):
        """With `demo` people get new passwords; without, sessions and passwords stay. Goes on once
        `wanted` is well."""
        self.port = free_port()
        self.url = self.database_url or f"sqlite:{self.data}/fangxing.db"
        command = [str(self.binary), "serve", "--test-clock", "--data", str(self.data),
                   "--address", f"127.0.0.1:{self.port}", "--packs", str(self.all_packs()),
                   "--execute-key", str(self.folder / "no_target.key"), *CHEAP, *self.rates,
                   *self.options, *self.further, *self.database_option(),
                   *(["--demo"] if demo else [])]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT,
                                        start_new_session=True)
        self.await_ready(wanted)
        self.has_new_people = demo
        if demo:
            self.read_people()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(30)
        if code != 0:
            raise RuntimeError(f"the server ended with {code}:\n{self.last_words()}")

    def restart(self):
        self.stop()
        self.start(demo=False)

    def database_option(self):
        return ["--database", self.database_url] if self.database_url else []

    def move_to_empty_place(self):
        """Another data folder, another database; what was there is gone."""
        shutil.rmtree(self.data)
        if self.fresh_url:
            self.database_url = self.fresh_url()

    def command(self, verb, *further, wanted=0, data=None, sqlite=False, fresh=False):
        """Another verb of the program; what it says. `sqlite`: on the data folder in any case."""
        database = [] if sqlite else self.database_option()
        if fresh and self.fresh_url:
            database = ["--database", self.fresh_url()]
        done = subprocess.run([str(self.binary), verb, *further, "--data", str(data or self.data),
                               *database], capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        if done.returncode != wanted:
            raise RuntimeError(f"{verb} ended with {done.returncode}: {said}")
        return said

    def all_packs(self):
        """The packs that ship, and beside them those that only scenarios use: tests/packs."""
        folder = self.folder / "packs"
        if folder.exists():
            return folder
        folder.mkdir()
        for source in (self.packs, pathlib.Path(__file__).resolve().parent.parent / "packs"):
            for pack in sorted(source.iterdir()):
                if pack.is_dir():
                    (folder / pack.name).symlink_to(pack.resolve(), target_is_directory=True)
        return folder

    def await_ready(self, wanted):
        end = time.monotonic() + START_S
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended while starting:\n{self.last_words()}")
            try:
                connection = (http.client.HTTPSConnection("127.0.0.1", self.port, timeout=5,
                                                          context=self.tls) if self.tls else
                              http.client.HTTPConnection("127.0.0.1", self.port, timeout=5))
                connection.request("GET", wanted)
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
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        for each in (self.mail, self.receiver):
            if each:
                each.stop()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
