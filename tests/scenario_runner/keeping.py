"""The house of the server: stopped and started again, copied, brought back, upgraded, under TLS."""
import hashlib
import http.client
import pathlib
import re
import sqlite3
import ssl
import subprocess
import time

from scenario_runner.steps import PATIENCE_S, Failed, act_as, ensure

MIGRATIONS = pathlib.Path(__file__).resolve().parents[2] / "src/store/migrations"
WORDS = {"{id}": "INTEGER PRIMARY KEY", "{text}": "text", "{hot}": ""}


def start_again(story):
    story.settle()
    story.server.restart()
    story.browser.follow(story.server)


def start_demonstration(story):
    """With `--demo`: its people have new passwords."""
    story.settle()
    story.server.stop()
    story.server.start(demo=True)
    story.browser.follow(story.server)


def start_with_all_packs(story):
    story.settle()
    story.server.options.append("--all-packs")
    start_again(story)


def refuse_demonstration(story):
    """Where real people are, `--demo` ends the start with a word; without it the server serves."""
    story.settle()
    server = story.server
    server.stop()
    said = server.command("serve", "--demo", "--packs", str(server.all_packs()), wanted=1)
    ensure("demo.house_in_use" in said, f"the demonstration is loaded: {said}")
    server.start(demo=False)
    story.browser.follow(server)


def start_with_own_rates(story):
    """As people meet it: no rate is raised for the tests."""
    story.settle()
    story.server.rates = []
    start_again(story)


def start_with_tls(story):
    """With a certificate of its own that nobody has signed but itself."""
    story.settle()
    server = story.server
    key, certificate = server.folder / "tls.key", server.folder / "tls.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                    "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                    "-keyout", key, "-out", certificate], check=True, capture_output=True)
    server.options += ["--tls-certificate", str(certificate), "--tls-key", str(key)]
    server.tls = ssl.create_default_context(cafile=str(certificate))
    start_again(story)


def expect_no_old_tls(story):
    """A client that knows nothing newer than TLS 1.1 gets no connection."""
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    old.set_ciphers("ALL:@SECLEVEL=0")
    try:
        http.client.HTTPSConnection("127.0.0.1", story.server.port, context=old,
                                    timeout=10).connect()
    except OSError:
        return
    raise Failed("the server speaks TLS 1.1")


def many_wrong_passwords(story):
    """One more than an address may try in a minute; the last answer is left to the next line."""
    for number in range(21):
        story.ask("POST", "/api/v1/session", {"login": f"guess.{number}", "password": "x"})
        ensure(story.answer.status in (401, 429), f"{story.answer}")
        story.is_checked = True


# ---- copies


def back_up(story):
    """While the server serves."""
    story.settle()
    server = story.server
    server.copy = server.folder / "copy.fangxing"
    server.copy.unlink(missing_ok=True)
    server.command("backup", str(server.copy))


def restore_elsewhere(story):
    """Everything of the old machine is gone but the copy and the organisation's key."""
    story.settle()
    server = story.server
    server.stop()
    keys = (server.data / "keys").rename(server.folder / "keys")
    server.move_to_empty_place()
    server.command("restore", str(server.copy))
    keys.rename(server.data / "keys")
    server.start(demo=False)
    story.browser.follow(server)


def restore_damaged(story):
    """One byte of the copy is changed: it is refused, and says why."""
    story.settle()
    server = story.server
    copy = server.folder / "damaged.fangxing"
    text = server.copy.read_bytes()
    at = text.index(b"person.signed_in")
    copy.write_bytes(text[:at] + b"P" + text[at + 1:])
    said = server.command("restore", str(copy), wanted=1, data=server.folder / "elsewhere",
                          fresh=True)
    ensure("damaged" in said, f"a damaged copy is restored: {said}")


# ---- upgrades


def rendered(text):
    """What the store makes of a migration's text for SQLite."""
    out, wanted = [], True
    for line in text.splitlines():
        if line.startswith("-- @"):
            wanted = line[4:] in ("both", "sqlite")
        elif wanted and not line.startswith("--"):
            out.append(line)
    joined = "\n".join(out)
    for word, meaning in WORDS.items():
        joined = joined.replace(word, meaning)
    return joined


