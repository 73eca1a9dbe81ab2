"""What indicators count: releases that go all their way, well or back, and training sessions."""
import time

from scenario_runner import cast
from scenario_runner.macros import API, confirm_items, do_usually, whole_release
from scenario_runner.steps import PATIENCE_S, Failed, act_as, advance, ensure

AT_CONFIGURATION = {"configuration", "configuration_restored", "update_configuration"}


def go_all_the_way(story, ends):
    """Each task as it usually goes, until the release ends; the clock moves where it waits."""
    is_back = ends == "rolled back"
    end = time.monotonic() + 4 * PATIENCE_S
    while time.monotonic() < end:
        act_as(story, cast.MANAGER)
        seen = cast.current_release(story)
        state, tasks = seen["release"]["state"], seen["tasks"]
        if seen["release"].get("end_state"):
            return
        if state == "scheduled" and not tasks:
            advance(story, "PT26H")
        elif state == "awaiting_confirmation" and is_back:
            cast.done(story, cast.MANAGER, "POST",
                      f"{API}/releases/{story.memory['release']}/rollback", {"reason": "faulty"})
        elif tasks:
            if tasks[0]["step"] in AT_CONFIGURATION:
                confirm_items(story, "chen.config")
            do_usually(story, cast.look(story, f"{API}/tasks/{tasks[0]['id']}"))
        else:
            time.sleep(0.05)
    raise Failed(f"the release never ended: {state}")


def releases_end(story, count, code, pack, ends):
    """Whole releases, one after the other; the last one is spoken of afterwards."""
    for number in range(int(count)):
        whole_release(story, "zhou.plan", f"Shop that {ends} {number}", code, pack, None)
        story.settle()
        go_all_the_way(story, ends)


def train(story, person, count, late, passed, attendees):
    """Sessions on the same day; those that are late are held the day after."""
    sessions, people = int(count), int(attendees)
    base = f"{API}/releases/{story.memory['release']}/trainings"
    made = [cast.done(story, person, "POST", base, {
        "kind": "customer_use", "on": story.fill("{now}"), "audience": "营业厅",
        "materials": "操作手册"})["id"] for _ in range(sessions)]
    ensure(people % sessions == 0, "each session has as many attendees")
    some = people // sessions
    names = [each for each in story.roles if each != person][:some]
    left = int(passed)
    for number, session in enumerate(made):
        if number == sessions - int(late):
            advance(story, "PT24H")
        body = {"held_at": story.fill("{now}"), "attendees": [
            {"person": name, "attended": True, "passed": number * some + n < left}
            for n, name in enumerate(names)]}
        cast.done(story, person, "POST", f"{base}/{session}/attendance", body)


FIGURE_MACROS = [
    (r"(\d+) releases? of ([\w.-]+) under ([\w.-]+) (?:is|are|goes|go) (well|rolled back)",
     releases_end),
    (r"the release goes all its way(?: and is (rolled back))?", go_all_the_way),
    (r"([\w.-]+) holds (\d+) training sessions, (\d+) of them late, and (\d+) of (\d+) people pass",
     train),
]
