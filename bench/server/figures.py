"""Rounds of figures become one line each: medians, and the ratio to the limit of the same round."""
import json
import statistics
import sys


def say(words):
    print(words, file=sys.stderr, flush=True)


class Limit:
    """What the machine gave without the product, and the CPU of one such piece of work."""

    def __init__(self, figures, watch, cpu_s):
        self.value = figures["value"]
        self.cpu_us = 1e6 * cpu_s / figures["count"]
        self.others = watch.others


class Series:
    """One workload on one database with so many clients, over all rounds."""

    def __init__(self, workload, database, clients, rows, unit, limit_name):
        self.about = {"workload": workload, "database": database, "clients": clients,
                      "rows": rows}
        self.unit = unit
        self.limit_name = limit_name
        self.rounds = []

    def add(self, figures, watch, limit):
        """`figures` of the tool, who used the machine meanwhile, and this round's limit."""
        cpu_us = 1e6 * watch.product / figures["count"]
        self.rounds.append({
            "value": figures["value"], "limit": limit.value,
            "ratio": figures["value"] / limit.value,
            "p50_ms": figures["p50_ms"], "p99_ms": figures["p99_ms"], "cpu_us": cpu_us,
            "other_cpu": max(watch.others, limit.others),
            "limit_cpu_us": limit.cpu_us, "cpu_ratio": limit.cpu_us / max(cpu_us, 0.1)})

    def median(self, name):
        return statistics.median(each[name] for each in self.rounds)

    def show(self):
        values = [each["value"] for each in self.rounds]
        middle = {name: self.median(name) for name in self.rounds[0]}
        show(self.about, self.unit, self.limit_name, middle,
             {"limit_cpu_us": middle["limit_cpu_us"], "cpu_ratio": middle["cpu_ratio"],
              "least": min(values), "most": max(values), "rounds": len(values)})


def rounded(value):
    return value if value is None or isinstance(value, int) else float(f"{value:.4g}")


def show(about, unit, limit_name, figures, more=None):
    """Prints the line; the members are the same for every bench of this project."""
    line = dict(about)
    for name in ("value", "unit", "limit", "limit_name", "ratio", "p50_ms", "p99_ms", "cpu_us",
                 "other_cpu"):
        fixed = {"unit": unit, "limit_name": limit_name}
        line[name] = fixed[name] if name in fixed else rounded(figures.get(name))
    line |= {name: rounded(value) for name, value in (more or {}).items()}
    print(json.dumps(line, ensure_ascii=False), flush=True)
