"""Power cuts: disk states that a cut could leave, built from what the real server wrote."""
import pathlib
import random
import sqlite3
import tempfile
import threading
import time

from disk import Disk, Platter
from proving import acknowledged_lost, files_lost, journal_differs
from serving import Serving
from writing import Writing


def recorded(binary, seconds):
    """A run of the server: its disk's record, the folder, and what it acknowledged when."""
    with Serving(binary) as serving:
        serving.data.mkdir()
        disk = Disk(serving.data, records=True)
        try:
            serving.environment |= disk.environment
            serving.start()
            writing = Writing(serving, mark=disk.mark)
            over = threading.Event()
            threads = writing.run_until(over, files=True)
            time.sleep(seconds)
            over.set()
            for each in threads:
                each.join()
            serving.kill()
            return disk.records(), serving.data, writing.acknowledged
        finally:
            serving.kill()
            disk.close()


def wrong_in(size, state, acknowledged, mark):
    there = [each for each in acknowledged if each[3] <= mark]
    file = pathlib.Path(state) / "fangxing.db"
    if not file.exists():
        return ["the database is gone"] if there else []
    titles = {what: identity for kind, what, identity, _ in there if kind == "change"}
    if not titles:
        return []
    wrong = journal_differs(size.replay, f"sqlite:{file}")
    try:
        wrong += acknowledged_lost(file, titles)
    except sqlite3.DatabaseError as error:
        wrong.append(f"the database is damaged: {error}")
    wrong += files_lost(pathlib.Path(state) / "blobs",
                        [what for kind, what, *_ in there if kind == "blob"])
    key = pathlib.Path(state) / "keys/organisation.pem"
    if not key.exists() or not key.stat().st_size:
        wrong.append("the organisation's key is gone")
    return wrong


def starts_on(binary, state, serving_folder):
    """The server itself comes up on what is left."""
    with Serving(binary) as serving:
        serving.data.rmdir() if serving.data.exists() else None
        pathlib.Path(state).rename(serving.data)
        serving.demo = False
        serving.start()
        code = serving.stop()
        return [] if code == 0 else [f"{serving_folder}: ends with {code}"]


def run(size, binary, states, seed, until_wrong=False):
    records, root, acknowledged = recorded(binary, size.recording_s)
    chance = random.Random(seed)
    # From the first acknowledgement on: before it there is nothing to lose.
    first = min(mark for *_, mark in acknowledged)
    cuts = sorted(chance.randint(first, len(records)) for _ in range(states))
    platter = Platter(root)
    wrong, done = [], 0
    with tempfile.TemporaryDirectory(prefix="fangxing-power-") as folder:
        for number, cut in enumerate(cuts):
            for record in records[done:cut]:
                platter.take(record)
            done = cut
            state = pathlib.Path(folder) / f"state{number}"
            state.mkdir()
            platter.cut(seed * 1000 + number, state)
            found = wrong_in(size, state, acknowledged, cut)
            wrong += [f"cut behind record {cut}, seed {seed}: {each}" for each in found]
            if wrong and until_wrong:
                return wrong
            if number % 9 == 0 and not found:
                wrong += starts_on(binary, state, f"state {number} of seed {seed}")
    print(f"  seed {seed}: {states} states of {len(records)} records, "
          f"{len(acknowledged)} acknowledged")
    return wrong
