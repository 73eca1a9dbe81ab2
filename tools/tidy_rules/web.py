"""The pages' house rules: who imports whom, no rule of the trade, all words in the catalogues."""
import json
import posixpath
import re

from tidy_rules.tree import Finding

IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]""")
# The server sends `actions`; a page that compares a role or a state knows a rule of the trade.
COMPARES = re.compile(
    r"\b(roles?|states?|status|stage)\b\??(\.\w+\(\))?\s*(===?|!==?)\s*['\"]"
    r"|\broles?\b\??\.(includes|some|find|indexOf)\s*\("
)
FOLDERS = {"app", "pages", "parts", "api", "text"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def pages(tree):
    return [f for f in tree.files if f.is_in("web/src") and f.path.endswith((".ts", ".tsx"))]


def imports(tree):
    for file in pages(tree):
        parts = file.path.split("/")
        room = parts[2] if len(parts) > 3 else "app"
        if room not in FOLDERS:
            yield Finding("web_room", file.path, 1, f"'{room}' is no room of web/src")
        for number, line in enumerate(file.lines, 1):
            for target in IMPORT.findall(line):
                other = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), target))
                there = other.split("/")
                if there[2:3] == ["pages"] and room in ("parts", "api", "text"):
                    yield Finding("web_import", file.path, number, f"{room} imports a page")
                elif there[2:3] == ["pages"] and room == "pages" and there[3] != parts[3]:
                    yield Finding("web_import", file.path, number, "a page imports another page")
                elif there[2:3] == ["app"] and room != "app":
                    yield Finding("web_import", file.path, number, f"{room} imports from app")


def rules_in_pages(tree):
    for file in pages(tree):
        if file.is_in("web/src/parts", "web/src/api") or file.is_test:
            continue
        for number, line in enumerate(file.lines, 1):
            if COMPARES.search(line):
                words = "compares a role or state: draw the server's actions, or move it to parts/"
                yield Finding("rule_in_page", file.path, number, words)


def words_outside_catalogues(tree):
    for file in pages(tree):
        if file.is_in("web/src/text", "web/src/api/generated") or file.is_test:
            continue
        for number, line in enumerate(file.lines, 1):
            if CHINESE.search(re.sub(r"//.*|/?\*.*", "", line)):
                yield Finding("loose_words", file.path, number, "words shown belong to text/")


def flat(value, prefix=""):
    for key, each in value.items():
        name = f"{prefix}{key}"
        yield from flat(each, name + ".") if isinstance(each, dict) else [name]


CATALOGUE = re.compile(r"(web/src/text/)(zh|en)(/\w+\.json)|(src/http/words/)(zh|en)(\.json)")


def catalogues(tree):
    """Both languages of each subject of the pages, and of the server's refusals, hold the same."""
    subjects = {}
    for file in tree.files:
        if found := CATALOGUE.fullmatch(file.path):
            before, language, after = (each for each in found.groups() if each)
            subjects.setdefault((before, after), {})[language] = file
    for (before, after), files in subjects.items():
        keys = {name: set(flat(json.loads(file.text))) for name, file in files.items()}
        every = set().union(*keys.values())
        for language in ("zh", "en"):
            path = before + language + after
            for key in sorted(every - keys.get(language, set())):
                yield Finding("missing_words", path, 1, f"'{key}' is missing")
