"""Makes the project's own package: server, web files, process packs, settings, start and stop.

The same inputs give the same bytes, so that a package is known again by its digest.
"""
import gzip
import hashlib
import io
import pathlib
import shutil
import subprocess
import tarfile
import tempfile

# Sourced by `start`. A package with another file here is another package.
SETTINGS = """\
# Where this instance listens.
address={address}
# Folder of its process packs, within the package.
packs={packs}
"""

START = """\
#!/bin/sh
# Starts this version; data, log and pid lie in the folder that is named: start FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
. "$here/settings"
cd "$1"
mkdir -p data
rm -f pid
setsid sh -c 'echo $$ >pid.new && mv pid.new pid && exec "$0/bin/fangxing" serve \\
    --data data --address "$1" --web "$0/web" --packs "$0/$2"' "$here" "$address" "$packs" \\
    </dev/null >>log 2>&1 &
while [ ! -e pid ]; do sleep 0.05; done
"""

STOP = """\
#!/bin/sh
# Stops what runs in the folder, and nothing else: stop FOLDER
pid=$(cat "$1/pid" 2>/dev/null) || exit 0
runs() { case $(readlink "/proc/$pid/exe" 2>/dev/null) in */bin/fangxing) ;; *) return 1 ;; esac; }
runs && kill -TERM "$pid" 2>/dev/null
turns=0
while runs; do
    turns=$((turns + 1))
    [ "$turns" != 200 ] || kill -KILL "$pid" 2>/dev/null
    sleep 0.05
done
rm -f "$1/pid"
"""

RUNNING = """\
#!/bin/sh
# Says by digest what runs in the folder; fails when nothing does: running FOLDER
set -eu
pid=$(cat "$1/pid")
program=$(readlink "/proc/$pid/exe")
home=${program%/bin/fangxing}
[ "$home" != "$program" ]
(cd "$home" && sha256sum -c --quiet SHA256SUMS)
sum=$(sha256sum <"/proc/$pid/exe")
echo "version $(cat "$home/VERSION")"
echo "package $(cat "$home/PACKAGE")"
echo "program sha256:${sum%% *}"
"""


def digest_of(path):
    with open(path, "rb") as file:
        return "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()


def text_file(path, text, mode=0o644):
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def lay_out(root, version, settings, binary, web, packs):
    (root / "bin").mkdir(parents=True)
    # Without symbols it is a fraction of the size; what runs is the same.
    subprocess.run(["strip", "-o", root / "bin/fangxing", binary], check=True)
    (root / "bin/fangxing").chmod(0o755)
    shutil.copytree(web, root / "web")
    shutil.copytree(packs, root / "processes")
    text_file(root / "VERSION", version + "\n")
    text_file(root / "settings", settings)
    for name, text in (("start", START), ("stop", STOP), ("running", RUNNING)):
        text_file(root / name, text, 0o755)
    files = sorted(path for path in root.rglob("*") if path.is_file())
    sums = [f"{digest_of(path)[7:]}  {path.relative_to(root)}\n" for path in files]
    text_file(root / "SHA256SUMS", "".join(sums))


def plain(entry):
    """Owner and time say nothing of the contents."""
    entry.uid = entry.gid = entry.mtime = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def settings_text(address, packs="processes"):
    return SETTINGS.format(address=address, packs=packs)


def make_package(out, version, settings, binary, web, packs):
    """The path of `out`/fangxing-<version>.tar.gz, made anew."""
    if not (pathlib.Path(web) / "index.html").is_file():
        raise FileNotFoundError(f"{web}/index.html: build the web files first (./dev web)")
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    name = f"fangxing-{version}"
    with tempfile.TemporaryDirectory(prefix="fangxing-package-") as folder:
        root = pathlib.Path(folder) / name
        lay_out(root, version, settings, binary, web, packs)
        tar = io.BytesIO()
        with tarfile.open(fileobj=tar, mode="w", format=tarfile.PAX_FORMAT) as archive:
            archive.add(root, name, recursive=False, filter=plain)
            for path in sorted(root.rglob("*")):
                archive.add(path, f"{name}/{path.relative_to(root)}", recursive=False,
                            filter=plain)
    path = out / f"{name}.tar.gz"
    path.write_bytes(gzip.compress(tar.getvalue(), compresslevel=4, mtime=0))
    return path
