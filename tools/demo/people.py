"""The demo people at their desks: each signs in with his password and speaks to the API."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests"))
from scenario_runner.browser import Browser

from say import Stopped


def read_people(path):
    listed = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    return listed["people"] if isinstance(listed, dict) else listed


def told(problem):
    """What the server says it will not do, with every reason."""
    body = problem.json if isinstance(problem.json, dict) else {}
    reasons = [f"\n    - {each.get('detail') or each.get('text') or ''} [{each.get('code')}]"
               f" {each.get('field', '')}" for each in body.get("reasons", [])]
    words = body.get("detail") or body.get("title") or problem.text[:2000]
    return f"{problem.status} {body.get('code', '')}: {words}" + "".join(reasons)


class Office:
    def __init__(self, port, people):
        self.people = {each["login"]: each for each in people}
        self.browser = Browser(port, {each["login"]: each["password"] for each in people})

    def name(self, login, language):
        return self.people[login]["name"][language]

    def holders(self, roles):
        return [login for login, each in self.people.items() if set(each["roles"]) & set(roles)]

    def holder(self, role):
        found = self.holders([role])
        if not found:
            raise Stopped(f"nobody holds the role {role}")
        return found[0]

    def try_ask(self, login, method, path, body=None, headers=None):
        self.browser.become(login)
        return self.browser.ask(method, path, body, headers)

    def ask(self, login, method, path, body=None, headers=None):
        answer = self.try_ask(login, method, path, body, headers)
        if answer.status >= 400:
            raise Stopped(f"{login}: {method} {path}\n  {told(answer)}")
        return answer.json

    def look(self, login, path):
        return self.ask(login, "GET", path)

    def prove(self, login):
        """Signing asks who it is once more."""
        self.ask(login, "POST", "/api/v1/session/proof",
                 {"password": self.people[login]["password"]})
