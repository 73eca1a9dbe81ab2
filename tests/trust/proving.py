"""What must be there after a crash: all that was acknowledged, once, with its journal."""
import hashlib
import pathlib
import sqlite3
import subprocess


def acknowledged_lost(file, titles):
    """Of the acknowledged changes by title and id: those missing, and titles that stand twice."""
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        rows = database.execute("SELECT id, json_extract(body, '$.title') FROM changes").fetchall()
        told = dict(database.execute(
            "SELECT noun_id, count(*) FROM journal WHERE noun = 'changes' "
            "AND act = 'create_change' GROUP BY noun_id"))
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        database.close()
    stored = {}
    wrong = [] if sound == "ok" else [f"the file is not sound: {sound}"]
    for identity, title in rows:
        if title in stored:
            wrong.append(f"twice: {title}")
        stored[title] = identity
        if told.get(identity) != 1:
            wrong.append(f"{title} is told {told.get(identity, 0)} times in the journal")
    wrong += [f"lost: {title}" for title in titles if title not in stored]
    return wrong


def files_lost(blobs, digests):
    wrong = []
    for digest in digests:
        name = digest.removeprefix("sha256:")
        path = pathlib.Path(blobs) / "sha256" / name[:2] / name[2:]
        if not path.exists():
            wrong.append(f"lost: file {digest}")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != name:
            wrong.append(f"damaged: file {digest}")
    return wrong


def journal_differs(replay, *urls):
    """What `fx_replay` says of rows that the journal does not tell."""
    done = subprocess.run([replay, *urls], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return []
    return [line[:600] for line in done.stdout.splitlines()[:20]] + [f"exit {done.returncode}"]
