"""A disk that is full, or that fails to sync: no false yes, reads go on, and what comes after."""
import threading
import time

from disk import FOLDER_SYNCS_FAIL, FULL, SYNCS_FAIL, WELL, WRITES_FAIL, Disk
from proving import acknowledged_lost, files_lost, journal_differs
from serving import Client, Serving
from writing import API, Writing


def started(serving):
    serving.data.mkdir()
    disk = Disk(serving.data)
    serving.environment |= disk.environment
    serving.start()
    return disk, Writing(serving, writers=4)


def write_for(writing, seconds):
    """Statuses of what is refused meanwhile."""
    writing.statuses.clear()
    over = threading.Event()
    threads = writing.run_until(over, files=True)
    time.sleep(seconds)
    over.set()
    for each in threads:
        each.join()
    return dict(writing.statuses)


def full(size, binary):
    wrong = []
    with Serving(binary) as serving:
        disk, writing = started(serving)
        try:
            reader = Client(serving, "li.release").sign_in()
            write_for(writing, 0.5)
            disk.does(FULL)
            statuses = write_for(writing, 1.5)
            answer = writing.writers[0].client.ask("POST", f"{API}/changes", {"title": "x" * 50})
            if not answer.headers.get("Retry-After") and answer.status == 507:
                wrong.append("507 without Retry-After")
            if set(statuses) != {507}:
                wrong.append(f"a full disk is answered {statuses}")
            if reader.ask("GET", f"{API}/releases").status != 200:
                wrong.append("nothing can be read while the disk is full")
            if serving.status("/healthz") != 200:
                wrong.append("the health check fails while the disk is full")
            disk.does(WELL)
            before = len(writing.acknowledged)
            write_for(writing, 2)
            if len(writing.acknowledged) == before:
                wrong.append("nothing is written 2 s after there is space again")
            serving.stop()
            wrong += acknowledged_lost(serving.data / "fangxing.db", writing.titles())
            wrong += journal_differs(size.replay, serving.url)
        finally:
            serving.kill()
            disk.close()
    return wrong


def failing(size, binary, mode):
    """Behind a sync or write that failed nothing is acknowledged until the next start."""
    wrong = []
    with Serving(binary) as serving:
        disk, writing = started(serving)
        try:
            reader = Client(serving, "li.release").sign_in()
            write_for(writing, 0.5)
            disk.does(mode)
            before = len(writing.acknowledged)
            write_for(writing, 1)
            # Those on their way when it began may have been well.
            if len(writing.acknowledged) > before + len(writing.writers):
                wrong.append("acknowledged on a disk that fails")
            disk.does(WELL)
            before = len(writing.acknowledged)
            statuses = write_for(writing, 1)
            if len(writing.acknowledged) != before or set(statuses) != {503}:
                wrong.append(f"trusts a disk that has failed: {statuses}")
            if serving.status("/readyz") != 503:
                wrong.append("ready behind a failed disk")
            if reader.ask("GET", f"{API}/releases").status != 200:
                wrong.append("nothing can be read behind a failed disk")
            serving.kill()
            serving.start()
            writing.reconnect()
            before = len(writing.acknowledged)
            write_for(writing, 0.5)
            if len(writing.acknowledged) == before:
                wrong.append("nothing is written after the next start")
            serving.stop()
            wrong += acknowledged_lost(serving.data / "fangxing.db", writing.titles())
            wrong += journal_differs(size.replay, serving.url)
        finally:
            serving.kill()
            disk.close()
    return wrong


def unnamed(binary):
    """A file whose name could not be synced stands in its folder all the same: it is no file that
    was taken in, however often it is sent, until the next start."""
    with Serving(binary) as serving:
        disk, writing = started(serving)
        store = writing.storing.store_one
        try:
            wrong = [] if store(1) == 201 else ["nothing is taken in before anything has failed"]
            disk.does(FOLDER_SYNCS_FAIL)
            statuses = [store(2)]
            disk.does(WELL)
            statuses += [store(2), store(3)]
            if statuses != [503] * 3:
                wrong.append(f"files are taken in by a disk that has failed: {statuses}")
            serving.kill()
            serving.start()
            writing.reconnect()
            if store(2) != 201:
                wrong.append("nothing is taken in after the next start")
            serving.stop()
            return wrong + files_lost(serving.data / "blobs",
                                      [what for kind, what, *_ in writing.acknowledged
                                       if kind == "blob"])
        finally:
            serving.kill()
            disk.close()


def run(size, binary):
    return (full(size, binary) + failing(size, binary, SYNCS_FAIL)
            + failing(size, binary, WRITES_FAIL) + unnamed(binary))
