"""Ten thousand open releases with tasks and timers: what people look at; timers due at once."""
import datetime
import json
import statistics
import time

import tool
from bases import STEPS
from figures import say, show
from machine import Watch
from product import Product, tell
from scenario_runner import cast
from scenario_runner.macros import API
from scenario_runner.steps import act_as

ANSWER_MS, TIMERS_S = 50, 5  # targets, at most
CLIENTS = 4
SPREAD_DAYS = 200  # over which the open releases are planned
NAMED = "chen.config"  # some tasks are his by name
LOOKING = [cast.MANAGER, "zhao.ops", NAMED]
FIRST_STEP = next(iter(STEPS))


def assign(story, **members):
    cast.done(story, cast.MANAGER, "POST", f"{API}/releases/{story.memory['release']}/work",
              {"what": "rehearse", "due": story.moment("+", "P2D"), **members})


def make(base, count):
    """Open releases: at the signatures, some with a task of one person; planned, with a timer."""
    made = {}
    with Product(base.folder / "data", base.url) as product:
        story = product.story()
        tell(story, "a configuration item shop-1 of marketing", "a target shop-1 of marketing",
             "an approved package shop 1.0.0 of marketing",
             'an approved change "Three defects" for marketing')
        for name in ("signing", "named", "planned"):
            tell(story, f'zhou.plan requests a release "{name}"',
                 f'the usual people bring it to "{FIRST_STEP}"')
            made[name] = story.memory["release"]
            if name == "named":
                assign(story, person=NAMED)
        tell(story, "the usual people bring the preparation to its end")
        assign(story, role="release_implementer")
    counts = {"signing": count * 2 // 3, "named": max(1, count // 50)}
    counts["planned"] = count - sum(counts.values())
    base.copies = tool.fill(base.url, {made[name]: counts[name] for name in made},
                            spread_days=SPREAD_DAYS)
    base.settle()


def month(story):
    """What the page asks for a month: six weeks, and a day around them."""
    first = datetime.datetime.fromisoformat(story.moment("+", "P30D")).date().replace(day=1)
    monday = first - datetime.timedelta(days=first.weekday())
    begin, end = monday - datetime.timedelta(days=1), monday + datetime.timedelta(days=43)
    return f"{API}/calendar?from={begin}T00:00:00Z&to={end}T00:00:00Z"


def page_of(release, system):
    """What the page of a release asks when it is opened, and its records and timeline then."""
    one = f"{API}/releases/{release}"
    return [one, f"{one}/incidents", f"{one}/appointments", f"{one}/timeline?limit=500",
            f"{one}/records/release_plan", f"{API}/tasks?limit=200",
            f"{API}/library?system={system}&limit=200", f"{API}/configuration-items?limit=200"]


class Looks:
    """Asks as several people in turn; the worst of them counts."""

    def __init__(self, base, product, plan):
        self.base, self.product, self.plan = base, product, plan
        self.story = product.story()
        self.sessions = []
        for person in LOOKING:
            act_as(self.story, person)
            self.sessions.append(self.story.browser.sessions[person])

    def measure(self, workload, paths):
        say(f"{self.base.name}: {workload}")
        asked = tool.write_requests(self.base.folder, workload, [
            tool.request("GET", path, session) for path in paths for session in self.sessions])
        options = {"port": self.product.port, "clients": CLIENTS, "requests": asked}
        tool.run_tool("load", **options, seconds=self.plan.seconds / 4)  # warms up
        rounds = [self.once(options) for _ in range(self.plan.rounds)]
        figures = {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}
        report(workload, self.base, CLIENTS, self.plan.open, "ms", ANSWER_MS, figures,
               [each["value"] for each in rounds])

    def once(self, options):
        with Watch([self.product.pid, *self.base.pids]) as watch:
            figures = tool.run_tool("load", **options, seconds=self.plan.seconds)
        if set(figures["statuses"]) != {"200"}:
            raise RuntimeError(f"refused: {figures['statuses']} {figures['refusal']}")
        return {"value": figures["p99_ms"], "p50_ms": figures["p50_ms"],
                "p99_ms": figures["p99_ms"],
                "cpu_us": 1e6 * watch.product / figures["count"], "other_cpu": watch.others}


def report(workload, base, clients, rows, unit, target, figures, values):
    figures = figures | {"limit": target, "ratio": figures["value"] / target}
    show({"workload": workload, "database": base.name, "clients": clients, "rows": rows}, unit,
         "target, at most", figures,
         {"least": min(values), "most": max(values), "rounds": len(values)})


def timers_due(base, product, plan):
    """Planned releases whose start comes at one moment: until the last has begun to deploy."""
    say(f"{base.name}: {plan.timers} timers due at once")
    story = product.story()
    tell(story, "a target shop-2 of marketing", "an approved package shop 2.0.0 of marketing",
         'an approved change "Two defects" for marketing', 'zhou.plan requests a release "Due"',
         'the usual people bring it to "plan"')
    due = int(time.time()) + plan.lead_s
    start = datetime.datetime.fromtimestamp(due, datetime.timezone.utc)
    paper = {"start": f"{start:%Y-%m-%dT%H:%M:%SZ}",
             "window": {"from": f"{start:%Y-%m-%dT%H:%M:%SZ}", "to": story.moment("+", "P1D")}}
    tell(story, f'zhou.plan completes "plan" with all checks and the usual paper but '
                f'{json.dumps(paper)}', "the usual people bring the preparation to its end")
    tool.fill(base.url, {story.memory["release"]: plan.timers - 1}, first_number=500_000)
    stepped = ("journal WHERE act = 'fire_timer' AND noun = 'instances'")
    begun = "deployments"
    if time.time() > due or base.count(begun) > 0:
        raise RuntimeError("the timers came due before all were written")
    time.sleep(due - time.time())
    with Watch([product.pid, *base.pids]) as watch:
        while base.count(begun) < plan.timers:
            if time.time() > due + 120:
                raise RuntimeError(f"only {base.count(begun)} of {plan.timers} timers moved on")
            time.sleep(0.05)
        took = time.time() - due
    report("timers_due", base, 0, plan.timers, "s", TIMERS_S,
           {"value": took, "cpu_us": 1e6 * watch.product / plan.timers,
            "other_cpu": watch.others}, [took])


def measure(base, plan):
    say(f"{base.name}: making {plan.open} open releases")
    make(base, plan.open)
    with Product(base.folder / "data", base.url) as product:
        looks = Looks(base, product, plan)
        story = looks.story
        act_as(story, cast.MANAGER)
        some = [each["release"] for each in base.copies[::max(1, len(base.copies) // 500)]]
        system = cast.look(story, f"{API}/releases/{some[0]}")["release"]["system"]
        looks.measure("open_my_tasks", [f"{API}/tasks?limit=200"])
        looks.measure("open_release_page",
                      [path for release in some for path in page_of(release, system)])
        looks.measure("open_calendar", [month(story)])
        timers_due(base, product, plan)
