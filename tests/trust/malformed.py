"""Thousands of requests that are none: each is refused or dropped, and the server lives on."""
import concurrent.futures
import os
import pathlib
import random
import socket
import time

from serving import Client, Serving

PATIENCE_S = 8
AT_ONCE = 8
TEXTS = [b"\0", b"\r", b"\n", b"\x7f", b"\xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80", b"%00", b"%zz",
         b"{{7*7}}", b"';--", b"../" * 8, b"..%2f" * 8, b"<script>", b"\xe6\x94\xbe" * 40,
         b"A" * 5000, b"", b" ", b"\t", b"${jndi:x}", b"-1", b"1e999", b"9" * 40]


def pick(chance, *options):
    return chance.choice(options)


class Made:
    """One request's bytes; `refused`: what it must be answered with, where that is fixed."""

    def __init__(self, family, sent, refused=None):
        self.family, self.sent, self.refused = family, sent, refused


def head(line, *fields, body=b""):
    return b"\r\n".join([line, b"Host: x", *fields, b"", body])


def post(*fields, body=b"{}"):
    return head(b"POST /api/v1/session HTTP/1.1", b"Content-Type: application/json", *fields,
                body=body)


def two_framings(chance):
    """Two ways to read where the request ends: the classic of smuggling."""
    hidden = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    chunks = b"2\r\n{}\r\n0\r\n\r\n"
    return Made("framing", pick(
        chance,
        post(b"Content-Length: %d" % len(chunks), b"Transfer-Encoding: chunked", body=chunks),
        post(b"Transfer-Encoding: chunked", b"Content-Length: 4", body=chunks + hidden),
        post(b"Content-Length: 2", b"Content-Length: 3", body=b"{}x"),
        post(b"Content-Length: 2, 2"), post(b"Content-Length: +2"), post(b"Content-Length: 0x2"),
        post(b"Content-Length : 2"), post(b"Transfer-Encoding: chunked, identity", body=chunks),
        post(b"Transfer-Encoding: xchunked", body=chunks),
        post(b"Transfer-Encoding:\x0bchunked", body=chunks),
        head(b"GET /healthz HTTP/1.1", b"Host: y")), {400})


