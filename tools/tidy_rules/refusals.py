"""Every refusal code has a row in a test, and words in every language."""
import json
import re

from tidy_rules.tree import Finding

# refuse(Kind::x, "noun.reason" …) and Reason{"noun.reason" …}: the two ways to say no.
SAID = re.compile(r'(?:\brefuse\s*\([^"();]*|\bReason\s*\{\s*)"([a-z][a-z0-9_]*\.[a-z0-9_.]+)"')


def codes(tree):
    """Where each code is first said, by code."""
    found = {}
    for file in tree.cpp:
        if file.is_in("src") and not file.is_test:
            for match in SAID.finditer(file.text):
                line = file.text.count("\n", 0, match.start(1)) + 1
                found.setdefault(match[1], (file.path, line))
    return found


def untested(tree):
    tests = "\n".join(
        file.text for file in tree.files
        if file.is_test or re.match(r"tests/|processes/[^/]+/tests/", file.path)
    )
    tested = set(re.findall(r"[a-z][a-z0-9_]*\.[a-z0-9_.]*[a-z0-9_]", tests))
    for code, (path, line) in sorted(codes(tree).items()):
        if code not in tested:
            yield Finding("untested_refusal", path, line, f"no test has a row for '{code}'", code)


def wordless(tree):
    catalogues = [f for f in tree.files if re.fullmatch(r"src/http/words/\w+\.json", f.path)]
    said = codes(tree)
    for file in catalogues:
        words = json.loads(file.text)
        for code, (path, line) in sorted(said.items()):
            if code not in words:
                yield Finding("wordless_refusal", path, line, f"'{code}' is not in {file.path}")
