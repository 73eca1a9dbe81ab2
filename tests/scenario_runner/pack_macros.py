"""Lines about process packs: drafting a version, changing its files, signing it."""
import json

from scenario_runner import cast
from scenario_runner.macros import WHO, prove
from scenario_runner.steps import Failed, act_as

API = "/api/v1"


def read_files(story):
    seen = cast.look(story, f"{API}/pack-versions/{story.memory['draft']}/files")
    return {each["path"]: each["text"] for each in seen["items"]}


def save_files(story, person, files):
    draft = cast.look(story, f"{API}/pack-versions/{story.memory['draft']}")
    story.headers = {"If-Match": f'"{draft["match"]}"'}
    cast.do(story, person, "PUT", f"{API}/pack-versions/{story.memory['draft']}/files",
            {"files": [{"path": path, "text": text} for path, text in files.items()]})


def revised(files, number):
    """The same pack under a new number, with a line in its revision table."""
    old = files["pack.toml"].split('version = "', 1)[1].split('"', 1)[0]
    out = {path: text.replace(f'value="{old}"', f'value="{number}"')
           for path, text in files.items() if path.endswith(".bpmn")}
    manifest = files["pack.toml"].replace(f'version = "{old}"', f'version = "{number}"', 1)
    line = (f'[[revision]]\nversion = "{number}"\nauthor = "李晓晴"\ndate = 2026-11-20\n'
            'note = "按会议决定修改"\napprover = "总经理"\n\n')
    out["pack.toml"] = manifest.replace("[[revision]]", line + "[[revision]]", 1)
    return out


def draft(story, person, number, pack):
    cast.do(story, person, "POST", f"{API}/packs/{pack}/drafts", {})
    if story.answer.status >= 300:
        return
    story.memory["draft"] = story.answer.json["id"]
    save_files(story, person, revised(read_files(story), number))


def edit(story, person, file, changes):
    act_as(story, person)
    text = read_files(story)[file]
    for old, new in json.loads(changes).items():
        if old not in text:
            raise Failed(f"{file} does not say {old}")
        text = text.replace(old, new)
    save_files(story, person, {file: text})


def propose(story, person, more):
    body = {"note": "按会议决定修改"} | (json.loads(more) if more else {})
    cast.do(story, person, "POST", f"{API}/pack-versions/{story.memory['draft']}/propose", body)


def sign(story, person, unproven):
    if not unproven:
        prove(story, person)
    seen = cast.look(story, f"{API}/pack-versions/{story.memory['draft']}")
    cast.do(story, person, "POST", f"{API}/pack-versions/{story.memory['draft']}/sign",
            {"digest": seen["version"]["digest"] or "sha256:" + "0" * 64})


PACK_MACROS = [
    (rf'{WHO} drafts version ([\d.]+) of the process "([\w.-]+)"', draft),
    (rf'{WHO} edits "([\w./]+)" of the draft: (\{{.*\}})', edit),
    (rf"{WHO} proposes the draft(?: with (\{{.*\}}))?", propose),
    (rf"{WHO} signs the draft( without proof)?", sign),
]
