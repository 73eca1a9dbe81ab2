"""The lines that a scenario is made of. Words of the trade are in macros.py and end up here."""
import datetime
import json
import re
import time

from scenario_runner import json_path

PATIENCE_S = 30
UNITS = {"second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W"}


class Failed(Exception):
    """What a line expected did not come."""


def parsed_duration(text):
    """ISO 8601 without years and months: P3DT2H30M."""
    shape = r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
    match = re.fullmatch(shape, text)
    ensure(match and any(match.groups()), f"no duration: {text}")
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in match.groups())
    return datetime.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes,
                              seconds=seconds)


def ensure(holds, words):
    if not holds:
        raise Failed(words)


class Story:
    """One scenario on its way: who acts, what the last answer was, what is remembered."""

    def __init__(self, browser, memory, roles):
        self.browser = browser
        self.roles = roles  # by person, as the demo lists them
        self.memory = memory
        self.headers = {}
        self.asked = None
        self.answer = None
        self.took_s = 0
        self.is_checked = True

    def fill(self, text):
        """`{name}` in a line becomes what was remembered; other braces are JSON's."""
        def known(match):
            name = match[1]
            if name == "etag" and self.answer is not None:
                return self.answer.headers.get("ETag", "")
            return self.memory.get(name, match[0])

        text = re.sub(r"\{now(?:([+-])(P\w+))?\}", lambda match: self.moment(*match.groups()), text)
        return re.sub(r"\{([a-z]\w*)\}", known, text)

    def moment(self, sign, duration):
        """The test clock's time, or that much before or after it."""
        told = self.browser.ask("GET", "/api/v1/about").json["now"]
        now = datetime.datetime.fromisoformat(told)
        if duration:
            now += parsed_duration(duration) * (1 if sign == "+" else -1)
        return now.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

    def ask(self, method, path, body=None):
        self.settle()
        self.asked = (method, path, body, self.headers)
        begin = time.monotonic()
        self.answer = self.browser.ask(method, path, body, self.headers)
        self.took_s = time.monotonic() - begin
        self.headers = {}
        self.is_checked = False

    def ask_again(self):
        method, path, body, headers = self.asked
        ensure(method == "GET", "only a GET can be asked again")
        begin = time.monotonic()
        self.answer = self.browser.ask(method, path, body, headers)
        self.took_s = time.monotonic() - begin

    def settle(self):
        """An answer that no line looked at must at least be no refusal."""
        if self.answer is not None and not self.is_checked:
            ensure(self.answer.status < 400, f"refused: {self.answer}")
        self.is_checked = True

    def at(self, path):
        ensure(self.answer is not None, "nothing was asked yet")
        try:
            return json_path.look(self.answer.json, path)
        except json_path.Absent as absent:
            raise Failed(f"{absent} in {self.answer}") from None


def until_it_holds(story, check):
    """For what other processes bring about: asks again until the check holds."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            return check()
        except Failed:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
            story.ask_again()


def act_as(story, person):
    story.settle()
    story.browser.become(person)


def request(story, method, path, body):
    try:
        parsed = json.loads(body) if body and body.strip() else None
    except ValueError as error:
        raise Failed(f"the body is no JSON: {error}") from None
    story.ask(method, path, parsed)


def header(story, name, value):
    story.settle()
    story.headers[name] = value


def expect_status(story, status, code, further):
    story.is_checked = True
    answer = story.answer
    ensure(answer is not None, "nothing was asked yet")
    ensure(answer.status == int(status), f"expected {status}, came {answer}")
    if code:
        ensure(answer.code() == code, f"expected code {code}, came {answer}")
    for each in re.findall(r"[\w.]+", (further or "").replace(" and ", " ")):
        ensure(each in answer.reasons(), f"expected reason {each}, came {answer}")


def expect_value(story, path, relation, wanted):
    story.settle()
    found = None if relation == "is absent" else story.at(path)
    if relation == "is absent":
        there = json_path.look_or_none(story.answer.json, path)
        ensure(there is None, f"{path} is {json_path.text_of(there)}")
    elif relation == "is present":
        ensure(found is not None, f"{path} is null")
    elif relation in ("=", "!="):
        same = json_path.text_of(found) == wanted.strip('"')
        ensure(same == (relation == "="), f"{path} is {json_path.text_of(found)}")
    elif relation == "contains":
        ensure(wanted.strip('"') in json_path.text_of(found),
               f"{path} is {json_path.text_of(found)}")
    elif relation == "count":
        ensure(len(found) == int(wanted), f"{path} has {len(found)} elements")


def eventually(story, path, relation, wanted):
    until_it_holds(story, lambda: expect_value(story, path, relation, wanted))


def expect_header(story, name, wanted):
    found = story.answer.headers.get(name, "")
    ensure(wanted in found, f"{name} is '{found}'")


def expect_text(story, wanted):
    """What is no JSON: a page, a file."""
    story.settle()
    ensure(wanted in story.answer.text, f"{wanted} is not in {story.answer}")


def expect_soon(story, seconds):
    """A GET may be asked twice more: the machine may have been busy with something else."""
    story.settle()
    tries = 2 if story.asked[0] == "GET" else 0
    while story.took_s > float(seconds) and tries:
        tries -= 1
        story.ask_again()
    ensure(story.took_s <= float(seconds), f"the answer took {story.took_s:.1f} s")


def remember(story, name, path):
    story.settle()
    story.memory[name] = json_path.text_of(story.at(path))


def advance(story, duration):
    story.ask("POST", "/api/v1/test-clock", {"advance": duration})
    story.settle()


def after(story, number, unit):
    advance(story, UNITS[unit].format(number))


def wait(story, seconds):
    """Sessions follow real time, which no test moves."""
    story.settle()
    time.sleep(float(seconds))


def sign_in_anew(story, person, password):
    """A new session, as by a browser that has none."""
    story.settle()
    story.browser.sessions.pop(person, None)
    story.browser.people[person] = password
    story.browser.become(person)


def begin_session(story, person):
    """Rights changed: he signs in again."""
    sign_in_anew(story, person, story.browser.people[person])


def set_clock(story, moment):
    story.ask("POST", "/api/v1/test-clock", {"now": moment})
    story.settle()


RELATION = r"(=|!=|contains|count|is present|is absent)"
# The first pattern that fits the whole line is what the line means.
STEPS = [
    (r"as ([\w.-]+)", act_as),
    (r"as ([\w.-]+) with the password (.+)", sign_in_anew),
    (r"new session of ([\w.-]+)", begin_session),
    (r"wait (\d+) seconds of real time", wait),
    (r"(GET|POST|PUT|PATCH|DELETE|HEAD) (/\S*)(?:\s+(.*))?", request),
    (r"header ([\w-]+): (.*)", header),
    (r"expect (\d{3})(?: ([a-z]\w*\.[\w.]+))?((?: and [\w.]+)*)", expect_status),
    (rf"expect (\$\S*) {RELATION}\s*(.*)", expect_value),
    (rf"eventually (\$\S*) {RELATION}\s*(.*)", eventually),
    (r"expect an answer within (\d+) seconds?", expect_soon),
    (r"expect header ([\w-]+) contains (.*)", expect_header),
    (r"expect text contains (.*)", expect_text),
    (r"remember (\w+) = (\$\S*)", remember),
    (r"after (P\w+)", advance),
    (r"after (\d+) (second|minute|hour|day|week)s?", after),
    (r"at (\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d))", set_clock),
]
