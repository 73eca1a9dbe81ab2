"""What words of the trade stand on: who may do a task, and what people usually write."""
import json
import pathlib
import time

from scenario_runner.json_path import look_or_none
from scenario_runner.steps import PATIENCE_S, Failed, act_as, ensure

MANAGER = "li.release"  # sees every release
PAPERS = pathlib.Path(__file__).resolve().parent.parent / "scenarios" / "papers"


def look(story, path):
    """A GET that has to succeed; the answer stays the story's last one."""
    story.ask("GET", path)
    ensure(story.answer.status == 200, f"GET {path} came {story.answer}")
    story.is_checked = True
    return story.answer.json


def do(story, person, method, path, body):
    """Asks as somebody and leaves the answer to the next line, which may expect a refusal."""
    act_as(story, person)
    story.ask(method, path, body)


def done(story, person, method, path, body):
    do(story, person, method, path, body)
    story.settle()
    return story.answer.json


def current_release(story):
    ensure("release" in story.memory, "no release yet: `PERSON requests a release \"…\"`")
    return look(story, f"/api/v1/releases/{story.memory['release']}")


def open_tasks(story, step=None):
    """The release's open tasks, waiting for those that are on their way."""
    end = time.monotonic() + PATIENCE_S
    while True:
        tasks = [each for each in current_release(story)["tasks"]
                 if step is None or each["step"] == step]
        if tasks or time.monotonic() > end:
            ensure(tasks, f"no open task {step}: {look_or_none(story.answer.json, '$.tasks')}")
            return tasks
        time.sleep(0.1)


def task_of(story, person, step):
    """The person's own task of that step; where he has none, the first of that step.

    Who may not even look at it is handed what the release manager sees: he may still try.
    """
    act_as(story, MANAGER)
    tasks = open_tasks(story, step)
    act_as(story, person)
    seen = [task_or_none(story, each["id"]) for each in tasks]
    mine = [each for each in seen if each and each["mine"]]
    if mine:
        chosen = mine[0]
    else:
        act_as(story, MANAGER)
        chosen = look(story, f"/api/v1/tasks/{tasks[0]['id']}")
        act_as(story, person)
    story.memory["task"] = chosen["task"]["id"]
    return chosen


def task_or_none(story, task):
    story.ask("GET", f"/api/v1/tasks/{task}")
    story.is_checked = True
    return story.answer.json if story.answer.status == 200 else None


def performers(story, task):
    """Those who may do it, by name or in the order of its roles, and have written nothing that
    they would sign."""
    opened = task["task"]["opened"]
    wanted = [person for role in opened["roles"] for person, roles in story.roles.items()
              if role in roles]
    for person in dict.fromkeys([*wanted, *(story.roles if opened["people"] else [])]):
        act_as(story, person)
        seen = task_or_none(story, task["task"]["id"])
        if seen and seen["mine"] and not any(each["own"] for each in seen["sections"]):
            yield person, seen


def usual_paper(story, form):
    """What people usually write into a form: tests/scenarios/papers/[PACK/]FORM.json.

    FORM.TYPE.json and FORM.MODE.json beside it hold what a release of that type or mode says more.
    """
    own = PAPERS / story.memory.get("pack", "standard")
    folder = own if (own / f"{form}.json").exists() else PAPERS
    ensure((folder / f"{form}.json").exists(), f"no usual paper for {form}")
    paper = {}
    more = [story.memory.get("type", "upgrade"), story.memory.get("mode", "planned")]
    for kind in ("", *(f".{each}" for each in more)):
        file = folder / f"{form}{kind}.json"
        if file.exists():
            paper |= json.loads(story.fill(file.read_text(encoding="utf-8")))
    return paper


def all_yes(task):
    """Also to what is asked only after another answer; where it is not, a yes harms nobody."""
    return {each["id"]: {"answer": "yes"} for each in task["checks"]}
