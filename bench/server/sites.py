"""A release at 500 branches: its board, reports of 64 at once, memory when half have ended."""
import concurrent.futures

import tool
from figures import say, show
from machine import Watch, memory_mib
from scenario_runner import cast, site_macros
from scenario_runner.macros import API
from scenario_runner.steps import act_as

BOARD_MS, REPORT_MS, GROWTH = 300, 20, 1.1  # targets
CLIENTS = 64
PASSWORD = site_macros.PASSWORD


def about(workload, base, clients, sites):
    return {"workload": workload, "database": base.name, "clients": clients, "rows": sites}


class Branches:
    """`count` branches, each with one technician who reports from his own session."""

    def __init__(self, product, count):
        self.story = product.story()
        self.story.server = product
        self.codes = [f"b{n:03}" for n in range(count)]
        site_macros.people(self.story)
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda code: self.open_branch(product, code), self.codes))
        units = cast.look(self.story, f"{API}/units")["items"]
        self.story.memory |= {each["code"]: each["id"] for each in units}
        site_macros.bring_to_sites(self.story, "marketing", "minor", self.codes)

    def open_branch(self, product, code):
        story = product.story()
        story.browser.sessions = self.story.browser.sessions
        story.server = product
        name = {"zh": f"{code} 分公司", "en": f"Branch {code}"}
        made = cast.done(story, "sys.admin", "POST", f"{API}/units", {"code": code, "name": name})
        site_macros.give_roles(story, code, [("branch_technical_supervisor", made["id"]),
                                             ("stakeholder", None)])
        self.story.browser.people[code] = PASSWORD

    def board(self):
        act_as(self.story, cast.MANAGER)
        return cast.look(self.story, self.path())["items"]

    def path(self):
        return f"{API}/releases/{self.story.memory['release']}/sites"

    def reports(self, sites):
        """Each technician says that his environment is installed: one durable step of his site."""
        first = sites[0]
        act_as(self.story, first["unit"])
        task = cast.look(self.story, f"{API}/tasks/{first['waits_for'][0]['id']}")
        body = {"answers": cast.all_yes(task)}
        return [tool.request("POST", f"{API}/tasks/{each['waits_for'][0]['id']}/complete",
                             self.session_of(each["unit"]), body)
                for each in sites]

    def session_of(self, person):
        act_as(self.story, person)
        return self.story.browser.sessions[person]

    def end(self, sites):
        for each in sites:
            cast.done(self.story, cast.MANAGER, "POST", f"{API}/sites/{each['id']}/give-up",
                      {"reason": "no answer"})
        self.story.settle()


def measure(base, product, plan):
    say(f"{base.name}: a release at {plan.sites} branches")
    branches = Branches(product, plan.sites)
    manager = branches.session_of(cast.MANAGER)
    asked = tool.write_requests(base.folder, "board",
                                [tool.request("GET", branches.path(), manager)])
    loaded(base, product, plan, "sites_board", 1, ("p50_ms", BOARD_MS), requests=asked,
           seconds=plan.seconds)

    board = branches.board()
    half = len(board) // 2
    reports = tool.write_requests(base.folder, "reports", branches.reports(board[:half]))
    say(f"{base.name}: {half} of them report")
    loaded(base, product, plan, "sites_report", CLIENTS, ("p99_ms", REPORT_MS), requests=reports)

    silent = board[half:]
    branches.end(silent[::2])
    before = memory_mib(product.pid)
    branches.end(silent[1::2])
    after = memory_mib(product.pid)
    show(about("sites_memory", base, 0, plan.sites), "MiB",
         f"target, at most: {GROWTH} of when a quarter had ended",
         {"value": after, "limit": before * GROWTH, "ratio": after / (before * GROWTH)})


def loaded(base, product, plan, workload, clients, target, **options):
    with Watch([product.pid, *base.pids]) as watch:
        figures = tool.run_tool("load", port=product.port, clients=clients, **options)
    if set(figures["statuses"]) != {"200"}:
        raise RuntimeError(f"refused: {figures['statuses']} {figures['refusal']}")
    which, limit = target
    show(about(workload, base, clients, plan.sites), "ms", "target, at most",
         {"value": figures[which], "limit": limit, "ratio": figures[which] / limit,
          "p50_ms": figures["p50_ms"], "p99_ms": figures["p99_ms"],
          "cpu_us": 1e6 * watch.product / figures["count"], "other_cpu": watch.others})
