"""How each header begins, and files that nothing uses."""
import re

from tidy_rules.tree import Finding

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
TYPE = re.compile(r"(?:struct|class|enum class) (\w+)(?: final)?(?: ?:[^:;{]*)? \{")


def openings(tree):
    for file in tree.cpp:
        if not file.path.endswith(".h"):
            continue
        comment = []
        for line in file.lines:
            if not line.startswith("//"):
                break
            comment.append(line.lstrip("/ "))
        said = " ".join(comment)
        if not re.search(r"\w.*[.:]( |$)", said):
            yield Finding("opening", file.path, 1, "opens with one sentence that says what it is")
        if "#pragma once" not in file.lines[: len(comment) + 3]:
            yield Finding("pragma_once", file.path, 1, "#pragma once follows the opening comment")


def twin_types(tree):
    """Two types of one qualified name: no compiler sees it, the linker mixes their functions."""
    defined = {}
    for file in tree.cpp:
        if not file.is_in("src"):
            continue
        space, hidden = "", False
        for number, line in enumerate(file.code_lines, 1):
            if opened := re.match(r"(?:inline )?namespace ?([\w:]*) ?\{", line):
                space, hidden = opened[1] or space, not opened[1]
            elif line.startswith("}"):
                hidden = False
            elif (named := TYPE.match(line)) and not hidden:
                place = defined.setdefault((space, named[1]), file.path)
                if place != file.path:
                    words = f"{space}::{named[1]} is defined in {place} too"
                    yield Finding("twin_type", file.path, number, words)


def dead_headers(tree):
    """A header that only its own .cc includes is dead or private; both are mistakes."""
    users = {}
    for file in tree.cpp:
        for target in INCLUDE.findall(file.text):
            users.setdefault(target, set()).add(file.path)
    for file in tree.cpp:
        if file.is_in("src") and file.path.endswith(".h"):
            own = {file.path[:-2] + ".cc", file.path[:-2] + "_test.cc"}
            if not users.get(file.path[len("src/"):], set()) - own:
                yield Finding("dead_file", file.path, 1, "nothing but its own .cc includes it")


def dead_pages(tree):
    """A TypeScript file that nothing imports; entry points and tests are started by name."""
    scripts = [f for f in tree.files if f.is_in("web/src") and f.path.endswith((".ts", ".tsx"))]
    imported = set()
    for file in scripts:
        for target in re.findall(r"""(?:from|import)\s*\(?\s*['"]([^'"]+)['"]""", file.text):
            imported.add(re.sub(r"\.\w+$", "", target).rsplit("/", 1)[-1])
    for file in scripts:
        stem = file.name.rsplit(".", 1)[0]
        if not file.is_test and stem not in imported and stem != "main" and ".d" not in stem:
            yield Finding("dead_file", file.path, 1, "nothing imports it")
