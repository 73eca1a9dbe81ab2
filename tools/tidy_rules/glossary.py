"""The words that GLOSSARY.md tells to avoid, in the texts that people read."""
import re

from tidy_rules.tree import Finding

TEXTS = re.compile(r"(web/src/text/(zh|en)/\w+|src/http/words/(zh|en))\.json")


def avoided(text):
    """Each avoided word with the term to use in its place."""
    table, inside = {}, False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif cells[-1] == "avoid":
            inside = True
        elif inside and not set(cells[0]) <= set("-: "):
            table |= {word.strip().lower(): cells[0] for word in cells[-1].split(",")}
    return table


def avoided_words(tree):
    glossary = [file for file in tree.files if file.path == "GLOSSARY.md"]
    table = avoided(glossary[0].text) if glossary else {}
    if not table:
        return
    words = "|".join(map(re.escape, table))
    pattern = re.compile(rf"(?<![\w-])({words})s?(?![\w-])", re.I)
    for file in tree.files:
        if TEXTS.fullmatch(file.path):
            for number, line in enumerate(file.lines, 1):
                shown = line.partition(":")[2]
                for word in pattern.findall(shown):
                    said = f"'{word}': GLOSSARY.md says {table[word.lower()]}"
                    yield Finding("avoided_word", file.path, number, said)
