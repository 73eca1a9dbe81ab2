"""Words about the journal and its proof, checked by hashlib and openssl and not by the product."""
import base64
import hashlib
import json
import sqlite3
import subprocess
import time

from scenario_runner.steps import PATIENCE_S, ensure


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def canonical(entry):
    """RFC 8785 of what holds only texts and whole numbers."""
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def leaf(entry, kept=None):
    """`kept`: the hash in base64, where the actor is a pseudonym since."""
    return base64.b64decode(kept) if kept else sha(b"\x00", canonical(entry))


def root(hashes):
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while k * 2 < len(hashes):
        k *= 2
    return sha(b"\x01", root(hashes[:k]), root(hashes[k:]))


def signed_root(story, note):
    """Size and root of a note that the organisation's key signed."""
    text, signatures = note.split("\n\n", 1)
    text += "\n"
    signature = base64.b64decode(signatures.split(" ")[2])[4:]
    folder = story.server.folder
    (folder / "note").write_text(text, encoding="utf-8")
    (folder / "signature").write_bytes(signature)
    key = story.server.data / "keys" / "organisation.pub"
    done = subprocess.run(["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", key,
                           "-in", folder / "note", "-sigfile", folder / "signature"],
                          capture_output=True, text=True, check=False)
    ensure(done.returncode == 0, f"the note's signature: {done.stdout}{done.stderr}")
    _, size, told, _ = text.splitlines()
    return int(size), base64.b64decode(told)


def await_newest(story, release, kind):
    """Until what was done last has its place: PostgreSQL gives it a moment after the commit."""
    end = time.monotonic() + PATIENCE_S
    story.ask("GET", f"/api/v1/journal?release={release}&limit=2")
    while [each["type"] for each in story.answer.json["items"][:1]] != [kind]:
        ensure(time.monotonic() < end, f"the newest entry is no {kind}: {story.answer}")
        time.sleep(0.1)
        story.ask_again()
    story.is_checked = True


def await_checkpoint(story):
    """Until a checkpoint covers all that has been done so far."""
    end = time.monotonic() + PATIENCE_S
    story.ask("GET", "/api/v1/journal/checkpoint")
    wanted = story.answer.json["size"]
    while story.answer.json["proved"] < wanted:
        ensure(time.monotonic() < end, f"no checkpoint over {wanted}: {story.answer}")
        time.sleep(0.2)
        story.ask_again()
    story.is_checked = True


def prove(story, seq):
    story.ask("GET", f"/api/v1/journal/entries/{seq}/proof")
    ensure(story.answer.status == 200, f"{story.answer}")
    proof = story.answer.json
    kept = proof["leaf_hash"]
    ensure(bool(kept) or proof["leaf"].encode() == canonical(proof["entry"]),
           "the leaf is not the entry's text")
    size, wanted = signed_root(story, proof["note"])
    node, last, at = proof["index"], size - 1, leaf(proof["entry"], kept)
    for each in map(base64.b64decode, proof["path"]):
        if node & 1 or node == last:
            at = sha(b"\x01", each, at)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            at = sha(b"\x01", at, each)
        node, last = node >> 1, last >> 1
    ensure(last == 0 and at == wanted, "the path does not lead to the signed root")
    story.is_checked = True


def await_sealed(server):
    """Until PostgreSQL has numbered every entry, which it does a moment after the commit."""
    end = time.monotonic() + PATIENCE_S
    asked = ["psql", "-qtAX", server.database_url, "-c", "SELECT count(*) FROM journal_unsealed"]
    while subprocess.run(asked, check=True, capture_output=True).stdout.strip() != b"0":
        ensure(time.monotonic() < end, "entries of the journal wait for their numbers")
        time.sleep(0.1)


def export(story):
    story.settle()
    if story.server.database_url:
        await_sealed(story.server)
    story.journal = story.server.folder / "journal.jsonl"
    story.server.command("journal", "export", str(story.journal))


def verified(story):
    server = story.server
    kept = server.data / "checkpoints"
    return subprocess.run([server.binary, "verify", "journal", story.journal, "--key",
                           server.data / "keys" / "organisation.pub", "--kept", kept],
                          capture_output=True, text=True, check=False)


def expect_sound(story):
    done = verified(story)
    ensure(done.returncode == 0 and ": sound" in done.stdout, f"{done.stdout}{done.stderr}")
    lines = [json.loads(line) for line in story.journal.read_text("utf-8").splitlines()]
    entries = [each for each in lines if "entry" in each]
    size, wanted = signed_root(story, lines[-1]["checkpoint"])
    ensure(size == len(entries), f"{size} signed, {len(entries)} handed over")
    leaves = [leaf(each["entry"], each.get("leaf")) for each in entries]
    ensure(root(leaves) == wanted, "another root was signed")
    erased = {id for each in entries if each["entry"]["type"] == "retention_run.carried_out"
              for id in json.loads(each["payload"])["journal"]["payloads"]}
    for each in entries:
        if "payload" not in each:
            ensure(each["entry"]["id"] in erased, f"no protocol of {each['entry']['seq']}")
            continue
        told = "sha256:" + hashlib.sha256(each["payload"].encode()).hexdigest()
        ensure(told == each["entry"]["payload_digest"], f"payload of {each['entry']['seq']}")