def bad_lines(chance):
    text = chance.choice(TEXTS)
    return Made("line", pick(
        chance,
        b"GET" + text + b" /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /" + text + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /healthz HTTP/" + text + b"\r\nHost: x\r\n\r\n",
        b"GET /healthz HTTP/1.1\nHost: x\n\n", b"\r\n\r\n\r\n", b"GET\r\n\r\n",
        b"GET /healthz\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(chance.randbytes(200))))


def bad_fields(chance):
    text = chance.choice(TEXTS)
    name = pick(chance, b"X-A", b"Cookie", b"Accept-Language", b"If-Match", b"Authorization",
                b"Idempotency-Key", b"X-Forwarded-For", b"Content-Type", b"Origin")
    return Made("field", head(
        b"GET /api/v1/session HTTP/1.1",
        pick(chance, name + b": " + text, text + b": a", b" " + name + b": a", name,
             name + b":" + text * 4, b": a", name + b"\0: a")))


def bad_paths(chance):
    text = chance.choice(TEXTS)
    base = pick(chance, b"/api/v1/people", b"/api/v1/releases/0000000000001", b"/", b"/assets/")
    return Made("path", head(b"GET " + pick(
        chance, base + text, base + b"/" + text, base + b"?limit=" + text, base + b"?" + text,
        b"/" + text + base, base.replace(b"/", b"//"), base.replace(b"/", b"/./"),
        base.replace(b"p", b"%70", 1), base + b";a=b", base + b"?a=b#c") + b" HTTP/1.1"))


def bad_chunks(chance):
    size = pick(chance, b"zz", b"-1", b"FFFFFFFFFFFFFFFFF", b"2;" + b"x" * 9000, b"0x2", b"",
                b" 2", b"2 ", b"7fffffffffffffff", b"100001")
    end = pick(chance, b"\r\n", b"A: b\r\n\r\n")
    return Made("chunk", post(b"Transfer-Encoding: chunked",
                              body=size + b"\r\n{}\r\n0\r\n" + end))


def bad_json(chance):
    text = chance.choice(TEXTS)
    body = pick(
        chance, b"[" * 5000, b'{"a":' * 3000, b'{"login":' + b"9" * 400 + b"}",
        b'{"login":"\\ud800"}', b'{"login":["a"],"password":{}}', b'{"login":"a","login":"b"}',
        b'{"login":"' + text + b'"}', b'{"login":"a","password":"b","admin":true}', b"null", b"7",
        b'"x"', text, b"\xef\xbb\xbf{}",
        b'{"login":1e400,"password":null}', b'{"__proto__":{"a":1}}', b"{" + text + b"}")
    return Made("json", post(b"Content-Length: %d" % len(body), body=body))


def too_much(chance):
    return Made("much", pick(
        chance,
        head(b"GET /healthz HTTP/1.1", *[b"A%d: b" % n for n in range(150)]),
        head(b"GET /" + b"a" * 20000 + b" HTTP/1.1"),
        head(b"GET /healthz HTTP/1.1", b"Cookie: " + b"a" * 17000),
        post(b"Content-Length: 99999999999"),
        post(b"Content-Length: 99999999999999999999999")), {400, 413, 431})


def torn(chance):
    whole = chance.choice([two_framings, bad_json, bad_fields, bad_chunks])(chance).sent
    cut = bytearray(whole[:chance.randint(1, len(whole))])
    for _ in range(chance.randint(0, 6)):
        cut[chance.randrange(len(cut))] = chance.randrange(256)
    return Made("torn", bytes(cut))


FAMILIES = [two_framings, bad_lines, bad_fields, bad_paths, bad_chunks, bad_json, too_much, torn]


def statuses(answer):
    """Of every answer on the line; bodies hold no such words."""
    out = []
    for piece in answer.split(b"HTTP/1.1 ")[1:]:
        out.append(int(piece[:3]) if piece[:3].isdigit() else 0)
    return out


def spoken(port, sent):
    """What came back until the server closed, or said no more."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as line:
        begin = time.monotonic()
        out = b""
        try:
            line.sendall(sent)
            line.shutdown(socket.SHUT_WR)
            while piece := line.recv(65536):
                out += piece
        except TimeoutError:
            return out, time.monotonic() - begin
        except OSError:
            pass
        return out, time.monotonic() - begin


def verdict(made, answer, seconds):
    """What is wrong with the answer, or nothing."""
    found = statuses(answer)
    shown = f"{made.family}: {made.sent[:160]!r} came {found} after {seconds:.1f} s"
    if seconds >= PATIENCE_S:
        return f"hangs: {shown}"
    if any(each >= 500 and each not in (501, 505) or each < 100 for each in found):
        return f"breaks: {shown}"
    if made.refused and found and (found[0] not in made.refused or len(found) > 1):
        return f"taken: {shown}"
    if b"<script>" in answer and b"text/html" in answer:
        return f"reflected: {shown}"
    return ""


def figures(process):
    folder = pathlib.Path(f"/proc/{process}")
    rows = (folder / "status").read_text("utf-8").splitlines()
    memory = next(int(line.split()[1]) for line in rows if line.startswith("VmRSS"))
    return len(os.listdir(folder / "fd")), memory


def run(size, binary, count, until_wrong=False):
    chance = random.Random(11)
    wrong = []
    with Serving(binary) as serving:
        serving.start()
        witness = Client(serving, "li.release").sign_in()
        work = [chance.choice(FAMILIES)(chance) for _ in range(count)]

        def say(made):
            return made, *spoken(serving.port, made.sent)

        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            # The caches of a server that has just begun are no leak.
            list(pool.map(say, work[:count // 8]))
            files, memory = figures(serving.process.pid)
            for made, answer, seconds in pool.map(say, work):
                if said := verdict(made, answer, seconds):
                    wrong.append(said)
                    if until_wrong:
                        return wrong
        time.sleep(1.5)
        if serving.process.poll() is not None:
            return [*wrong, f"the server is dead:\n{serving.last_words()}"]
        files_now, memory_now = figures(serving.process.pid)
        if abs(files_now - files) > 8:
            wrong.append(f"{files} open files became {files_now}")
        if memory_now > memory + 64 * 1024:
            wrong.append(f"{memory} KiB became {memory_now}")
        witness.close()  # a line as idle as this one the server may have ended
        if witness.ask("GET", "/api/v1/session").status != 200:
            wrong.append("whoever was signed in is not any more")
        if serving.stop() != 0:
            wrong.append("does not end well")
        print(f"  {count} requests, memory {memory} to {memory_now} KiB")
    return wrong
