"""The two databases, each in a folder of its own, filled with releases that the product made."""
import contextlib
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile

from product import Product, tell
from scenario_runner.postgres import Postgres
from tool import fill

STEPS = {"operations_countersign": "zhao.ops", "business_countersign": "lin.business"}


@contextlib.contextmanager
def sqlite_base():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="fangxing-bench-"))
    try:
        yield Base("sqlite", folder, f"sqlite:{folder}/data/fangxing.db", [])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def postgres_base():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="fangxing-bench-"))
    try:
        with Postgres() as postgres:
            pid = pathlib.Path(postgres.folder, "data/postmaster.pid").read_text().split()[0]
            yield Base("postgres", folder, postgres.fresh_database(), [int(pid)])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Base:
    def __init__(self, name, folder, url, pids):
        self.name = name
        self.folder = folder
        self.url = url
        self.pids = pids  # of the database's own processes
        self.copies = []

    def count(self, table):
        sql = f"SELECT count(*) FROM {table}"
        if self.name == "sqlite":
            with contextlib.closing(sqlite3.connect(self.url.removeprefix("sqlite:"))) as opened:
                return opened.execute(sql).fetchone()[0]
        shown = subprocess.run(["psql", "-qXtA", self.url, "-c", sql], check=True,
                               capture_output=True, text=True)
        return int(shown.stdout)

    def settle(self):
        """Gives the planner its statistics, as the databases do by themselves in time."""
        if self.name == "postgres":
            subprocess.run(["psql", "-qX", self.url, "-c", "VACUUM ANALYZE", "-c", "CHECKPOINT"],
                           check=True, capture_output=True)

    def make(self, rows, to_sign):
        """People make three releases, one waiting to be signed; the rest are copies of them."""
        with Product(self.folder / "data", self.url) as product:
            story = product.story()
            tell(story, "a target shop-1 of marketing",
                 "an approved package shop 1.0.0 of marketing",
                 'an approved change "Three defects" for marketing',
                 'zhou.plan requests a release "Requested"')
            requested = story.memory["release"]
            tell(story, 'zhou.plan requests a release "Cancelled"')
            cancelled = story.memory["release"]
            tell(story, "as li.release",
                 'POST /api/v1/releases/{release}/cancel {"reason": "no longer needed"}',
                 "expect 200", 'zhou.plan requests a release "To be signed"',
                 f'the usual people bring it to "{list(STEPS)[0]}"')
            self.original = story.memory["release"]
        others = max(2, rows - to_sign)
        self.copies = fill(self.url, {self.original: to_sign, requested: others * 2 // 3,
                                      cancelled: others - others * 2 // 3})
        self.settle()

    def to_sign(self):
        """Copies whose signatures nobody has given yet."""
        return [each for each in self.copies if each["original"] == self.original]
