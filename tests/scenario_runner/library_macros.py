"""Lines about the definitive library: bytes taken in, many entries at once, bytes tampered with."""
import datetime

from scenario_runner import cast
from scenario_runner.macros import API, COUNTER, WHO, system_id
from scenario_runner.steps import ensure


def upload(story, person, text):
    """Bytes of a package; `{digest}` is theirs from here on."""
    story.headers = {"Content-Type": "application/octet-stream"}
    stored = cast.done(story, person, "POST", f"{API}/blobs", text.encode())
    story.memory["digest"] = stored["digest"]


def add_many(story, count, code, late):
    """Each with a version of its own; those that are late were handed over two days before."""
    system = system_id(story, code)
    now = datetime.datetime.fromisoformat(story.fill("{now}").replace("Z", "+00:00"))
    before = (now - datetime.timedelta(days=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
    for number in range(int(count)):
        version = f"{next(COUNTER)}.0.0"
        upload(story, "he.deploy", f"many {version}")
        entry = {"system": system, "name": "many", "package_version": version,
                 "digest": story.memory["digest"], "file_name": f"many-{version}.tar.gz",
                 "source": "build", "approver": "liang.library"}
        if number < int(late or 0):
            entry["received_at"] = before
        made = cast.done(story, "he.deploy", "POST", f"{API}/library", entry)
        cast.done(story, "liang.library", "POST", f"{API}/library/{made['id']}/approve", {})
        story.memory["package"] = made["id"]


def blob(story):
    digits = story.memory["digest"].removeprefix("sha256:")
    file = story.server.data / "blobs" / "sha256" / digits[:2] / digits[2:]
    ensure(file.exists() or "bytes" in story.memory, f"no bytes at {file}")
    return file


def overwrite(story):
    """By somebody at the machine, past the product."""
    story.settle()
    file = blob(story)
    story.memory["bytes"] = file.read_bytes().decode()
    file.chmod(0o640)
    file.write_bytes(b"something else")


def put_back(story):
    story.settle()
    blob(story).write_bytes(story.memory["bytes"].encode())


LIBRARY_MACROS = [
    (rf'{WHO} uploads "(.+)"', upload),
    (r"(\d+) packages of ([\w.-]+) in the library(?:, (\d+) of them late)?", add_many),
    (r"the bytes of the package are overwritten", overwrite),
    (r"the bytes of the package are put back", put_back),
]
