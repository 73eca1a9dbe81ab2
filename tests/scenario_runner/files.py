"""Files that people give to a release: what their bytes are, and how they are sent."""
import io
import urllib.parse
import zipfile

from scenario_runner.steps import act_as

API = "/api/v1"


def office_file():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


BYTES = {
    "pages": lambda words: b"%PDF-1.7\n%" + words,
    "a picture": lambda words: b"\x89PNG\r\n\x1a\n" + words,
    "a text": lambda words: words,
    "a web page": lambda words: b"<!doctype html><script>alert(1)</script>" + words,
    "an office file": lambda words: office_file(),
    "a program": lambda words: b"MZ\x90\x00\x03\x00\x00\x00" + words,
    "nothing": lambda words: b"",
}
KIND_OF_ENDING = {"pdf": "pages", "png": "a picture", "html": "a web page",
                  "docx": "an office file"}


def content(name, holding, saying):
    kind = holding or KIND_OF_ENDING.get(name.rsplit(".", 1)[-1], "a text")
    return BYTES[kind]((saying or name).encode())


def give(story, person, members, payload):
    act_as(story, person)
    story.headers = {"Content-Type": "application/octet-stream"} | story.headers
    query = urllib.parse.urlencode(members)
    story.ask("POST", f"{API}/releases/{story.memory['release']}/documents?{query}", payload)
    if story.answer.status < 300:
        story.memory["document"] = story.answer.json["id"]


def give_document(story, person, document, name, holding, saying):
    give(story, person, {"document": document, "file_name": name}, content(name, holding, saying))


def attach(story, person, name, holding, saying):
    give(story, person, {"file_name": name}, content(name, holding, saying))


def give_next(story, person, name, holding, saying):
    """The next version of the attachment that was given last."""
    give(story, person, {"attachment": story.memory["document"], "file_name": name},
         content(name, holding, saying))


def give_what_is_owed(story, person, task):
    """What a step must deliver as files, as people usually do it."""
    for each in task["deliverables"]:
        if each.get("is_file") and each["owed"]:
            give_document(story, person, each["id"], f"{each['id']}.pdf", None, None)
            story.settle()
