"""Server and deployment process killed in the middle of a deployment: no step twice, none lost."""
import json
import pathlib
import subprocess
import time

from proving import journal_differs
from serving import ROOT, Serving
from scenario_runner.browser import Browser
from scenario_runner.running import take
from scenario_runner.steps import Story

API = "/api/v1"
SSHD = ROOT / "tools/loopback_sshd"
STEP_S = 1.5
PATIENCE_S = 40


class Machine:
    """A real sshd on loopback; what ran there stands in its file `runs`."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        said = subprocess.run([SSHD, "start", self.folder], check=True, capture_output=True,
                              text=True).stdout
        self.told = dict(line.split("=", 1) for line in said.splitlines())
        return self

    def __exit__(self, *_):
        subprocess.run([SSHD, "stop", self.folder], check=True, capture_output=True)

    def runs(self):
        file = pathlib.Path(self.told["home"]) / "runs"
        return file.read_text("utf-8").split() if file.exists() else []


class Executor:
    """The deployment process as a unit of its own, which outlives the server."""

    def __init__(self, binary, serving, machine):
        self.command = [str(binary), "execute", "--socket", str(serving.data / "executor.sock"),
                        "--data", str(serving.folder / "executor"),
                        "--public-key", str(serving.data / "keys/organisation.pub"),
                        "--key", machine.told["key"]]
        self.serving = serving
        self.process = None

    def start(self):
        with open(self.serving.folder / "executor.log", "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log)

    def kill(self):
        if self.process:
            self.process.kill()
            self.process.wait()
        self.process = None


def ssh(name, target):
    return {"what": f"step {name}", "person": "he.deploy", "kind": "ssh", "target": target,
            "command": f'echo {name} >>"$HOME/runs"; sleep {STEP_S}', "timeout_s": 30,
            "undo": {"what": f"undo {name}", "kind": "ssh", "target": target,
                     "command": f'echo undo-{name} >>"$HOME/runs"', "timeout_s": 30}}


class Deployment:
    """A release brought to its window, with three steps on the machine."""

    def __init__(self, serving, machine):
        self.serving, self.machine = serving, machine
        passwords = {each["login"]: each["password"] for each in serving.people}
        roles = {each["login"]: each["roles"] for each in serving.people}
        address = f"http://127.0.0.1:{serving.port}"
        self.story = Story(Browser(serving.port, passwords), {"address": address}, roles)

    def tell(self, *lines):
        for line in lines:
            take(self.story, line)
        self.story.settle()

    def ask(self, person, method, path, body=None):
        self.story.browser.become(person)
        answer = self.story.browser.ask(method, API + path, body)
        assert answer.status < 400, f"{method} {path}: {answer}"
        return answer.json

    def bring_to_window(self):
        systems = self.ask("chen.config", "GET", "/systems?limit=200")["items"]
        system = next(each["id"] for each in systems if each["code"] == "marketing")
        told = self.machine.told
        self.ask("chen.config", "POST", "/targets", {
            "code": "machine", "name": {"zh": "机", "en": "machine"}, "system": system,
            "environment": "production", "host": "127.0.0.1", "port": int(told["port"]),
            "user": told["user"], "host_key": told["host_key"]})
        self.story.memory["target"] = "machine"
        steps = json.dumps({"steps": [ssh(name, "machine") for name in ("one", "two", "three")]})
        self.tell("a configuration item shop of marketing",
                  "an approved package shop 1.0.0 of marketing",
                  'an approved change "Three defects" for marketing',
                  'zhou.plan requests a release "Shop 1.0.0"',
                  'the usual people bring it to "submit"',
                  f"zhou.plan changes the record release_plan: {steps}",
                  'the usual people bring it to "go_live"',
                  'li.release signs "go_live" with all checks', "after 26 hours")

    def release(self):
        return self.ask("li.release", "GET", f"/releases/{self.story.memory['release']}")

    def attempt(self):
        identity = self.release()["release"]["deployment"]
        return self.ask("li.release", "GET", f"/deployments/{identity}")["deployment"]

    def until(self, what, holds):
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, f"never came to: {what}; {self.machine.runs()}"
            time.sleep(0.1)

    def restart_server(self):
        """The test clock begins anew with the server: it is moved into the window again."""
        self.serving.start()
        self.tell("as li.release", "after 26 hours")


def server_dies(size, binary):
    """The server alone, twice: the steps go on, and their ends are not lost."""
    with Serving(binary, further=["--test-clock"]) as serving:
        serving.start()
        with Machine(serving.folder / "machine") as machine:
            executor = Executor(binary, serving, machine)
            deployment = Deployment(serving, machine)
            try:
                executor.start()
                deployment.bring_to_window()
                for name in ("one", "two"):
                    deployment.until(f"step {name} runs", lambda n=name: n in machine.runs())
                    serving.kill()
                    time.sleep(0.3)
                    deployment.restart_server()
                deployment.until("deployed", lambda: deployment.release()["release"]["state"]
                                 == "awaiting_confirmation")
                wrong = []
                if machine.runs() != ["one", "two", "three"]:
                    wrong.append(f"on the target ran {machine.runs()}")
                serving.stop()
                return wrong + journal_differs(size.replay, serving.url)
            finally:
                executor.kill()


def both_die(size, binary):
    """Both in the middle of a step: its end is unknown, nobody runs it again, people decide."""
    with Serving(binary, further=["--test-clock"]) as serving:
        serving.start()
        with Machine(serving.folder / "machine") as machine:
            executor = Executor(binary, serving, machine)
            deployment = Deployment(serving, machine)
            try:
                executor.start()
                deployment.bring_to_window()
                deployment.until("step two runs", lambda: "two" in machine.runs())
                executor.kill()
                serving.kill()
                executor.start()
                deployment.restart_server()
                # Long enough that whoever repeats a step has repeated it.
                time.sleep(3 * STEP_S)
                wrong = []
                if machine.runs() != ["one", "two"]:
                    wrong.append(f"on the target ran {machine.runs()}")
                    return wrong
                deployment.until("step two is of unknown end", lambda: [
                    each["state"] for each in deployment.attempt()["forward"]][:2]
                    == ["done", "unknown"])
                deployment.ask("li.release", "POST",
                               f"/releases/{deployment.story.memory['release']}/rollback",
                               {"reason": "nobody knows how step two ended"})
                deployment.until("undone in reverse order", lambda: machine.runs()
                                 == ["one", "two", "undo-two", "undo-one"])
                deployment.until("rolled back", lambda: deployment.attempt()["state"]
                                 == "rolled_back")
                serving.stop()
                return wrong + journal_differs(size.replay, serving.url)
            finally:
                executor.kill()


def run(size, binary):
    return server_dies(size, binary) + both_die(size, binary)
