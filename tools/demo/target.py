"""The machine to deploy to: a real sshd on loopback, run by an ordinary user, its key pinned.

As root that user is `fxdemo`, made when missing; otherwise it is the caller himself. All that lies
on the target lies below one folder, whose home/ is $HOME for whom sshd lets in.
"""
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import uuid

from say import Stopped

USER = "fxdemo"
LOOPBACK_SSHD = pathlib.Path(__file__).resolve().parent.parent / "loopback_sshd"
CURRENT = 'cd "$HOME/fangxing" && current/'


def is_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            return True
        except OSError:
            return False


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ordinary_user():
    if os.getuid() != 0:
        return pwd.getpwuid(os.getuid())
    try:
        return pwd.getpwnam(USER)
    except KeyError:
        subprocess.run(["useradd", "--create-home", "--shell", "/bin/sh", USER], check=True)
        return pwd.getpwnam(USER)


def kept(path, make):
    """What the file says; written down when it is asked for the first time."""
    if not path.exists():
        path.write_text(f"{make()}\n", encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()


class Target:
    def __init__(self, state, instance_port):
        """`state`: the demo's own folder, for what must stay the same from start to start."""
        self.state = pathlib.Path(state).resolve()
        self.state.mkdir(parents=True, exist_ok=True)
        self.user = ordinary_user()
        self.folder = self.choose_folder()
        preferred = instance_port if is_free(instance_port) else free_port()
        self.instance_port = int(kept(self.state / "instance_port", lambda: preferred))
        self.told = {}

    def choose_folder(self):
        """Below the user's own home as root: the checkout may lie where he cannot look."""
        if os.getuid() != 0:
            return self.state / "machine"
        home = pathlib.Path(self.user.pw_dir)
        if not (self.state / "machine_name").exists():
            self.clear_forgotten(home)
        return home / kept(self.state / "machine_name", lambda: f"target-{uuid.uuid4().hex[:8]}")

    def clear_forgotten(self, home):
        """The demo's folder was thrown away: so is the machine that it had set up."""
        for owner in home.glob("target-*/owner"):
            if owner.read_text("utf-8") == str(self.state):
                self.folder = owner.parent
                self.stop()
                self.remove()

    # ---- sshd

    def start(self):
        self.folder.mkdir(mode=0o700, exist_ok=True)
        (self.folder / "owner").write_text(str(self.state), encoding="utf-8")
        if os.getuid() == 0:
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        said = self.loopback_sshd("start", *([self.told_port()] if self.told_port() else []))
        self.told = dict(line.split("=", 1) for line in said.splitlines())
        kept(self.state / "sshd_port", lambda: self.told["port"])

    def told_port(self):
        """The address is signed with each release: it stays what it was."""
        file = self.state / "sshd_port"
        return file.read_text("utf-8").strip() if file.exists() else ""

    def loopback_sshd(self, verb, *more):
        # Read from here: as the target's user it need not be readable where it lies.
        with open(LOOPBACK_SSHD, "rb") as script:
            return self.as_user(["bash", "-s", "--", verb, str(self.folder), *more], script)

    @property
    def port(self):
        return int(self.told["port"])

    @property
    def host_key(self):
        return self.told["host_key"]

    @property
    def client_key(self):
        """Made by the first start; the deployment process alone reads it."""
        return self.folder / "client_key"

    def stop(self):
        self.stop_instance()
        self.loopback_sshd("stop")

    def remove(self):
        """For tests: nothing stays on the machine."""
        shutil.rmtree(self.folder, ignore_errors=True)

    # ---- as the target's user

    def as_user(self, command, given=subprocess.DEVNULL):
        """What the command says; Stopped when it fails."""
        become = ["setpriv", "--reuid", str(self.user.pw_uid), "--regid", str(self.user.pw_gid),
                  "--clear-groups", "--"] if os.getuid() == 0 else []
        environment = {"PATH": "/usr/bin:/bin:/usr/sbin", "HOME": str(self.folder / "home"),
                       "LANG": "C.UTF-8"}
        child = subprocess.Popen([*become, *command], stdin=given, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True, cwd="/", env=environment,
                                 start_new_session=True)
        try:
            said, _ = child.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            raise Stopped(f"the target does not answer: {command}") from None
        if child.returncode != 0:
            raise Stopped(f"on the target: {command[-1]}\n{said}")
        return said

    # ---- what was deployed

    def has_instance(self):
        return (self.folder / "home/fangxing/current").exists()

    def resume_instance(self):
        """What ran when the demonstration was stopped runs again; Fangxing had put it there."""
        if self.has_instance():
            self.as_user(["sh", "-c", f"{CURRENT}stop . && current/start ."])

    def stop_instance(self):
        if self.has_instance():
            self.as_user(["sh", "-c", f"{CURRENT}stop ."])

    def running(self):
        """{"version", "package", "program"}: what really runs, by digest."""
        said = self.as_user(["sh", "-c", f"{CURRENT}running ."])
        return dict(line.split(" ", 1) for line in said.splitlines())
