"""Sixteen at once: one command sent sixteen times, and sixteen who decide the same."""
import concurrent.futures
import sqlite3
import threading

from proving import journal_differs
from serving import Client, Serving
from writing import API

AT_ONCE = 16


def all_at_once(asks):
    """Each in a thread of its own, let go together."""
    gate = threading.Barrier(len(asks))

    def let_go(ask):
        gate.wait()
        return ask()

    with concurrent.futures.ThreadPoolExecutor(len(asks)) as pool:
        return [each.result() for each in [pool.submit(let_go, ask) for ask in asks]]


class Rounds:
    def __init__(self, serving):
        self.serving = serving
        self.author = Client(serving, "feng.change").sign_in()
        self.judge = Client(serving, "xu.change").sign_in()
        self.keeper = Client(serving, "sys.admin").sign_in()
        listed = self.author.ask("GET", f"{API}/systems?limit=200").json["items"]
        self.system = next(each["id"] for each in listed if each["code"] == "marketing")
        self.wrong = []

    def change(self, title):
        return {"title": title, "purpose": "p", "change_class": "normal", "system": self.system,
                "items": [], "impact_analysis": "i", "resource_analysis": "r"}

    def same_key(self, number):
        """One effect, one answer for all."""
        clients = [self.author.beside() for _ in range(AT_ONCE)]
        answers = all_at_once([lambda each=each: each.ask(
            "POST", f"{API}/changes", self.change(f"same {number}"), key=f"same-key-{number:06}")
            for each in clients])
        ids = {each.json.get("id") for each in answers if each.status in (200, 201)}
        good = [each for each in answers if each.status in (200, 201)]
        if len(ids) != 1 or len(good) != AT_ONCE:
            self.wrong.append(f"one command sent {AT_ONCE} times: "
                              f"{sorted(each.status for each in answers)}, {len(ids)} made")
        return next(iter(ids), None)

    def decide(self, number, change):
        """One decides, the others are told that it is decided."""
        clients = [self.judge.beside() for _ in range(AT_ONCE)]
        answers = all_at_once([lambda n=n, each=each: each.ask(
            "POST", f"{API}/changes/{change}/decide",
            {"approved": n % 2 == 0, "reason": f"decided {number}"}, key=f"judge-{number}-{n:04}")
            for n, each in enumerate(clients)])
        statuses = sorted(each.status for each in answers)
        if statuses != [200] + [409] * (AT_ONCE - 1):
            self.wrong.append(f"{AT_ONCE} decisions of one change: {statuses}")

    def unique(self, number):
        """A code is given once."""
        clients = [self.keeper.beside() for _ in range(AT_ONCE)]
        body = {"code": f"u{number}", "name": {"zh": "甲", "en": "A"}}
        answers = all_at_once([lambda n=n, each=each: each.ask(
            "POST", f"{API}/units", body, key=f"unit-{number}-{n:04}")
            for n, each in enumerate(clients)])
        statuses = sorted(each.status for each in answers)
        if statuses != [201] + [409] * (AT_ONCE - 1):
            self.wrong.append(f"{AT_ONCE} of one code: {statuses}")


def decided_twice(file):
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return [f"decided {count} times: change {change}" for change, count in database.execute(
            "SELECT noun_id, count(*) FROM journal WHERE noun = 'changes' "
            "AND act = 'decide_change' GROUP BY noun_id") if count != 1]
    finally:
        database.close()


def run(size, binary, rounds, database=None):
    with Serving(binary, database=database) as serving:
        serving.start()
        all_rounds = Rounds(serving)
        for number in range(rounds):
            change = all_rounds.same_key(number)
            if change:
                all_rounds.decide(number, change)
            all_rounds.unique(number)
        wrong = all_rounds.wrong
        serving.stop()
        if not database:
            wrong += decided_twice(serving.data / "fangxing.db")
        wrong += journal_differs(size.replay, serving.url)
        print(f"  {rounds} rounds of {AT_ONCE} at once, three kinds")
        return wrong
