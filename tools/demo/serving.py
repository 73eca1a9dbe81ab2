"""The server of the demonstration: started, awaited, stopped by its own process id."""
import http.client
import os
import pathlib
import signal
import subprocess

from say import Stopped, wait_for
from target import is_free


class Serving:
    def __init__(self, binary, folder, address, web, packs, execute_key, further=()):
        self.folder = pathlib.Path(folder)
        self.host, _, port = address.rpartition(":")
        self.port = int(port)
        # It ends with us at the latest, even where we cannot tell it to.
        self.command = ["setpriv", "--pdeathsig", "TERM", "--", str(binary), "serve", "--demo",
                        "--data", str(folder), "--address", address, "--web", str(web),
                        "--packs", str(packs), "--execute-key", str(execute_key), *further]
        self.process = None

    @property
    def log(self):
        return self.folder / "serve.log"

    def start(self):
        if not is_free(self.port):
            raise Stopped(f"something listens on port {self.port} already")
        self.folder.mkdir(parents=True, exist_ok=True)
        # It holds passwords and set-up links.
        log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log,
                                        stderr=log, start_new_session=True)
        os.close(log)

    def await_ready(self):
        wait_for("the server", 60, self.is_ready, 0.05)

    def is_ready(self):
        if self.process.poll() is not None:
            raise Stopped(f"the server ended while starting:\n{self.last_words()}")
        connection = http.client.HTTPConnection(self.host, self.port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def last_words(self):
        if not self.process:
            return ""
        lines = self.log.read_text("utf-8", "replace").splitlines()
        return "\n".join("    | " + line for line in lines[-15:])

    def stop(self):
        if not self.process or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
