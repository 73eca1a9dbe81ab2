"""People who write without pause, and what the server has acknowledged to them."""
import threading

from serving import Client

API = "/api/v1"


class Writer:
    """Enters changes one after the other; what got no answer is sent again under its key."""

    def __init__(self, writing, client, number):
        self.writing = writing
        self.client = client
        self.number = number
        self.count = 0
        self.pending = None

    def write_one(self):
        if self.pending is None:
            self.count += 1
            self.pending = f"{self.number}-{self.count}"
        title = self.pending
        body = {"title": title, "purpose": "p" * 1500, "change_class": "normal",
                "system": self.writing.system, "items": [], "impact_analysis": "i",
                "resource_analysis": "r"}
        answer = self.client.ask("POST", f"{API}/changes", body, key=f"trust-key-{title}")
        if answer.status in (200, 201):
            self.writing.acknowledge("change", title, answer.json["id"])
            self.pending = None
        else:
            self.writing.refused(answer)
        return answer.status

    def store_one(self, number):
        """A file into the library's store: its digest is the acknowledgement."""
        content = f"artifact {self.number} {number} ".encode() * 200
        answer = self.client.ask("POST", f"{API}/blobs", content,
                                 headers={"Content-Type": "application/octet-stream"})
        if answer.status == 201:
            self.writing.acknowledge("blob", answer.json["digest"], len(content))
        else:
            self.writing.refused(answer)
        return answer.status


class Writing:
    def __init__(self, serving, writers=8, mark=lambda: 0):
        self.serving = serving
        self.mark = mark  # how far the disk's record is
        self.lock = threading.Lock()
        self.acknowledged = []  # (kind, what, id, mark)
        self.statuses = {}
        first = Client(serving, "feng.change").sign_in()
        self.system = next(each["id"] for each in
                           first.ask("GET", f"{API}/systems?limit=200").json["items"]
                           if each["code"] == "marketing")
        # One session, as many connections as there are writers.
        self.writers = [Writer(self, first.beside(), number) for number in range(writers)]
        self.storing = Writer(self, Client(serving, "he.deploy").sign_in(), "files")
        self.stored = 0

    def acknowledge(self, kind, what, identity):
        mark = self.mark()
        with self.lock:
            self.acknowledged.append((kind, what, identity, mark))

    def refused(self, answer):
        with self.lock:
            self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1

    def run_until(self, over, files=False):
        """All write until `over` is set or the server is gone."""
        def write(writer):
            while not over.is_set():
                try:
                    writer.write_one()
                except ConnectionError:
                    return

        def store():
            while not over.is_set():
                self.stored += 1
                try:
                    self.storing.store_one(self.stored)
                except ConnectionError:
                    return

        threads = [threading.Thread(target=write, args=(each,)) for each in self.writers]
        if files:
            threads.append(threading.Thread(target=store))
        for each in threads:
            each.start()
        return threads

    def reconnect(self):
        """Whoever ended the server left lines behind that nobody listens to."""
        for each in [*self.writers, self.storing]:
            each.client.close()

    def titles(self):
        with self.lock:
            return {what: identity for kind, what, identity, _ in self.acknowledged
                    if kind == "change"}
