"""What a room may not do inside itself: clocks, chance, setters, rules in SQL, libraries."""
import re

from tidy_rules.tree import Finding

PURE = ("src/base", "src/process", "src/domain", "src/app")
# Time, ids and randomness are handed in, so that every test is exact.
IMPURE = [
    (re.compile(r"\b(system|steady|high_resolution)_clock\b"), "a clock"),
    (re.compile(r"(?<![\w.>])(?:\w+::)*now\s*\(\s*\)(?!\s*(const|override|=))"), "a call of now()"),
    (re.compile(r"\b(gettimeofday|clock_gettime|localtime|localtime_r)\b"), "a clock"),
    (re.compile(r"\bstd::time\s*\(|(?<![\w:.>])time\s*\(\s*(nullptr|NULL|0)\s*\)"), "a clock"),
    (re.compile(r"\b(random_device|mt19937(_64)?|RAND_bytes|getrandom|s?rand)\b"), "chance"),
    (re.compile(r"\bstd::(j?thread|mutex|shared_mutex|condition_variable)\b"), "a thread or lock"),
]
DECLARED = re.compile(r"\b(virtual|Instant|auto)\s+now\s*\(")
# Heavy headers cost every file that sees them; each belongs to .cc files of the rooms named here.
LIBRARIES = {
    r"sqlite3\.h|libpq-fe\.h": {"store"},
    r"boost/(asio|beast)": {"http", "executor"},
    r"valijson/": {"domain", "app"},
    r"pugixml\.hpp": {"process", "http"},  # BPMN and DMN; workbooks
    r"libical/": {"domain"},
    r"curl/": {"executor", "server"},
    r"prometheus/": {"http"},
    r"toml\+\+/": {"app", "domain", "server", "executor"},
    r"CLI/": {"server"},
    r"spdlog/": {"http", "executor", "server"},
    r"openssl/|archive\.h|archive_entry\.h|argon2\.h|re2/|kainjow/|date/tz\.h": None,
}
INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>")


def purity(tree):
    for file in tree.cpp:
        if not file.is_in(*PURE) or file.is_test:
            continue
        for number, line in enumerate(file.code_lines, 1):
            for pattern, what in IMPURE:
                if pattern.search(line) and not DECLARED.search(line):
                    yield Finding("purity", file.path, number, f"{what} in a pure room")


def setters(tree):
    """State changes by verb, event and apply; a setter would be a way past the rules."""
    for file in tree.cpp:
        if file.is_in("src/domain"):
            for number, line in enumerate(file.code_lines, 1):
                if re.search(r"(?<![\w.>])set_\w+\s*\(", line):
                    yield Finding("setter", file.path, number, "a set_ method in domain")


def rules_in_sql(tree):
    for file in tree.files:
        if not file.is_in("src/store") or file.is_test:
            continue
        if file.is_cpp:
            texts = file.strings
        elif file.path.endswith(".sql"):
            texts = enumerate(file.lines, 1)
        else:
            continue
        for number, text in texts:
            if re.search(r"\bCASE\b", text):
                yield Finding("rule_in_sql", file.path, number, "CASE in SQL: decide in domain")


def libraries(tree):
    for file in tree.cpp:
        if not file.is_in("src"):
            continue
        room = file.path.split("/")[1]
        for number, line in enumerate(file.lines, 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            for pattern, rooms in LIBRARIES.items():
                if not re.match(pattern, match[1]):
                    continue
                if file.path.endswith(".h"):
                    words = f"<{match[1]}> is heavy: include it in a .cc file"
                    yield Finding("heavy_header", file.path, number, words)
                elif rooms is not None and room not in rooms:
                    words = f"<{match[1]}> belongs to {' and '.join(sorted(rooms))}"
                    yield Finding("library", file.path, number, words)
