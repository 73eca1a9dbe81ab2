"""PostgreSQL killed under a server that goes on; each crash loses nothing that was acknowledged."""
import random
import subprocess
import threading
import time

from proving import journal_differs
from serving import Serving
from scenario_runner.postgres import SCRIPT, Postgres
from writing import Writing


def ask(url, statement):
    done = subprocess.run(["psql", "-qtAX", url, "-c", statement], capture_output=True, text=True,
                          check=True)
    return done.stdout.split("\n")[:-1]


def lost(url, titles):
    stored = ask(url, "SELECT body::json->>'title' FROM changes")
    wrong = [f"lost: {title}" for title in set(titles) - set(stored)]
    if len(stored) != len(set(stored)):
        wrong.append("something was entered twice")
    return wrong


def kill_cluster(folder):
    """All of its processes at once: what only memory held is gone."""
    children = subprocess.run(["pgrep", "-P", pid_of(folder)], capture_output=True, text=True,
                              check=False).stdout.split()
    subprocess.run(["kill", "-9", pid_of(folder), *children], check=False)
    subprocess.run([SCRIPT, "kill", folder], capture_output=True, check=False)


def pid_of(folder):
    with open(f"{folder}/data/postmaster.pid", encoding="utf-8") as file:
        return file.readline().strip()


def run(size, binary, kills, until_wrong=False):
    chance = random.Random(5)
    wrong = []
    with Postgres() as cluster:
        url = cluster.fresh_database()
        with Serving(binary, database=url) as serving:
            serving.start()
            writing = Writing(serving)
            for kill in range(kills):
                over = threading.Event()
                threads = writing.run_until(over)
                time.sleep(0.15 + chance.random() * 0.4)
                kill_cluster(cluster.folder)
                # A server that dies with its database is one more way to crash.
                if kill % 3 == 2:
                    serving.kill()
                over.set()
                subprocess.run([SCRIPT, "again", cluster.folder], check=True, capture_output=True)
                for each in threads:
                    each.join()
                if serving.process is None:
                    serving.start()
                serving.await_ready()
                wrong += lost(url, writing.titles())
                if wrong and until_wrong:
                    return wrong
            wait_for_answers(writing, wrong)
            wrong += lost(url, writing.titles())
            serving.stop()
            wrong += journal_differs(size.replay, url)
            print(f"  {kills} kills of PostgreSQL, {len(writing.acknowledged)} acknowledged")
    return wrong


def wait_for_answers(writing, wrong):
    """Those whose answer was lost get it now, each once."""
    writing.reconnect()
    for each in writing.writers:
        end = time.monotonic() + 20
        while each.pending and each.write_one() not in (200, 201):
            if time.monotonic() > end:
                wrong.append(f"not taken when sent again: {each.pending}")
                break
            time.sleep(0.2)