def change_export(story, before, after):
    text = story.journal.read_text("utf-8")
    ensure(before in text, f"the export has no {before}")
    story.journal.write_text(text.replace(before, after, 1), encoding="utf-8")


def expect_unsound(story, words):
    done = verified(story)
    ensure(done.returncode == 1 and words in done.stdout, f"{done.stdout}{done.stderr}")


def on_sqlite(server, statements):
    """The triggers that keep the journal as it is are set aside meanwhile."""
    database = sqlite3.connect(server.data / "fangxing.db")
    triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    kept = triggers.fetchall()
    for name, _ in kept:
        database.execute(f"DROP TRIGGER {name}")
    for each in [*statements, *(sql for _, sql in kept)]:
        database.execute(each)
    database.commit()
    database.close()


def on_postgres(server, statements):
    tables = ("journal", "journal_seal", "journal_payload", "journal_checkpoints")
    quiet = [f"ALTER TABLE {each} DISABLE TRIGGER USER" for each in tables]
    again = [f"ALTER TABLE {each} ENABLE TRIGGER USER" for each in tables]
    subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", server.database_url,
                    "-c", "; ".join([*quiet, *statements, *again])], check=True,
                   capture_output=True)


def behind_its_back(story, statements):
    """By who owns the database, with the server down; then it is started again."""
    story.settle()
    server = story.server
    server.stop()
    server.written_past_the_api = True
    (on_postgres if server.database_url else on_sqlite)(server, statements)
    server.start(demo=False, wanted="/healthz")
    story.browser.follow(server)


def rewrite(story, kind, actor):
    behind_its_back(story, [f"UPDATE journal SET actor = '{actor}' WHERE type = '{kind}'"])


def take_payload(story, kind):
    """Of the newest entry of that type."""
    behind_its_back(story, ["DELETE FROM journal_payload WHERE entry = "
                            f"(SELECT max(id) FROM journal WHERE type = '{kind}')"])


def rewrite_veiled(story, person):
    """The reason of what a pseudonymised person did."""
    behind_its_back(story, ["UPDATE journal SET reason = 'x' WHERE id = (SELECT max(id) FROM "
                            f"journal WHERE actor = '{person}')"])


def expect_nowhere(story, words):
    """Neither in the database's files nor in what it hands over."""
    story.settle()
    server = story.server
    if server.database_url:
        done = subprocess.run(["pg_dump", "--inserts", server.database_url], capture_output=True,
                              check=True)
        held = {"the database": done.stdout}
    else:
        copy = server.folder / "plain.db"
        copy.unlink(missing_ok=True)
        database = sqlite3.connect(server.data / "fangxing.db")
        database.execute("VACUUM INTO ?", (str(copy),))
        database.close()
        held = {"the database": copy.read_bytes()}
    held["the exported journal"] = story.journal.read_bytes()
    for place, text in held.items():
        ensure(words.encode() not in text, f"{words} stands in {place}")


def expect_bytes(story, digest, where):
    """In the store of blobs, as its files lie."""
    path = story.server.data / "blobs" / "sha256" / digest[7:9] / digest[9:]
    end = time.monotonic() + PATIENCE_S
    while path.exists() and where == "gone from" and time.monotonic() < end:
        time.sleep(0.1)
    ensure(path.exists() == (where == "kept on"), f"{path} is {where} the disk")


def take_newest(story, count):
    newest = f"(SELECT max(seq) FROM journal_seal) - {int(count)}"
    behind_its_back(story, [
        f"DELETE FROM journal_checkpoints WHERE size > {newest}",
        f"DELETE FROM journal_seal WHERE seq > {newest}"])


def expect_doubt(story, why):
    end = time.monotonic() + PATIENCE_S
    story.ask("GET", "/readyz")
    while story.answer.status == 200 and time.monotonic() < end:
        time.sleep(0.1)
        story.ask_again()
    ensure(story.answer.status == 503 and why in story.answer.text, f"{story.answer}")
    story.is_checked = True


JOURNAL_MACROS = [
    (r"soon the newest entry of release (\S+) is (\S+)", await_newest),
    (r"a checkpoint covers it all", await_checkpoint),
    (r"entry (\d+) of the journal is proved", prove),
    (r"the journal is exported", export),
    (r"the exported journal is sound", expect_sound),
    (r"(.+) in the export becomes (.*)", change_export),
    (r'the exported journal is not sound: "(.+)"', expect_unsound),
    (r"who owns the database writes (\S+) down as done by (\S+)", rewrite),
    (r"who owns the database takes the newest (\d+) entries out", take_newest),
    (r"who owns the database takes the payload of the newest (\S+) away", take_payload),
    (r"who owns the database rewrites an entry of (\S+)", rewrite_veiled),
    (r"the bytes (\S+) are (gone from|kept on) the disk", expect_bytes),
    (r'"(.+)" stands nowhere in the database', expect_nowhere),
    (r"expect the journal to be doubted: (\w+)", expect_doubt),
]
