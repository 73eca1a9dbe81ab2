"""W1, W2 and W5: one answer, one release, the newest fifty, a search; against bare queries."""
import dataclasses
import urllib.parse

import tool
from figures import Limit, Series, say
from machine import CPUS, Watch
from scenario_runner.steps import act_as

BARE = {"sqlite": CPUS, "postgres": 8}  # connections that give the most
COLUMNS = "SELECT r.id, r.version, r.body FROM "
NEWEST = "releases r ORDER BY r.created_at DESC, r.id DESC LIMIT 51"
FILTERED = ("releases r WHERE r.state = 'requested' AND r.type = 'new' AND "
            "r.environment = 'production' ORDER BY r.created_at DESC, r.id DESC LIMIT 51")
SEARCH = {
    "sqlite": "release_tokens t CROSS JOIN releases r ON r.id = t.rowid WHERE "
              "t.release_tokens MATCH '\"{}\"' ORDER BY t.rowid DESC LIMIT 51",
    "postgres": "release_tokens t JOIN releases r ON r.id = t.release WHERE t.token = '{}' "
                "ORDER BY t.release DESC LIMIT 51"}
WORDS = {"common": "升级", "rare": "灰度", "absent": "冥王"}


@dataclasses.dataclass
class Reading:
    workload: str
    clients: int
    paths: list
    limit_name: str
    sql: str = ""  # of the limit; without it the limit is nginx
    by_id: bool = False


def list_path(**members):
    return "/api/v1/releases?" + urllib.parse.urlencode({"limit": 50, **members})


def readings(base, nginx):
    ids = [each["release"] for each in base.copies]
    some = ids[::max(1, len(ids) // 5000)]
    shown = [f"/api/v1/releases/{each}" for each in some]
    static = "nginx, 1 KB of static JSON"
    bare = f"bare query, {BARE[base.name]} connections"
    by_key = "one row by key, 8 connections"
    if base.name == "sqlite":
        yield Reading("W1_plain", 64, ["/healthz"], static)
        yield Reading("W1_show", 64, shown, static)
    else:
        yield Reading("W1_show", 64, shown, by_key, COLUMNS + "releases r WHERE r.id = @id", True)
    yield Reading("W2_newest", 32, [list_path()], bare, COLUMNS + NEWEST)
    filters = list_path(state="requested", type="new", environment="production")
    yield Reading("W2_filtered", 32, [filters], bare, COLUMNS + FILTERED)
    for name, word in WORDS.items():
        yield Reading(f"W5_{name}", 32, [list_path(text=word)], bare,
                      COLUMNS + SEARCH[base.name].format(word))


def limit_of(base, nginx, reading, plan, ids):
    if reading.sql:
        more = {"ids": ids} if reading.by_id else {}
        with Watch(base.pids) as watch:
            figures = tool.run_tool("bare", database=base.url, sql=reading.sql,
                                    seconds=plan.seconds, connections=BARE[base.name], **more)
        return Limit(figures, watch, watch.product + watch.bench)
    asked = tool.write_requests(base.folder, "static", [tool.request("GET", "/one.json")])
    with Watch([nginx.pid]) as watch:
        figures = tool.run_tool("load", port=nginx.port, clients=reading.clients, requests=asked,
                                seconds=plan.seconds)
    return Limit(figures, watch, watch.product)


def measure(base, product, nginx, plan):
    story = product.story()
    act_as(story, "li.release")
    session = story.browser.sessions["li.release"]
    ids = tool.write_lines(base.folder, "ids", [each["release"] for each in base.copies])
    for reading in readings(base, nginx):
        say(f"{base.name}: {reading.workload}")
        series = Series(reading.workload, base.name, reading.clients, plan.rows, "requests/s",
                        reading.limit_name)
        asked = tool.write_requests(base.folder, "asked", [
            tool.request("GET", path, session) for path in reading.paths])
        options = {"port": product.port, "clients": reading.clients, "requests": asked}
        tool.run_tool("load", **options, seconds=plan.seconds / 4)  # warms up
        for _ in range(plan.rounds):
            limit = limit_of(base, nginx, reading, plan, ids)
            with Watch([product.pid, *base.pids]) as watch:
                figures = tool.run_tool("load", **options, seconds=plan.seconds)
            if set(figures["statuses"]) != {"200"}:
                raise RuntimeError(f"refused: {figures['statuses']} {figures['refusal']}")
            series.add(figures, watch, limit)
        series.show()
