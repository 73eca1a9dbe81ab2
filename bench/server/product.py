"""What the bench measures, each started as users start it: Fangxing, and nginx beside it."""
import http.client
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

from machine import seconds_of
from scenario_runner.browser import Browser
from scenario_runner.running import take
from scenario_runner.server import Server, free_port
from scenario_runner.steps import Story

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = ROOT / "build/release/fangxing"


class Product(Server):
    """A Fangxing with the demo's people whose data outlives a restart."""

    def __init__(self, data, database):
        super().__init__(BINARY, ROOT / "processes")
        self.data = data
        self.database = database

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fangxing-bench-"))
        self.port = free_port()
        command = [str(BINARY), "serve", "--demo", "--data", str(self.data), "--address",
                   f"127.0.0.1:{self.port}", "--packs", str(self.packs), "--cheap-passwords",
                   "--requests-per-minute=0", "--sign-ins-per-minute=0",
                   "--database", self.database]
        self.log = open(self.folder / "log", "wb")
        begin = time.monotonic()
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT,
                                        start_new_session=True)
        self.await_answer()
        self.start_s = time.monotonic() - begin
        self.read_people()
        return self

    def await_answer(self):
        """As `await_ready`, looking often enough for a start that takes a tenth of a second."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            try:
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.002)
            finally:
                connection.close()
        raise RuntimeError(f"the server is not ready:\n{self.last_words()}")

    def settle(self):
        """Until it rests: behind a start it reads and hashes the whole journal once (ADR 34)."""
        end = time.monotonic() + 600
        while time.monotonic() < end:
            before = seconds_of(self.pid)
            time.sleep(1)
            if seconds_of(self.pid) - before < 0.1:
                return
        raise RuntimeError("the server does not come to rest")

    def read_people(self):
        self.folder, kept = self.data.parent, self.folder
        super().read_people()
        self.folder = kept

    @property
    def pid(self):
        return self.process.pid

    def story(self):
        """Somebody who can act and look as the demo's people."""
        return Story(Browser(self.port, {each["login"]: each["password"] for each in self.people}),
                     {"address": f"http://127.0.0.1:{self.port}"},
                     {each["login"]: each.get("roles", []) for each in self.people})


def tell(story, *lines):
    for line in lines:
        take(story, line)
    story.settle()


NGINX = """daemon off; worker_processes auto; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; keepalive_requests 100000000; default_type application/json;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/www; }} }}
"""


class Nginx:
    """Serves one file of 1 KB of JSON."""

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fangxing-nginx-"))
        self.folder.chmod(0o755)
        (self.folder / "www").mkdir(mode=0o755)
        (self.folder / "www/one.json").write_text('{"text":"' + "x" * 1012 + '"}')
        self.port = free_port()
        settings = self.folder / "nginx.conf"
        settings.write_text(NGINX.format(folder=self.folder, port=self.port))
        self.process = subprocess.Popen(["/usr/sbin/nginx", "-c", settings, "-p", self.folder],
                                        stderr=subprocess.DEVNULL)
        end = time.monotonic() + 10
        while time.monotonic() < end:
            try:
                http.client.HTTPConnection("127.0.0.1", self.port, timeout=1).connect()
                return self
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"nginx does not answer: {(self.folder / 'error.log').read_text()}")

    @property
    def pid(self):
        return self.process.pid

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)
