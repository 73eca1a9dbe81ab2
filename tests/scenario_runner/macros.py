"""Words of the trade: each line here is one thing that people of a release do or see."""
import base64
import concurrent.futures
import itertools
import json
import pathlib
import subprocess

from scenario_runner import cast
from scenario_runner.files import give_what_is_owed
from scenario_runner.steps import Failed, act_as, ensure, until_it_holds

API = "/api/v1"
FILL = pathlib.Path(__file__).resolve().parent.parent.parent / "build/release/fx_bench_server"
COUNTER = itertools.count(100)  # what a scenario makes has a name of its own on its server
# Well formed, and nobody's: no scenario logs in anywhere.
HOST_KEY = "ssh-ed25519 " + base64.b64encode(
    b"\0\0\0\x0bssh-ed25519\0\0\0\x20" + bytes(range(32))).decode()


def system_id(story, code):
    for each in cast.look(story, f"{API}/systems?limit=200")["items"]:
        if each["code"] == code:
            return each["id"]
    raise Failed(f"no system {code}")


def approved_change(story, title, code):
    act_as(story, "feng.change")
    change = cast.done(story, "feng.change", "POST", f"{API}/changes", {
        "title": title, "purpose": title, "change_class": "normal",
        "system": system_id(story, code),
        "items": [story.memory["item"]] if "item" in story.memory else [],
        "impact_analysis": "seconds without service", "resource_analysis": "one machine"})
    story.memory["change"] = change["id"]
    cast.done(story, "xu.change", "POST", f"{API}/changes/{change['id']}/decide",
              {"approved": True, "reason": "needed"})


def configuration_item(story, item, code):
    act_as(story, "chen.config")
    made = cast.done(story, "chen.config", "POST", f"{API}/configuration-items", {
        "code": item, "name": {"zh": item, "en": item}, "kind": "software",
        "system": system_id(story, code), "environment": "production", "installed_version": ""})
    story.memory["item"] = made["id"]


def target(story, name, code):
    act_as(story, "chen.config")
    cast.done(story, "chen.config", "POST", f"{API}/targets", {
        "code": name, "name": {"zh": name, "en": name}, "system": system_id(story, code),
        "environment": "production", "host": "127.0.0.1", "port": 22, "user": "nobody",
        "host_key": HOST_KEY})
    story.memory["target"] = name


def approved_package(story, name, version, code):
    act_as(story, "he.deploy")
    system = system_id(story, code)
    story.headers = {"Content-Type": "application/octet-stream"}
    stored = cast.done(story, "he.deploy", "POST", f"{API}/blobs", f"{name} {version}".encode())
    entry = cast.done(story, "he.deploy", "POST", f"{API}/library", {
        "system": system, "name": name, "package_version": version, "digest": stored["digest"],
        "file_name": f"{name}-{version}.tar.gz", "source": "build",
        "approver": "liang.library"})
    story.memory |= {"package": entry["id"], "digest": stored["digest"]}
    cast.done(story, "liang.library", "POST", f"{API}/library/{entry['id']}/approve", {})


def request_release(story, person, title, pack, more=None):
    asked = further(more)
    story.memory |= {"pack": pack or "standard", "type": asked.get("type", "upgrade"),
                     "mode": asked.get("mode", "planned")}
    cast.do(story, person, "POST", f"{API}/releases",
            {"title": title, "environment": "production", "changes": [story.memory["change"]],
             "pack": story.memory["pack"]} | asked)
    if story.answer.status < 300:
        story.memory["release"] = story.answer.json["id"]


