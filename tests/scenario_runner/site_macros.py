"""Lines about a go-live at several sites: its people, papers, branches, meetings."""
import concurrent.futures
import json

from scenario_runner import cast
from scenario_runner.macros import (API, BUT, WHO, amended, bring_to, complete, prove,
                                    whole_release)
from scenario_runner.steps import Failed, act_as, ensure, until_it_holds

# Who plays which part in the process of go-live, beside the people of the demo.
PEOPLE = {"ma.project": ["project_manager"], "gao.maintain": ["application_maintainer"],
          "pei.train": ["training_supervisor"], "luo.leader": ["go_live_group_leader"],
          "guo.group": ["go_live_group"], "fu.executive": ["process_executive"],
          "shi.level": ["service_level_manager"], "shen.problem": ["problem_manager"]}
PAPERS = [("pei.train", "training_plan"), ("pei.train", "training_material"),
          ("ma.project", "pilot_report"), ("ma.project", "promotion_plan"),
          ("sun.test", "test_report")]
PASSWORD = "long, and made up for a scenario"


def give_roles(story, login, grants):
    """An account with these roles, each anywhere or at one department."""
    act_as(story, "sys.admin")
    made = cast.done(story, "sys.admin", "POST", f"{API}/people",
                     {"login": login, "name": {"zh": login, "en": login}})
    cast.done(story, "nobody", "POST", f"{API}/set-up",
              {"token": made["link"], "password": PASSWORD})
    for role, unit in grants:
        place = {"place": {"unit": unit}} if unit else {}
        cast.done(story, "sec.admin", "POST", f"{API}/people/{made['id']}/roles",
                  {"role": role} | place)
    remember_person(story, login, [role for role, _ in grants])


def remember_person(story, login, roles):
    story.browser.people[login] = PASSWORD
    story.roles[login] = roles
    story.server.people.append({"login": login, "password": PASSWORD, "roles": roles})


def people(story):
    for login, roles in PEOPLE.items():
        if login not in story.browser.people:
            give_roles(story, login, [(role, None) for role in roles])


def branch(story, code, technical, business):
    act_as(story, cast.MANAGER)
    for each in cast.look(story, f"{API}/units")["items"]:
        if each["code"] == code:
            story.memory[code] = each["id"]
            return
    made = cast.done(story, "sys.admin", "POST", f"{API}/units",
                     {"code": code, "name": {"zh": code, "en": code}})
    story.memory[code] = made["id"]
    for login, role in ((technical, "branch_technical_supervisor"),
                        (business, "branch_business_supervisor")):
        give_roles(story, login, [(role, made["id"])])


def system(story, code):
    act_as(story, "chen.config")
    if any(each["code"] == code for each in cast.look(story, f"{API}/systems?limit=200")["items"]):
        return
    units = cast.look(story, f"{API}/units")["items"]
    owner = cast.look(story, f"{API}/people?limit=200")["items"]
    cast.done(story, "chen.config", "POST", f"{API}/systems", {
        "code": code, "name": {"zh": code, "en": code},
        "unit": next(each["id"] for each in units if each["code"] == "ops"),
        "owner": next(each["id"] for each in owner if each["login"] == "zhou.plan")})


def save_paper(story, person, kind, but):
    act_as(story, person)
    path = f"{API}/releases/{story.memory['release']}/records/{kind}"
    story.ask("GET", path)
    if story.answer.status == 200:
        story.headers = {"If-Match": f'"{story.answer.json["version"]}"'}
    story.is_checked = True
    cast.do(story, person, "PUT", path,
            {"content": amended(cast.usual_paper(story, kind), but), "complete": True})


def papers(story):
    for person, kind in PAPERS:
        save_paper(story, person, kind, None)
    story.settle()


def hold_training(story):
    """From the papers of the training to its end."""
    complete(story, "pei.train", "training_environment", None, True, None, '{"verdict": "ready"}')
    for kind in ("training_attendance", "training_feedback"):
        save_paper(story, "pei.train", kind, None)
    complete(story, "pei.train", "hold_training", None, True, None, None)
    complete(story, "pei.train", "publicity", None, True, None, None)
    story.settle()


def site(story, code):
    act_as(story, cast.MANAGER)
    board = cast.look(story, f"{API}/releases/{story.memory['release']}/sites")
    for each in board["items"]:
        if each["unit"] == code:
            story.memory["site"] = each["id"]
            return each
    raise Failed(f"no site {code} in {board}")


def expect_site(story, code, field, wanted):
    def check():
        found = next((each[field] for each in story.at("$.items") if each["unit"] == code), None)
        ensure(found == wanted, f"{field} of {code} is {found}")

    story.settle()
    site(story, code)
    until_it_holds(story, check)


