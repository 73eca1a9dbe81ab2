"""The project's files as the rules see them: text, and C++ code without comments and literals."""
import dataclasses
import functools
import pathlib
import re
import subprocess


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    rule: str
    path: str
    line: int
    words: str
    subject: str = ""  # what an exception names, where that is not the file

    def exception(self):
        return f"{self.rule} {self.subject or self.path}"

    def __str__(self):
        return f"{self.path}:{self.line}: {self.words} [{self.rule}]"


# Comments, raw strings, strings and character literals; a digit separator is no literal.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.S,
)


def blank(match):
    """As many lines as before and nothing in them; a literal keeps its quotes."""
    text = match.group(0)
    edge = '"' if text[0] in '"R' else "'" if text[0] == "'" else ""
    return edge + "\n" * text.count("\n") + edge


class File:
    def __init__(self, root, path):
        self.path = path
        self.text = (root / path).read_text(encoding="utf-8", errors="replace")
        self.lines = self.text.splitlines()
        self.name = path.rsplit("/", 1)[-1]
        self.is_cpp = path.endswith((".h", ".cc"))
        self.is_test = bool(re.search(r"_test(\.\w+)?$|\.(test|spec)\.tsx?$", self.name))

    @functools.cached_property
    def code(self):
        return TOKEN.sub(blank, self.text)

    @functools.cached_property
    def code_lines(self):
        return self.code.splitlines()

    @functools.cached_property
    def strings(self):
        """(line, text) of each string literal, raw or not."""
        return [
            (self.text.count("\n", 0, match.start()) + 1, match.group(0))
            for match in TOKEN.finditer(self.text)
            if match.group(0)[0] in '"R'
        ]

    def is_in(self, *folders):
        return any(self.path.startswith(folder + "/") for folder in folders)


class Tree:
    """All files that are, or are about to be, committed: what git lists and does not ignore."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-co", "--exclude-standard", "-z"],
            capture_output=True, check=True, text=True,
        ).stdout
        paths = sorted(path for path in listed.split("\0") if path)
        self.paths = [path for path in paths if (self.root / path).is_file()]

    @functools.cached_property
    def files(self):
        binary = (".png", ".jpg", ".ico", ".woff2", ".gz", ".zip", ".docx", ".pdf", ".xlsx")
        return [File(self.root, path) for path in self.paths if not path.endswith(binary)]

    @functools.cached_property
    def cpp(self):
        return [file for file in self.files if file.is_cpp]

    def committed(self, path):
        """The text of a file as last committed, or None."""
        shown = subprocess.run(
            ["git", "-C", str(self.root), "show", f"HEAD:{path}"], capture_output=True, text=True
        )
        return shown.stdout if shown.returncode == 0 else None
