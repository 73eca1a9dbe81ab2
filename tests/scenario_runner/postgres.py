"""A PostgreSQL of one's own in a temporary folder, and in it a database for each scenario file."""
import itertools
import pathlib
import subprocess
import tempfile
import threading

SCRIPT = pathlib.Path(__file__).resolve().parent.parent / "support" / "postgres"


class Postgres:
    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="fangxing-postgres-")
        started = subprocess.run([SCRIPT, "start", self.folder], check=True, capture_output=True,
                                 text=True)
        self.url = started.stdout.strip().splitlines()[-1]
        self.numbers = itertools.count(1)
        self.lock = threading.Lock()
        return self

    def fresh_database(self):
        """The address of a new, empty database."""
        with self.lock:
            name = f"scenario_{next(self.numbers)}"
            subprocess.run(["psql", "-qX", self.url, "-c", f"CREATE DATABASE {name}"], check=True,
                           capture_output=True)
        base, _, options = self.url.partition("?")
        address = base.rsplit("/", 1)[0] + "/" + name
        return f"{address}?{options}" if options else address

    def __exit__(self, *_):
        subprocess.run([SCRIPT, "stop", self.folder], check=True, capture_output=True)