def carry_out(story, person, back, code):
    """The steps of the plan at a site, in their order, by hand."""
    found = site(story, code)
    page = cast.look(story, f"{API}/sites/{found['id']}")
    deployment = cast.look(story, f"{API}/deployments/{page['deployment']}")
    runs = deployment["deployment"]["back" if back else "forward"]
    for index, _ in enumerate(runs):
        cast.done(story, person, "POST", f"{API}/deployments/{page['deployment']}/confirm",
                  {"back": bool(back), "index": index, "done": True, "why": ""})


def report(story, person, code, but):
    found = site(story, code)
    body = {"found_at": story.moment(None, None), "symptom": "无法登录", "severity": "high"}
    cast.do(story, person, "POST", f"{API}/sites/{found['id']}/faults", amended(body, but))


def solve(story, person, number, code):
    found = site(story, code)
    cast.do(story, person, "POST", f"{API}/sites/{found['id']}/faults/solved",
            {"number": int(number)})


def give_up(story, person, code, reason):
    found = site(story, code)
    cast.do(story, person, "POST", f"{API}/sites/{found['id']}/give-up", {"reason": reason})


def bring_to_sites(story, code, version_class, sites):
    """A release of that class from its request to the notices at its sites."""
    whole_release(story, "feng.change", f"{code} {version_class}", code, "itss-4.2.7", None)
    story.settle()
    complete(story, "ma.project", "hand_in", None, True, None, None)
    papers(story)
    hold_training(story)
    complete(story, "ma.project", "pilot", True, True, None, None)
    complete(story, "ma.project", "apply", None, True,
             json.dumps({"version_class": version_class}), None)
    bring_to(story, "initiative")
    units = [{"unit": story.memory[each]} for each in sites]
    complete(story, "ma.project", "initiative", None, True, json.dumps({"sites": units}), None)
    complete(story, "ma.project", "notify_sites", None, True, None, None)
    story.settle()


def sign_both(story, code, technical, business):
    """Installation, cut-over and both signatures at one site."""
    complete(story, technical, "install", True, False, None, None)
    story.settle()
    carry_out(story, technical, None, code)
    complete(story, technical, "cutover_technical", True, False, None, None)
    complete(story, business, "cutover_business", True, False, None, None)
    story.settle()


def reach_watch(story, code, version_class):
    bring_to_sites(story, code, version_class, ["sh"])
    sign_both(story, "sh", "tang.tech", "bai.business")


def both_sign_at_once(story, first, second):
    """The last signature of two releases sent together; both succeed."""
    tasks = [story.memory[each] for each in (first, second)]
    act_as(story, "bai.business")
    answers = {"answers": {"usable": {"answer": "yes"}}}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        sent = [pool.submit(story.browser.ask, "POST", f"{API}/tasks/{each}/complete", answers)
                for each in tasks]
        got = [each.result() for each in sent]
    ensure(all(each.status == 200 for each in got), f"{got}")


def decision_on(story, task, verdict, to, opinion):
    seen = cast.look(story, f"{API}/tasks/{task}")
    out = {"task": task, "verdict": verdict, "answers": cast.all_yes(seen),
           "sections": {each["key"]: each["digest"] for each in seen["sections"]}}
    return out | ({"to": to, "opinion": opinion} if verdict == "return" else {})


def decide_at_meeting(story, person, approved, returned, to, opinion):
    """What a meeting decided on one or two of its items, entered together."""
    act_as(story, person)
    prove(story, person)
    decisions = [decision_on(story, approved, "approve", None, None)]
    if returned:
        decisions.append(decision_on(story, returned, "return", to, opinion))
    cast.do(story, person, "POST", f"{API}/meetings/{story.memory['meeting']}/decisions",
            {"decisions": decisions})


RETURNED = r'(?:, return (\w+) to "(\w+)" because "(.*)")?'
SITE_MACROS = [
    (rf"{WHO} decides at the meeting: approve (\w+){RETURNED}", decide_at_meeting),
    (r"a go-live of ([\w.-]+) of class (\w+) reaches its watch", reach_watch),
    (r"a go-live of ([\w.-]+) of class (\w+) reaches its sites",
     lambda story, code, kind: bring_to_sites(story, code, kind, ["sh"])),
    (r"the last signatures (\w+) and (\w+) come at once", both_sign_at_once),
    (rf"{WHO} and {WHO} bring the site (\w+) to its watch",
     lambda story, technical, business, code: sign_both(story, code, technical, business)),
    (r"the people of the go-live process", people),
    (rf"a branch (\w+) with {WHO} and {WHO}", branch),
    (r"a system ([\w.-]+)", system),
    (rf"{WHO} saves the paper (\w+){BUT}", save_paper),
    (r"the papers of the earlier part are at hand", papers),
    (r"the training is held", hold_training),
    (r"the site (\w+)", site),
    (r'expect site (\w+) (stage|state|result) "(\w+)"', expect_site),
    (rf"{WHO} carries out the (rollback )?steps at (\w+)", carry_out),
    (rf"{WHO} reports a fault at (\w+){BUT}", report),
    (rf"{WHO} says that fault (\d+) at (\w+) is solved", solve),
    (rf'{WHO} gives the site (\w+) up because "(.*)"', give_up),
]
