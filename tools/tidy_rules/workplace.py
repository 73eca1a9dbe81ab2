"""The project speaks of itself alone: no paths of a machine, nothing outside the checkout."""
import re

from tidy_rules.tree import Finding

FOREIGN = [
    (re.compile(r"(?<![\w.])/(?:home|root|work|Users)/[\w.]+"), "a path of somebody's machine"),
    (re.compile(r"(?:\.\./)+shared\b"), "a folder outside the checkout"),
]
# .ci/run may look for the public conformance cases beside the checkout; it alone.
MAY_LOOK_OUTSIDE = {".ci/run"}


def foreign_paths(tree):
    for file in tree.files:
        if file.path in MAY_LOOK_OUTSIDE or file.path == "tools/tidy_test":
            continue
        for number, line in enumerate(file.lines, 1):
            for pattern, what in FOREIGN:
                if pattern.search(line):
                    yield Finding("foreign_path", file.path, number, what)
