"""The other side of disk.c: builds it, reads its record, makes states that a power cut leaves."""
import ctypes
import mmap
import pathlib
import random
import struct
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WRITE, SYNC, TRUNCATE, CREATE, LINK, RENAME, UNLINK, FOLDER = range(1, 9)
WELL, FULL, SYNCS_FAIL, WRITES_FAIL, FOLDER_SYNCS_FAIL = range(5)
SECTOR = 512


def built_library(folder):
    library = pathlib.Path(folder) / "disk.so"
    subprocess.run(["gcc-12", "-O2", "-shared", "-fPIC", "-o", library, HERE / "disk.c", "-ldl"],
                   check=True)
    return library


class Disk:
    """Below `root` everything goes through the library; `records` leaves a record of it."""

    def __init__(self, root, records=False):
        self.folder = tempfile.TemporaryDirectory(prefix="fangxing-disk-")
        here = pathlib.Path(self.folder.name)
        self.log = here / "log"
        state = here / "state"
        state.write_bytes(bytes(16))
        with open(state, "r+b") as file:
            self.map = mmap.mmap(file.fileno(), 16)
        self.counter = ctypes.c_uint64.from_buffer(self.map, 0)
        self.mode = ctypes.c_uint32.from_buffer(self.map, 8)
        self.environment = {"LD_PRELOAD": str(built_library(here)), "FX_DISK_ROOT": str(root),
                            "FX_DISK_STATE": str(state)}
        if records:
            self.environment["FX_DISK_LOG"] = str(self.log)

    def mark(self):
        return self.counter.value

    def does(self, mode):
        self.mode.value = mode

    def close(self):
        del self.counter, self.mode
        self.map.close()
        self.folder.cleanup()

    def records(self):
        """(op, path, second path, offset, bytes), in order."""
        out, at, text = [], 0, self.log.read_bytes()
        while at + 40 <= len(text):
            op, size, other, length, offset = struct.unpack_from("<5Q", text, at)
            at += 40
            path = text[at:at + size].decode()
            second = text[at + size:at + size + other].decode()
            at += size + other
            out.append((op, path, second, offset, text[at:at + length]))
            at += length
        return out


class File:
    """Content on the platter, and what the system still holds."""

    def __init__(self):
        self.synced = bytearray()
        self.held = []

    def change(self, content, op, offset, data):
        if op == TRUNCATE:
            del content[offset:]
            content.extend(bytes(offset - len(content)))
            return
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset:offset + len(data)] = data

    def sync(self, whole):
        for op, offset, data in self.held:
            self.change(self.synced, op, offset, data)
        self.held.clear()
        if whole:
            self.synced = bytearray(whole)

    def after_the_cut(self, chance):
        """Of each write not synced every sector is there or not."""
        content = bytearray(self.synced)
        for op, offset, data in self.held:
            if op == TRUNCATE:
                if chance.random() < 0.5:
                    self.change(content, op, offset, data)
                continue
            for at in range(0, len(data), SECTOR):
                if chance.random() < 0.5:
                    self.change(content, WRITE, offset + at, data[at:at + SECTOR])
        return content


class Platter:
    """All files below a root, as they would be found after a cut behind each record."""

    def __init__(self, root):
        self.root = str(root)
        self.files = {}    # the file behind each name, as the running system sees it
        self.names = {}    # names on the platter
        self.folders = {self.root}
        self.pending = {}  # by folder: changes of names that it has not synced, in order

    def take(self, record):
        op, path, second, offset, data = record
        if op in (WRITE, TRUNCATE):
            self.files.setdefault(path, File()).held.append((op, offset, data))
        elif op == SYNC:
            if path in self.files:
                self.files[path].sync(data)
            self.sync_folder(path)
        elif op == CREATE:
            self.files[path] = File()
            self.rename_later(path, self.files[path])
        elif op == LINK or op == RENAME:
            file = self.files.get(path, File())
            self.files[second] = file
            self.rename_later(second, file)
            if op == RENAME:
                self.files.pop(path, None)
                self.rename_later(path, None)
        elif op == UNLINK:
            self.files.pop(path, None)
            self.rename_later(path, None)
        elif op == FOLDER:
            self.rename_later(path, "folder")

    def rename_later(self, path, file):
        self.pending.setdefault(path.rsplit("/", 1)[0], []).append((path, file))

    def sync_folder(self, folder):
        for path, file in self.pending.pop(folder, []):
            self.name(self.names, self.folders, path, file)

    @staticmethod
    def name(names, folders, path, file):
        if file is None:
            names.pop(path, None)
        elif file == "folder":
            folders.add(path)
        else:
            names[path] = file

    def cut(self, seed, target):
        """Writes the files as a cut now could leave them to the folder `target`."""
        chance = random.Random(seed)
        names, folders = dict(self.names), set(self.folders)
        for changes in self.pending.values():
            # Changes of one folder arrive in order, as far as they arrive.
            for path, file in changes[:chance.randint(0, len(changes))]:
                self.name(names, folders, path, file)
        for path, file in names.items():
            if not self.is_reachable(path, folders):
                continue
            out = pathlib.Path(str(target) + path[len(self.root):])
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_bytes(file.after_the_cut(chance))

    def is_reachable(self, path, folders):
        folder = path.rsplit("/", 1)[0]
        while folder != self.root and len(folder) > len(self.root):
            if folder not in folders:
                return False
            folder = folder.rsplit("/", 1)[0]
        return True
