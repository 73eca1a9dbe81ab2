"""W3: a signature, from the request to the durable commit, against the same rows written raw."""
import tool
from bases import STEPS
from figures import Limit, Series, say
from machine import Watch
from scenario_runner import cast, macros
from scenario_runner.steps import act_as

LIMITS = {"sqlite": "same rows raw, SQLite, 64 signatures a commit",
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


def needed(plan):
    """How many copies must wait to be signed."""
    product = plan.rounds * sum(plan.signatures.values()) // len(STEPS) + 10
    return max(product * 5 // 2, plan.rounds * plan.raw * 5 // 3 + 10)


def measure(base, product, plan):
    signatures = Signatures(base, product)
    before = base.count("approvals")
    all_series = {clients: Series("W3_approve", base.name, clients, plan.rows, "requests/s",
                                  LIMITS[base.name]) for clients in plan.signatures}
    given = 0
    for number in range(plan.rounds):
        say(f"{base.name}: signatures, round {number + 1} of {plan.rounds}")
        releases = tool.write_lines(base.folder, "raw", signatures.raw_releases(plan.raw))
        with Watch(base.pids) as watch:
            raw = tool.run_tool("raw", database=base.url, original=base.original,
                                releases=releases, answer=signatures.answer)
        # Making the values ready is no part of it: the tool tells its own time from there on.
        limit = Limit(raw, watch, watch.product + raw["cpu_s"])
        given += plan.raw
        for clients, count in plan.signatures.items():
            requests = tool.write_requests(base.folder, "signatures", signatures.requests(count))
            with Watch([product.pid, *base.pids]) as watch:
                figures = tool.run_tool("load", port=product.port, clients=clients,
                                        requests=requests)
            if figures["statuses"] != {"200": count}:
                raise RuntimeError(f"refused: {figures['statuses']} {figures['refusal']}")
            given += count
            all_series[clients].add(figures, watch, limit)
    written = base.count("approvals") - before
    if written != given:
        raise RuntimeError(f"{given} signatures were acknowledged, {written} are stored")
    for series in all_series.values():
        series.show()