def many_more(story, count):
    """Copies of the current release, row for row as the product writes them."""
    ensure(FILL.exists(), f"{FILL} is not built: cmake --preset release, then ninja benches")
    filled = subprocess.run([FILL, "fill", "--database", story.memory["database"],
                             "--original", f"{story.memory['release']}={count}"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    ensure(filled.returncode == 0, filled.stderr)
    story.server.written_past_the_api = True


def request_at_once(story, person, count, seconds):
    """Several write at the same time; a list that is asked meanwhile does not wait for them."""
    act_as(story, person)

    def request(number):
        return story.browser.ask("POST", f"{API}/releases", {
            "title": f"At once {number}", "environment": "production",
            "changes": [story.memory["change"]]})

    with concurrent.futures.ThreadPoolExecutor(int(count)) as pool:
        sent = [pool.submit(request, number) for number in range(int(count))]
        story.ask("GET", f"{API}/releases?limit=50")
        ensure(story.took_s <= int(seconds), f"the list took {story.took_s:.1f} s")
        answers = [each.result() for each in sent]
    ensure(all(each.status == 201 for each in answers), f"{[each.status for each in answers]}")
    numbers = {each.json["number"] for each in answers}
    ensure(len(numbers) == int(count), f"a number was given twice: {sorted(numbers)}")


def whole_release(story, person, title, code, pack, more):
    """A release with all that it is made of: item, target, package, approved change."""
    number = next(COUNTER)
    configuration_item(story, f"shop-{number}", code)
    target(story, f"host-{number}", code)
    approved_package(story, "shop", f"1.{number}.0", code)
    story.memory |= {"version": f"1.{number}.0", "system": system_id(story, code)}
    approved_change(story, title, code)
    request_release(story, person, title, pack, more)


def further(text):
    try:
        return json.loads(text) if text else {}
    except ValueError as error:
        raise Failed(f"the rest of the line is no JSON: {error}") from None


def amended(paper, but):
    """The usual paper with some fields changed; a field that becomes null is left out."""
    return {name: value for name, value in (paper | further(but)).items() if value is not None}


def write_record(story, person, kind, but=None):
    """The usual paper, on the version that is there, without a task that asks for it."""
    act_as(story, person)
    path = f"{API}/releases/{story.memory['release']}/records/{kind}"
    seen = cast.look(story, path)
    if seen["version"]:
        story.headers = {"If-Match": f'"{seen["version"]}"'}
    cast.do(story, person, "PUT", path,
            {"content": amended(cast.usual_paper(story, kind), but), "complete": True})


def give_papers(story, person, task):
    """What the step delivers and still lacks, each as it is usually written."""
    give_what_is_owed(story, person, task)
    form = task["task"]["opened"]["form"]
    for each in task["deliverables"]:
        if each["owed"] and not each["is_file"] and each["id"] != form:
            write_record(story, person, each["id"])
            story.settle()


def complete(story, person, step, checked, usual, but, more):
    task = cast.task_of(story, person, step)
    if usual and task["mine"]:
        give_papers(story, person, task)
    body = {"answers": cast.all_yes(task)} if checked else {}
    if usual and task["task"]["opened"].get("asks_comment"):
        body["comment"] = "no objection"
    form = task["task"]["opened"]["form"]
    if usual and form:
        paper = (task["content"] or {}) | cast.usual_paper(story, form)
        body["content"] = amended(paper, but)
    if "task" not in story.memory:
        raise Failed("no task")
    cast.do(story, person, "POST", f"{API}/tasks/{story.memory['task']}/complete",
            body | further(more))


def complete_twice(story, person, step, checked, more):
    """The same completion sent twice at once; the one that lost is left to the next line."""
    task = cast.task_of(story, person, step)
    body = ({"answers": cast.all_yes(task)} if checked else {}) | further(more)
    path = f"{API}/tasks/{story.memory['task']}/complete"
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        sent = [pool.submit(story.browser.ask, "POST", path, body) for _ in range(2)]
        answers = sorted((each.result() for each in sent), key=lambda each: each.status)
    ensure(answers[0].status == 200, f"none of the two won: {answers[0]}")
    story.answer = answers[1]
    story.is_checked = False


def prove(story, person):
    cast.done(story, person, "POST", f"{API}/session/proof",
              {"password": story.browser.people[person]})


def sign(story, person, step, unproven, checked, papers, more):
    task = cast.task_of(story, person, step)
    if papers:
        give_papers(story, person, task)
    if not unproven:
        prove(story, person)
    body = {"verdict": "approve",
            "sections": {each["key"]: each["digest"] for each in task["sections"]}}
    if checked:
        body["answers"] = cast.all_yes(task)
    cast.do(story, person, "POST", f"{API}/tasks/{story.memory['task']}/sign",
            body | further(more))


def confirm_items(story, person):
    """The items of the release stand in the CMDB as they were really deployed, or as before."""
    for item in cast.current_release(story)["items"]:
        back = cast.current_release(story)["release"]["restored"]
        cast.done(story, person, "POST",
                  f"{API}/releases/{story.memory['release']}/items/{item['id']}/confirm",
                  {"installed_version": "" if back else story.memory["version"]})


def do_usually(story, task):
    """One task as it usually goes: everything in order, the first verdict, the usual paper."""
    for person, seen in cast.performers(story, task):
        step = seen["line"]["step"]
        if seen["line"]["kind"] == "sign":
            sign(story, person, step, None, True, True, None)
        else:
            verdicts = seen["task"]["opened"]["verdicts"]
            more = json.dumps({"verdict": verdicts[0]}) if verdicts else None
            complete(story, person, step, True, True, None, more)
        if story.answer.code() != "task.apart":
            return story.settle()
        story.is_checked = True  # who did what it must be apart from leaves it to the next
    raise Failed(f"nobody may do {task['line']['step']}")


def bring_to(story, step):
    """The people of the demo do what comes before the step, each task as it usually goes."""
    for _ in range(40):
        act_as(story, "li.release")
        tasks = cast.open_tasks(story)
        if any(each["step"] == step for each in tasks):
            return
        do_usually(story, cast.look(story, f"{API}/tasks/{tasks[0]['id']}"))
    raise Failed(f"never came to {step}")


def finish_preparation(story):
    """Whatever is open is done, each task as it usually goes, until nobody has a task."""
    for _ in range(40):
        act_as(story, cast.MANAGER)
        tasks = cast.current_release(story)["tasks"]
        if not tasks:
            return
        do_usually(story, cast.look(story, f"{API}/tasks/{tasks[0]['id']}"))
    raise Failed("there is always another task")


def expect_release(story, field, wanted):
    def check():
        found = story.at(f"$.release.{field}")
        ensure(found == wanted, f"{field} is {found}")

    story.settle()
    cast.current_release(story)
    until_it_holds(story, check)


def expect_task(story, absent, step, person):
    def check():
        mine = [each for each in story.at("$.items") if each["step"] == step
                and each["release"] == story.memory["release"]]
        ensure(bool(mine) != bool(absent), f"{person} has {len(mine)} tasks {step}")

    act_as(story, person)
    cast.look(story, f"{API}/tasks?limit=200")
    until_it_holds(story, check)


def expect_journal(story, kind, person):
    def check():
        for each in story.at("$.items"):
            if each["type"] == kind and (not person or each["actor"] == person):
                return
        raise Failed(f"no {kind} by {person or 'anybody'} in {story.answer}")

    story.settle()
    cast.look(story, f"{API}/releases/{story.memory['release']}/timeline?limit=500")
    until_it_holds(story, check)


def begin_step(story, person, step, usual, more):
    """Says that a step is done by its name, whether or not it is its turn."""
    body = {"content": cast.usual_paper(story, usual)} if usual else {}
    cast.do(story, person, "POST",
            f"{API}/releases/{story.memory['release']}/steps/{step}/complete", body | further(more))


def begin_deployment(story, person):
    cast.do(story, person, "POST", f"{API}/releases/{story.memory['release']}/start",
            {"reason": "all is prepared"})


def new_person(story, login, role, department=None):
    """An account with that role, its password chosen by the link that was sent."""
    act_as(story, "sys.admin")
    made = cast.done(story, "sys.admin", "POST", f"{API}/people",
                     {"login": login, "name": {"zh": login, "en": login}} |
                     ({"unit": department} if department else {}))
    act_as(story, "nobody")
    password = "long, and made up for a scenario"
    cast.done(story, "nobody", "POST", f"{API}/set-up",
              {"token": made["link"], "password": password})
    story.browser.people[login] = password
    story.roles[login] = [role]
    grant(story, login, role)


def grant(story, login, role):
    act_as(story, "sec.admin")
    people = cast.look(story, f"{API}/people?limit=200")["items"]
    person = next(each["id"] for each in people if each["login"] == login)
    cast.done(story, "sec.admin", "POST", f"{API}/people/{person}/roles", {"role": role})


def unit(story, code):
    """The id of a department, remembered under its code."""
    act_as(story, cast.MANAGER)
    for each in cast.look(story, f"{API}/units")["items"]:
        if each["code"] == code:
            story.memory[code] = each["id"]
            return
    raise Failed(f"no department {code}")


def new_department(story, code, name):
    """Remembered under its code."""
    made = cast.done(story, "sys.admin", "POST", f"{API}/units",
                     {"code": code, "name": {"zh": name, "en": name}})
    story.memory[code] = made["id"]


def expect_notice(story, absent, notice, person):
    def check():
        mine = [each for each in story.at("$.items") if each["notice"] == notice
                and each["release"] == story.memory["release"]]
        ensure(bool(mine) != bool(absent), f"{person} has {len(mine)} notices {notice}")

    act_as(story, person)
    cast.look(story, f"{API}/my/notices?limit=200")
    until_it_holds(story, check)


def expect_missing(story, what):
    """The release says that this is still missing."""
    def check():
        missing = json.dumps(story.at("$.missing"), ensure_ascii=False)
        ensure(what in missing, f"missing is {missing}")

    cast.current_release(story)
    until_it_holds(story, check)


def change_record(story, person, kind, changes):
    """A complete record is saved again with some fields changed, on the version that was read."""
    act_as(story, person)
    path = f"{API}/releases/{story.memory['release']}/records/{kind}"
    seen = cast.look(story, path)
    story.headers = {"If-Match": f'"{seen["version"]}"'}
    cast.do(story, person, "PUT", path,
            {"content": seen["content"] | further(changes), "complete": True})


WHO, STEP, MORE = r"([\w.-]+)", r'"(\w+)"', r"(?:\s+(?:with|and) (\{.*\}))?"
CHECKED, BUT = r"( with all checks)?", r"(?: but (\{.*?\}))?"
MACROS = [
    (r'an approved change "(.+)" for ([\w.-]+)', approved_change),
    (r"a configuration item ([\w.-]+) of ([\w.-]+)", configuration_item),
    (r"a target ([\w.-]+) of ([\w.-]+)", target),
    (r"an approved package ([\w.-]+) ([\w.-]+) of ([\w.-]+)", approved_package),
    (rf'{WHO} requests the whole release "(.+)" of ([\w.-]+) under ([\w.-]+){MORE}', whole_release),
    (rf'{WHO} requests a release "(.+?)"(?: under ([\w.-]+))?{MORE}', request_release),
    (rf"{WHO} completes {STEP}{CHECKED}( and the usual paper)?{BUT}{MORE}", complete),
    (r"(\d+) more releases like it", many_more),
    (rf"{WHO} requests (\d+) releases at once, and a list still answers within (\d+) seconds?",
     request_at_once),
    (rf"{WHO} completes {STEP} twice at once{CHECKED}{MORE}", complete_twice),
    (rf"{WHO} signs {STEP}( without proof)?{CHECKED}( and the usual papers)?{MORE}", sign),
    (rf"{WHO} writes the usual (\w+){BUT}", write_record),
    (rf"{WHO} tries the step {STEP}(?: with the paper (\w+))?{MORE}", begin_step),
    (rf"{WHO} wants the deployment to begin", begin_deployment),
    (r"the department (\w+)", unit),
    (rf"a person {WHO} with the role (\w+)(?: in the department (\w+))?", new_person),
    (r'a new department (\w+) called "(.+)"', new_department),
    (rf"{WHO} is given the role (\w+)", grant),
    (rf"expect (no )?notice {STEP} for {WHO}", expect_notice),
    (r'expect missing "(.+)"', expect_missing),
    (rf"{WHO} proves who he is", prove),
    (rf"{WHO} confirms the items", confirm_items),
    (rf"{WHO} changes the record (\w+): (\{{.*\}})", change_record),
    (rf"the usual people bring it to {STEP}", bring_to),
    (r"the usual people bring the preparation to its end", finish_preparation),
    (rf"expect (stage|state) {STEP}", expect_release),
    (rf"expect (no )?task {STEP} for {WHO}", expect_task),
    (rf"expect journal ([\w.]+)(?: by {WHO})?", expect_journal),
]
