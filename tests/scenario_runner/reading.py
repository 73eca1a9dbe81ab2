"""Reads a scenario file: blocks that start with `scenario:`; indented lines continue a line."""
import dataclasses
import re

ID = re.compile(r"\b(?:S[0-4]|INV|EXP)-\d{2,3}\b")
MOST_IDS = 4


class Misread(Exception):
    """The file is not a scenario; says where and why."""


@dataclasses.dataclass
class Line:
    number: int
    text: str


@dataclasses.dataclass
class Scenario:
    path: str
    title: str
    covers: list
    lines: list


@dataclasses.dataclass
class File:
    server: list  # further options of `fangxing serve`, as the file's `server:` line names them
    scenarios: list


def covered_ids(path, number, words):
    ids = ID.findall(words)
    if len(ids) != len(words.split()) or not ids:
        raise Misread(f"{path}:{number}: covers: takes requirement ids and nothing else")
    if len(ids) > MOST_IDS:
        raise Misread(f"{path}:{number}: at most {MOST_IDS} ids on one covers line")
    return ids


def read(path, text):
    server, scenarios = [], []
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        key, _, rest = line.partition(":")
        if key == "scenario":
            scenarios.append(Scenario(path, rest.strip(), [], []))
            if not rest.strip():
                raise Misread(f"{path}:{number}: a scenario needs a title")
        elif key == "server" and not scenarios:
            server += rest.split()
        elif not scenarios:
            raise Misread(f"{path}:{number}: the file starts with `scenario: title`")
        elif key == "covers":
            scenarios[-1].covers += covered_ids(path, number, rest)
        elif raw[0] in " \t":
            if not scenarios[-1].lines:
                raise Misread(f"{path}:{number}: continues no line")
            scenarios[-1].lines[-1].text += "\n" + line
        else:
            scenarios[-1].lines.append(Line(number, line))
    if not scenarios:
        raise Misread(f"{path}: no scenario")
    for scenario in scenarios:
        if not any(re.search(r"\b(expect|refused)\b", line.text) for line in scenario.lines):
            raise Misread(f"{path}: '{scenario.title}' expects nothing")
    return File(server, scenarios)
