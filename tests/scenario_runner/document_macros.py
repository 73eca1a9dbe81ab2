"""Lines about documents of a release: files that steps deliver, attachments, their versions."""
from scenario_runner import cast
from scenario_runner.files import API, attach, give, give_document, give_next
from scenario_runner.macros import STEP, WHO
from scenario_runner.steps import Failed


def attach_too_much(story, person):
    """More than a document may be: told before the bytes are sent."""
    story.headers = {"Content-Length": str(101 << 20)}
    give(story, person, {"file_name": "large.txt"}, b"x")


def expect_document(story, document, state):
    seen = cast.look(story, f"{API}/releases/{story.memory['release']}/documents")
    found = [each for each in seen["items"] if each["document"] == document]
    if not found or found[0]["state"] != state:
        raise Failed(f"{document} is {found}")


HOLDING = r"(?: holding (pages|a picture|a text|a web page|an office file|a program|nothing))?"
SAYING = r'(?: saying "(.*)")?'
FILE = rf'"(.*?)"{HOLDING}{SAYING}'
DOCUMENT_MACROS = [
    (rf"{WHO} gives the document {STEP} as {FILE}", give_document),
    (rf"{WHO} attaches {FILE}", attach),
    (rf"{WHO} gives its next version as {FILE}", give_next),
    (rf"{WHO} attaches more than a document may be", attach_too_much),
    (rf"expect document {STEP} (absent|given|not_applicable)", expect_document),
]
