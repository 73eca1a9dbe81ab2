"""Paths into JSON: `$.items[0].id`, `$.items[step=plan].id`, `$.tasks[step=sign,seat=cio]`."""
import json
import re

STEP = re.compile(r"\.([\w-]+)|\[(\d+)\]|\[([^\]]*=[^\]]*)\]")


class Absent(Exception):
    """Nothing is there; says how far the path led."""


def text_of(value):
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def matching(items, conditions):
    """The first element of a list that has all of `key=value`."""
    wanted = [each.strip().split("=", 1) for each in conditions.split(",")]
    for item in items if isinstance(items, list) else []:
        if all(text_of(look_or_none(item, "$." + key)) == value for key, value in wanted):
            return item
    raise Absent(f"no element with {conditions}")


def look(value, path):
    if not path.startswith("$"):
        raise ValueError(f"a path starts with $: {path}")
    at = 1
    while at < len(path):
        step = STEP.match(path, at)
        if not step:
            raise ValueError(f"no path: {path}")
        name, index, conditions = step.groups()
        try:
            if name is not None:
                value = value[name]
            elif index is not None:
                value = value[int(index)]
            else:
                value = matching(value, conditions)
        except (KeyError, IndexError, TypeError):
            raise Absent(f"nothing at {path[: step.end()]}") from None
        at = step.end()
    return value


def look_or_none(value, path):
    try:
        return look(value, path)
    except Absent:
        return None
