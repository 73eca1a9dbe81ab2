"""A page that is opened by its own address brings the styles of all that it draws."""
import posixpath
import re

from tidy_rules.tree import Finding

# Types bring nothing with them.
STATIC = re.compile(r"(?:^|\n)\s*(?:import|export)(?! type)\b[^;]*?'(\.[^']+)'")
LAZY = re.compile(r"import\('(\.[^']+)'\)")
NAMED = re.compile(r'className=(?:"([^"]*)"|\{([^}]*)\})')
QUOTED = re.compile(r"['`]([^'`]*)['`]")
CLASS = re.compile(r"[a-z][\w-]*")
ENTRY = "web/src/main.tsx"


class Web:
    """Who loads whom, at once or when it is shown, and the classes that each style sheet has."""

    def __init__(self, tree):
        self.files = {f.path: f for f in tree.files if f.is_in("web/src") and not f.is_test}
        self.classes = {
            path: set(re.findall(r"\.([a-z][\w-]*)", file.text))
            for path, file in self.files.items() if path.endswith(".css")
        }
        scripts = [path for path in self.files if path.endswith((".ts", ".tsx"))]
        self.static = {path: self.targets(path, STATIC) for path in scripts}
        self.lazy = {path: self.targets(path, LAZY) for path in scripts}

    def targets(self, path, pattern):
        found = set()
        for target in pattern.findall(self.files[path].text):
            other = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            found |= {other + end for end in ("", ".tsx", ".ts") if other + end in self.files}
        return found

    def closure(self, path):
        seen, left = set(), [path]
        while left:
            each = left.pop()
            if each not in seen:
                seen.add(each)
                left.extend(self.static.get(each, ()))
        return seen

    def styles(self, paths):
        return set().union(*(self.classes.get(each, set()) for each in paths))


def ways_in(web):
    """Each script that is loaded when it is shown, with the files that are there before it."""
    before = {ENTRY: set()}
    left = [ENTRY]
    while left:
        entry = left.pop()
        there = before[entry] | web.closure(entry)
        for part in sorted(there):
            for shown in web.lazy.get(part, ()):
                # On another way less may be there: what counts is what always is.
                known = before.get(shown)
                less = there if known is None else known & there
                if less != known:
                    before[shown] = less
                    left.append(shown)
    return before


def missing_styles(tree):
    web = Web(tree)
    if ENTRY not in web.files:
        return
    every = web.styles(web.classes)
    found = set()
    for entry, before in ways_in(web).items():
        own = web.closure(entry)
        lacks = every - web.styles(own | before)
        for path in own - before:
            if path.endswith(".tsx"):
                found |= {(path, *each) for each in used(web.files[path]) if each[1] in lacks}
    for path, number, name in sorted(found):
        words = f"no style sheet with '{name}' is loaded on every way to it: import it"
        yield Finding("missing_style", path, number, words)


def used(file):
    for number, line in enumerate(file.lines, 1):
        for plain, made in NAMED.findall(line):
            text = plain or " ".join(QUOTED.findall(made))
            yield from ((number, name) for name in CLASS.findall(text))
