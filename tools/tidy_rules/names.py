"""Names that say nothing, and marks of work left undone."""
import re

from tidy_rules.tree import Finding

BANNED = set("manager helper helpers util utils common misc impl dto info".split())
BANNED |= {"data", "service"}
# Words of the trade, of BPMN and of libraries that happen to hold one of them.
TRADE = re.compile(
    r"(release|project|general)_manager|service_(task|desk|improvement)|decision_service"
    r"|ServiceTask|[Mm]etadata"
)
LIBRARY = {
    "BIO_get_mem_data", "sqlite3_user_data", "user_data", "archive_read_data", "archive_write_data",
}
# A name behind `.`, `->` or `::` is a use of somebody's; ours are met where they are declared.
IDENTIFIER = re.compile(r"(?<![\w.>:])[A-Za-z_]\w*")
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include.*$", re.M)
PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def is_banned(name):
    if name in LIBRARY or name.isupper():
        return False
    return any(piece.lower() in BANNED for piece in PIECE.findall(TRADE.sub("", name)))


def banned_identifiers(tree):
    for file in tree.cpp:
        told = set()
        for number, line in enumerate(INCLUDE.sub("", file.code).splitlines(), 1):
            for name in IDENTIFIER.findall(line):
                if name not in told and is_banned(name):
                    told.add(name)
                    yield Finding("banned_name", file.path, number, f"'{name}'")


def banned_file_names(tree):
    for file in tree.files:
        if file.is_in("src", "web/src", "tools", "tests", "bench"):
            parts = [part.split(".")[0].replace("-", "_") for part in file.path.split("/")]
            for part in parts:
                if is_banned(part) and part != "data":
                    yield Finding("banned_name", file.path, 1, f"'{part}' in a path")


def unfinished(tree):
    mark = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
    for file in tree.files:
        if file.path.endswith((".h", ".cc", ".ts", ".tsx", ".py", ".sh", ".sql", ".toml")):
            for number, line in enumerate(file.lines, 1):
                if mark.search(line):
                    yield Finding("unfinished", file.path, number, "a mark of work left undone")
