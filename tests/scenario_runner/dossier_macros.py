"""Words about the dossier of a release: downloaded, unpacked, checked, and tampered with."""
import base64
import hashlib
import io
import json
import subprocess
import zipfile

from scenario_runner.journal_macros import canonical, signed_root
from scenario_runner.steps import ensure


def download(story):
    release = story.memory["release"]
    story.ask("GET", f"/api/v1/releases/{release}/dossier?lang=zh")
    ensure(story.answer.status == 200, f"{story.answer}")
    story.is_checked = True
    story.dossier = story.answer.body


def check_dossier(story, content):
    file = story.server.folder / "dossier.zip"
    file.write_bytes(content)
    key = story.server.data / "keys" / "organisation.pub"
    return subprocess.run([story.server.binary, "verify", "dossier", file, "--key", key],
                          capture_output=True, text=True, check=False)


def unpacked(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        ensure(file.testzip() is None, "the ZIP is damaged")
        return {each: file.read(each) for each in file.namelist()}


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return out.getvalue()


def expect_sound_dossier(story):
    done = check_dossier(story, story.dossier)
    ensure(done.returncode == 0 and ": sound" in done.stdout, f"{done.stdout}{done.stderr}")
    files = unpacked(story.dossier)
    ensure(not any(".." in name.split("/") for name in files), f"{list(files)}")
    envelope = json.loads(files["dossier.dsse.json"])
    listed = json.loads(base64.b64decode(envelope["payload"]))
    for each in listed["files"]:
        told = "sha256:" + hashlib.sha256(files[each["path"]]).hexdigest()
        ensure(told == each["digest"], f"{each['path']} is not what is listed")
    part = json.loads(files["journal.json"])
    ensure(len(part["entries"]) > 50, "the journal's part is short")
    signed_root(story, part["note"])
    story.altered = story.dossier


def expect_files(story, names):
    there = unpacked(story.dossier)
    missing = [each for each in names.split(", ") if each not in there]
    ensure(not missing, f"no {missing} among {sorted(there)}")


def expect_words(story, name, words):
    ensure(words in unpacked(story.dossier)[name].decode("utf-8"), f"{name} lacks {words}")


def alter(story, change):
    """A copy of the sound one with one thing changed."""
    files = unpacked(story.dossier)
    change(files)
    story.altered = packed(files)


def change_file(story, name):
    def change(files):
        files[name] = files[name].replace(b"1", b"2", 1)
    alter(story, change)


def take_file(story, name):
    alter(story, lambda files: files.pop(name))


def put_file(story, name):
    alter(story, lambda files: files.update({name: b"more"}))


def rewrite_list(story):
    """By who has no key: the digests fit again, the signature does not."""
    def change(files):
        files["journal.json"] = files["journal.json"].replace(b"li.release", b"zhou.plan", 1)
        envelope = json.loads(files["dossier.dsse.json"])
        listed = json.loads(base64.b64decode(envelope["payload"]))
        for each in listed["files"]:
            each["digest"] = "sha256:" + hashlib.sha256(files[each["path"]]).hexdigest()
        envelope["payload"] = base64.b64encode(canonical(listed)).decode()
        files["dossier.dsse.json"] = json.dumps(envelope).encode()
    alter(story, change)


def expect_unsound_dossier(story, words):
    done = check_dossier(story, story.altered)
    ensure(done.returncode == 1 and words in done.stdout, f"{done.stdout}{done.stderr}")


DOSSIER_MACROS = [
    (r"the dossier is downloaded", download),
    (r"the dossier is sound", expect_sound_dossier),
    (r"the dossier holds (.+)", expect_files),
    (r'"(\S+)" of the dossier says (.+)', expect_words),
    (r'"(\S+)" of the dossier is changed', change_file),
    (r'"(\S+)" of the dossier is taken out', take_file),
    (r'"(\S+)" is put into the dossier', put_file),
    (r"the dossier's list is rewritten to fit a changed journal", rewrite_list),
    (r'the dossier is not sound: "(.+)"', expect_unsound_dossier),
]
