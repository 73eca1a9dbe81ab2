"""One release from request to archive: every task is found in the API and done by who may do it."""
import datetime
import time

from papers import FORMS
from say import Stopped, say

API = "/api/v1"
PATIENCE_S = 60
# Stages beside the progress line, which the release's view does not name.
BESIDE = {"approved": {"zh": "已批准", "en": "approved"},
          "rollback": {"zh": "回退", "en": "rollback"}}
DEEDS = {"fill": ("填写", "fills in"), "sign": ("核对并签署", "checks and signs"),
         "decide": ("核对并决定", "checks and decides"), "check": ("逐项核对", "checks off"),
         "work": ("办理", "works through")}


class Case:
    """One release on its way. `reader` looks at it when nobody has to act."""

    def __init__(self, office, version, entry, target, steps, machine):
        self.office = office
        self.reader = office.holder("release_manager")
        self.version = version
        self.entry = entry
        self.target = target
        self.steps = steps
        self.machine = machine
        self.id = ""
        self.view = {}
        self.seen = {}

    @property
    def release(self):
        return self.view["release"]

    @property
    def now(self):
        about = self.office.look(self.reader, f"{API}/about")
        return datetime.datetime.fromisoformat(about["now"])

    def refresh(self):
        self.view = self.office.look(self.reader, f"{API}/releases/{self.id}")
        return self.view

    def is_new(self, key, value):
        """Whether this is another value than the last time it was looked at."""
        differs = self.seen.get(key) != value
        self.seen[key] = value
        return differs


def request(case, requester, title, changes):
    made = case.office.ask(requester, "POST", f"{API}/releases",
                           {"title": title, "environment": "production", "changes": changes})
    case.id = made["id"]
    say(f"{case.office.name(requester, 'zh')} 申请发布 {made['number']}:{title}",
        f"{case.office.name(requester, 'en')} requests release {made['number']}")


# ---- tasks


def performer(case, task):
    """Who may do it, with the task as he sees it: nobody signs what he wrote himself."""
    seen = case.office.look(case.reader, f"{API}/tasks/{task['id']}")
    for login in case.office.holders(seen["task"]["opened"]["roles"]):
        view = case.office.look(login, f"{API}/tasks/{task['id']}")
        if view["mine"] and not any(each["own"] for each in view["sections"]):
            return login, view
    raise Stopped(f"nobody may do {task['step']}: {seen['task']['opened']['roles']}")


def answers(view):
    return {each["id"]: {"answer": "yes"} for each in view["checks"] if each["asked"]}


def sign(case, login, view):
    case.office.prove(login)
    case.office.ask(login, "POST", f"{API}/tasks/{view['task']['id']}/sign", {
        "verdict": "approve", "answers": answers(view),
        "sections": {each["key"]: each["digest"] for each in view["sections"]}})
    keys = " ".join(each["key"] for each in view["sections"])
    say(f"    签署章节 {keys}", f"    signed sections: {keys}")


def confirm_items(case, login):
    """The configuration administrator writes down what he finds on the target."""
    found = case.machine.running()
    for item in case.release["items"]:
        if item not in case.release["confirmed_items"]:
            case.office.ask(login, "POST", f"{API}/releases/{case.id}/items/{item}/confirm",
                            {"installed_version": found["version"]})
    say(f"    配置库按实际安装记为 {found['version']}",
        f"    the CMDB says what is installed: {found['version']}")


def complete(case, login, view):
    opened = view["task"]["opened"]
    body = {"answers": answers(view)}
    if opened["form"]:
        body["content"] = (view["content"] or {}) | FORMS[opened["form"]](case)
    if opened["work"] == "cmdb":
        confirm_items(case, login)
    if opened["verdicts"]:
        body["verdict"] = opened["verdicts"][0]
    case.office.ask(login, "POST", f"{API}/tasks/{view['task']['id']}/complete", body)


def do_task(case, task):
    login, view = performer(case, task)
    zh, en = DEEDS[task["kind"]]
    name = task["name"]
    say(f"{case.office.name(login, 'zh')} {zh}《{name['zh']}》",
        f"{case.office.name(login, 'en')} {en}: {name['en']}")
    if task["kind"] == "sign":
        sign(case, login, view)
    else:
        complete(case, login, view)


# ---- deployment


def look_at_deployment(case):
    """Tells each step as it ends; answers the deployment, or None before the first attempt."""
    if case.release["deployment"] in ("", "0", None) or not case.release["attempts"]:
        return None
    view = case.office.look(case.reader, f"{API}/deployments/{case.release['deployment']}")
    deployment = view["deployment"]
    for direction, zh in (("forward", "部署"), ("back", "撤销")):
        for number, run in enumerate(deployment[direction], 1):
            ended = run["state"] in ("done", "failed", "unknown")
            if case.is_new((direction, number), run["state"]) and ended:
                why = f" ({run['why']})" if run["why"] else ""
                print(f"           {zh} {number}. {run['plan']['what']}: {run['state']}{why}",
                      flush=True)
    return deployment


def order_rollback(case, deployment):
    failed = [run["plan"]["what"] for run in deployment["forward"] if run["state"] != "done"]
    login = case.reader
    say(f"部署失败。{case.office.name(login, 'zh')} 决定回退",
        f"the deployment failed: {case.office.name(login, 'en')} orders rollback")
    case.office.ask(login, "POST", f"{API}/releases/{case.id}/rollback",
                    {"reason": f"步骤未通过 step failed: {failed[0] if failed else '?'}"})


# ---- the whole way


def tell_stage(case):
    if case.is_new("stage", case.release["stage"]):
        stages = BESIDE | {each["id"]: each["name"] for each in case.view["stages"]}
        state = case.release["state"]
        name = stages.get(case.release["stage"], {"zh": state, "en": state})
        say(f"—— {name['zh']}", f"-- {name['en']}")


def one_turn(case):
    """Does what there is to do now; False when there was nothing."""
    tell_stage(case)
    deployment = look_at_deployment(case)
    if deployment and deployment["state"] == "failed" and not case.release["rolling_back"]:
        order_rollback(case, deployment)
        return True
    if deployment and deployment["state"] == "rollback_failed":
        raise Stopped("the rollback failed: " + "; ".join(
            f"{run['plan']['what']} {run['why']}" for run in deployment["back"] if run["why"]))
    for task in case.view["tasks"]:
        do_task(case, task)
        return True
    return False


def run_to_end(case):
    """Until the release has ended; Stopped when nothing has moved for long."""
    moved = time.monotonic()
    while not case.refresh()["release"].get("end_state"):
        before = dict(case.seen)
        if one_turn(case) or case.seen != before:
            moved = time.monotonic()
        elif time.monotonic() - moved > PATIENCE_S:
            raise Stopped(f"release {case.release['number']} does not move on from "
                          f"{case.release['stage']}; missing: {case.view['missing']}")
        else:
            time.sleep(0.25)
    look_at_deployment(case)
    say(f"发布 {case.release['number']} 结束:{case.release['end_state']}",
        f"release {case.release['number']} ended: {case.release['end_state']}")
    return case.release["end_state"]
