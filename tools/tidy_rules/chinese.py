"""Chinese texts that people read take full-width marks beside Chinese and say nin, never ni."""
import re

from tidy_rules.tree import Finding

TEXTS = re.compile(
    r"(web/src/text/zh/\w+|src/http/words/zh|src/app/(roles|demo)/\w+)\.json"
    r"|processes/.+\.(toml|json|md|bpmn|dmn)|src/(app|domain)/(?!.*_test\.cc).+\.cc"
)
HAN = "\u4e00-\u9fff"
MARKS = {",": "\uff0c", ":": "\uff1a", ";": "\uff1b", "!": "\uff01", "?": "\uff1f"}
MARK = re.compile(rf"(?<=[{HAN}\uff09])[,:;!?]|[,:;!?](?=[{HAN}])")
# A pair with Chinese in it or before it; after a Latin word it is a call.
INNER = r"([^()\"'=\[]*)"
PAIR = re.compile(rf"(?<![\w\"'])\((?={INNER[1:-1]}[{HAN}]){INNER}\)|(?<=[{HAN}])\({INNER}\)")


def mended(text):
    """The text with its marks in full width."""
    text = PAIR.sub(lambda m: f"\uff08{m.group(1) or m.group(2) or ''}\uff09", text)
    return MARK.sub(lambda m: MARKS[m.group(0)], text)


def half_width(tree):
    for file in tree.files:
        if not TEXTS.fullmatch(file.path):
            continue
        lines = file.strings if file.is_cpp else enumerate(file.lines, 1)
        for number, line in lines:
            if mended(line) != line:
                words = "half-width mark beside Chinese: tools/mend_chinese writes it full width"
                yield Finding("half_width", file.path, number, words)


def familiar(tree):
    """The reader is a colleague whom one does not know."""
    for file in tree.files:
        if not TEXTS.fullmatch(file.path):
            continue
        for number, line in file.strings if file.is_cpp else enumerate(file.lines, 1):
            if "\u4f60" in line:
                yield Finding("familiar", file.path, number, "the reader is \u60a8, not \u4f60")