def old_database(file):
    """As a program left it that did not know the newest migration, with a unit and its journal."""
    database = sqlite3.connect(file)
    database.execute("CREATE TABLE schema_version (number bigint PRIMARY KEY, name text NOT NULL, "
                     "digest text NOT NULL, applied_at bigint NOT NULL)")
    for path in sorted(MIGRATIONS.glob("*.sql"))[:-1]:
        text = path.read_text("utf-8")
        database.executescript(rendered(text))
        digest = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
        database.execute("INSERT INTO schema_version VALUES (?, ?, ?, 1)",
                         (int(path.name[:4]), path.stem[5:], digest))
    created = '{"code":"archive","name":{"zh":"档案室","en":"Archive"},"parent":null}'
    unit = '{"id":"0000000000010","code":"archive","name":{"zh":"档案室","en":"Archive"},' \
           '"parent":null}'
    database.execute("INSERT INTO units (id, version, body, code) VALUES (32, 1, ?, 'archive')",
                     (unit,))
    database.execute("INSERT INTO journal VALUES (31, 1, 'system:setup', 0, 'setup', "
                     "'create_unit', 'units', 32, 0, 'unit.created', '', ?)",
                     ("sha256:" + hashlib.sha256(created.encode()).hexdigest(),))
    database.execute("INSERT INTO journal_payload VALUES (31, ?)", (created,))
    database.execute("INSERT INTO journal_seal (entry) VALUES (31)")
    database.commit()
    database.close()


def upgrade(story):
    """The new program on what the one before it left behind."""
    story.settle()
    server = story.server
    server.stop()
    server.move_to_empty_place()
    server.data.mkdir()
    old_database(server.data / "fangxing.db")
    said = server.command("migrate", sqlite=True)
    ensure(said.startswith("1 migrations applied"), f"migrate says {said}")
    ensure(server.command("migrate", sqlite=True).startswith("0 "), "migrated a second time")
    if server.database_url:
        copy = server.folder / "old.fangxing"
        server.command("backup", str(copy), sqlite=True)
        server.command("restore", str(copy))
    server.start(demo=True)
    story.browser.follow(server)


def refuse_newer(story):
    """A program that is older than the database does not touch it."""
    story.settle()
    folder = story.server.folder / "newer"
    folder.mkdir()
    story.server.command("migrate", data=folder, sqlite=True)
    database = sqlite3.connect(folder / "fangxing.db")
    database.execute("INSERT INTO schema_version VALUES (9999, 'later', 'sha256:', 1)")
    database.commit()
    database.close()
    said = story.server.command("migrate", wanted=1, data=folder, sqlite=True)
    ensure("newer than this program" in said, f"a newer database is taken: {said}")


# ---- the journal as auditors watch it


def expect_event(story, kind, actor, person):
    """In the feed, from its beginning."""
    act_as(story, person)
    connection = story.browser.connection(timeout=PATIENCE_S)
    try:
        cookie = story.browser.sessions[person].cookie
        connection.request("GET", "/api/v1/events?after=0", headers={"Cookie": cookie})
        response = connection.getresponse()
        ensure(response.status == 200, f"{person} may not watch: {response.status}")
        end, seen = time.monotonic() + PATIENCE_S, False
        while time.monotonic() < end:
            line = response.readline().decode("utf-8").strip()
            if line.startswith("event: "):
                seen = line == f"event: {kind}"
            elif seen and line.startswith("data: "):
                if not actor or re.search(rf'"actor":"{re.escape(actor)}"', line):
                    return
        raise Failed(f"no event {kind} by {actor or 'anybody'}")
    finally:
        connection.close()


WHO = r"([\w.-]+)"
KEEPING = [
    (r"the server is stopped and started again", start_again),
    (r"the server is started again with the rates that people meet", start_with_own_rates),
    (r"the server is started again with the demonstration", start_demonstration),
    (r"the server is started again with all packs", start_with_all_packs),
    (r"the demonstration is refused here", refuse_demonstration),
    (r"the server is started again with TLS", start_with_tls),
    (r"twenty wrong passwords in a row", many_wrong_passwords),
    (r"nobody is served with TLS 1.1", expect_no_old_tls),
    (r"a copy is made while it serves", back_up),
    (r"all is lost but the copy and the key, and restored elsewhere", restore_elsewhere),
    (r"a damaged copy is refused", restore_damaged),
    (r"the server is started on what an earlier version left", upgrade),
    (r"a database of a later version is refused", refuse_newer),
    (rf"expect event ([\w.]+)(?: of ([\w.:-]+))? seen by {WHO}", expect_event),
]
