"""W3 and W4: a signature, a request; from the wire to the durable commit, against raw rows."""
import dataclasses

import tool
from bases import STEPS
from figures import Limit, Series, say
from machine import Watch
from product import tell
from scenario_runner import cast, macros
from scenario_runner.steps import act_as

LIMITS = {"sqlite": "same rows raw, SQLite, 64 acts a commit",
          "postgres": "same rows raw, PostgreSQL, one statement each, 8 connections"}


class Signatures:
    """Hands out signatures still to be given, and the copies that the raw form writes."""

    def __init__(self, base, product):
        self.base = base
        self.story = product.story()
        self.bodies = {}
        for step, person in STEPS.items():
            self.story.memory["release"] = base.original
            task = cast.task_of(self.story, person, step)
            self.bodies[step] = {
                "verdict": "approve", "answers": cast.all_yes(task),
                "sections": {each["key"]: each["digest"] for each in task["sections"]}}
        copies = base.to_sign()
        half = len(copies) * 2 // 5
        self.raw = copies[half:]
        self.waiting = [(step, each["tasks"][step]) for step in STEPS for each in copies[:half]]
        # The first is given by hand: the raw form repeats what it wrote.
        step = next(iter(STEPS))
        self.story.memory["release"] = base.original
        macros.sign(self.story, STEPS[step], step, None, True, False, None)
        self.story.settle()
        self.answer = self.story.answer.text

    def requests(self, count):
        taken, self.waiting = self.waiting[:count], self.waiting[count:]
        if len(taken) < count:
            raise RuntimeError("not enough releases wait to be signed")
        sessions = {}
        for person in STEPS.values():  # proof of who he is lasts two minutes
            act_as(self.story, person)
            macros.prove(self.story, person)
            sessions[person] = self.story.browser.sessions[person]
        return [tool.request("POST", f"/api/v1/tasks/{task}/sign", sessions[STEPS[step]],
                             self.bodies[step]) for step, task in taken]

    def raw_releases(self, count):
        taken, self.raw = self.raw[:count], self.raw[count:]
        if len(taken) < count:
            raise RuntimeError("not enough releases left for the raw form")
        return [each["release"] for each in taken]


class Requests:
    """Releases requested from an approved change: number, process, first tasks, who takes part."""

    def __init__(self, base, product):
        self.base = base
        self.story = product.story()
        tell(self.story, 'an approved change "Three more defects" for marketing',
             'zhou.plan requests a release "The first"')
        self.original = self.story.memory["release"]
        self.answer = self.story.answer.text
        self.raw = [each["release"] for each in base.copies]

    def requests(self, count):
        session = self.story.browser.sessions["zhou.plan"]
        body = {"title": "营销系统缺陷修复", "environment": "production", "pack": "standard",
                "changes": [self.story.memory["change"]], "type": "upgrade", "mode": "planned"}
        return [tool.request("POST", f"{macros.API}/releases", session, body)
                for _ in range(count)]

    def raw_releases(self, count):
        return [self.raw[n % len(self.raw)] for n in range(count)]


def needed(plan):
    """How many copies must wait to be signed."""
    product = plan.rounds * sum(plan.signatures.values()) // len(STEPS) + 10
    return max(product * 5 // 2, plan.rounds * plan.raw * 5 // 3 + 10)


@dataclasses.dataclass
class Workload:
    """An act of the product, and the raw form of what it writes."""
    name: str
    counts: dict  # how many of them a round, by clients
    raw: int  # of the raw form a round
    table: str  # that gets a row by each
    good: str  # status
    what: dict  # options of the raw form


def measure(base, product, plan):
    signatures = Signatures(base, product)
    repeat(base, product, plan, signatures, Workload(
        "W3_approve", plan.signatures, plan.raw, "approvals", "200",
        {"original": base.original}))
    requests = Requests(base, product)
    repeat(base, product, plan, requests, Workload(
        "W4_create", {8: plan.signatures[8]}, plan.raw, "releases", "201",
        {"original": requests.original, "act": "create_release"}))


def repeat(base, product, plan, acts, work):
    before = base.count(work.table)
    all_series = {clients: Series(work.name, base.name, clients, plan.rows, "requests/s",
                                  LIMITS[base.name]) for clients in work.counts}
    given = 0
    for number in range(plan.rounds):
        say(f"{base.name}: {work.name}, round {number + 1} of {plan.rounds}")
        releases = tool.write_lines(base.folder, "raw", acts.raw_releases(work.raw))
        with Watch(base.pids) as watch:
            raw = tool.run_tool("raw", database=base.url, releases=releases, answer=acts.answer,
                                **work.what)
        # Making the values ready is no part of it: the tool tells its own time from there on.
        limit = Limit(raw, watch, watch.product + raw["cpu_s"])
        given += work.raw
        for clients, count in work.counts.items():
            requests = tool.write_requests(base.folder, "acts", acts.requests(count))
            with Watch([product.pid, *base.pids]) as watch:
                figures = tool.run_tool("load", port=product.port, clients=clients,
                                        requests=requests)
            if figures["statuses"] != {work.good: count}:
                raise RuntimeError(f"refused: {figures['statuses']} {figures['refusal']}")
            given += count
            all_series[clients].add(figures, watch, limit)
    written = base.count(work.table) - before
    if written != given:
        raise RuntimeError(f"{given} acts were acknowledged, {written} are stored")
    for series in all_series.values():
        series.show()
