"""The bench's own program, and files that it reads and writes."""
import json
import pathlib
import subprocess
import uuid

from product import ROOT

TOOL = ROOT / "build/release/fx_bench_server"


def run_tool(verb, **options):
    """Calls the tool; its options by name. Answers its last line as JSON."""
    done = subprocess.run([TOOL, verb, *arguments(options)], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"fx_bench_server {verb}: {done.stderr.strip()}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def arguments(options):
    out = []
    for name, value in options.items():
        for each in value if isinstance(value, list) else [value]:
            out += [f"--{name.replace('_', '-')}", str(each)]
    return out


def fill(database, originals, **options):
    """Lines {original, release, tasks} of all copies, oldest first."""
    counts = [f"{release}={count}" for release, count in originals.items()]
    done = subprocess.run(
        [TOOL, "fill", *arguments({"database": database, "original": counts} | options)],
        capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"fx_bench_server fill: {done.stderr.strip()}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def request(method, path, session=None, body=None):
    """A whole HTTP request as a browser of that session sends it."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: application/json"]
    if session:
        lines.append(f"Cookie: {session.cookie}")
    payload = ""
    if body is not None:
        payload = json.dumps(body, ensure_ascii=False)
        lines += ["Content-Type: application/json", f"X-CSRF-Token: {session.csrf}",
                  f"Idempotency-Key: {uuid.uuid4()}",
                  f"Content-Length: {len(payload.encode())}"]
    return "\r\n".join(lines) + "\r\n\r\n" + payload


def write_lines(folder, name, lines):
    file = pathlib.Path(folder) / name
    file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return file


def write_requests(folder, name, requests):
    return write_lines(folder, name, [json.dumps(each, ensure_ascii=False) for each in requests])
