"""How long things may be: files, functions, lines."""
import re

from tidy_rules.tree import Finding

SOFT, HARD, HEADER, TEST, FUNCTION, COLUMNS = 250, 400, 150, 600, 60, 100
SOURCES = (".h", ".cc", ".ts", ".tsx", ".py", ".sh", ".sql")
TYPE = re.compile(r"\b(class|struct|enum|namespace)\b[^()]*$")
CONSTRUCTOR_LIST = re.compile(r"\)\s*(noexcept\s*)?:(?!:)")


def is_source(file):
    return file.path.endswith(SOURCES) or (file.lines and file.lines[0].startswith("#!"))


def is_generated(file):
    """Rewritten by a program: its own first lines say so."""
    return "/generated/" in file.path or any("FX_GOLDEN" in line for line in file.lines[:5])


def limit_of(file):
    if file.is_test:
        return TEST
    return HEADER if file.path.endswith(".h") else HARD


def file_lengths(tree):
    for file in tree.files:
        if is_source(file) and not is_generated(file) and len(file.lines) > limit_of(file):
            words = f"{len(file.lines)} lines, at most {limit_of(file)}"
            yield Finding("file_length", file.path, 1, words)


def soft_lengths(tree):
    """Not a breach: files that are on their way to one."""
    for file in tree.files:
        if is_source(file) and not file.is_test and SOFT < len(file.lines) <= limit_of(file):
            yield f"{file.path}: {len(file.lines)} lines, better under {SOFT}"


def is_unbreakable(file, line):
    """An address, or a row of a test's table of texts."""
    return "://" in line or (file.is_test and file.is_cpp and '"' in line)


def line_lengths(tree):
    for file in tree.files:
        if not is_source(file) or is_generated(file):
            continue
        for number, line in enumerate(file.lines, 1):
            if len(line) > COLUMNS and not is_unbreakable(file, line):
                yield Finding("line_length", file.path, number, f"{len(line)} columns")


def functions(code):
    """(first line, last line) of each function body, found by counting braces."""
    stack, head, line, depth_in = [], "", 1, 0
    for char in code:
        line += char == "\n"
        if char == "{":
            before = head.rstrip()
            initialiser = bool(CONSTRUCTOR_LIST.search(before)) and before[-1:] not in ")}"
            value = initialiser or before.endswith(("=", ",", "(", "return"))
            opens = ")" in before and not value and depth_in == 0 and not TYPE.search(before)
            stack.append((line, opens, head if initialiser else ""))
            depth_in += opens
            head = ""
        elif char == "}" and stack:
            begin, opens, kept = stack.pop()
            depth_in -= opens
            head = kept + "}" if kept else ""
            if opens:
                yield begin, line
        elif char == ";" and "(" not in head[head.rfind(")") + 1 :]:
            head = ""
        else:
            head += char


def function_lengths(tree):
    for file in tree.cpp:
        if file.is_test:
            continue
        for begin, end in functions(file.code):
            if end - begin + 1 > FUNCTION:
                words = f"function of {end - begin + 1} lines, at most {FUNCTION}"
                yield Finding("function_length", file.path, begin, words)
