"""kill -9 in the middle of writing, again and again; what was acknowledged stays."""
import random
import threading
import time

from proving import acknowledged_lost, files_lost, journal_differs
from serving import Serving
from writing import Writing


def quantile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def run(size, binary, kills, until_wrong=False):
    """What went wrong over so many kills; with `until_wrong` the first is enough."""
    chance = random.Random(7)
    wrong, recovery = [], []
    with Serving(binary) as serving:
        serving.start()
        try:
            writing = Writing(serving)
        except AssertionError as failure:
            # Acknowledged too early the session itself may not be there yet when it is asked for.
            if until_wrong and "session.ended" in str(failure):
                return [str(failure)]
            raise
        for kill in range(kills):
            over = threading.Event()
            threads = writing.run_until(over, files=True)
            time.sleep(0.05 + chance.random() * 0.25)
            serving.kill()
            over.set()
            for each in threads:
                each.join()
            recovery.append(serving.start())
            if kill % 10 == 9 or until_wrong:
                wrong += acknowledged_lost(serving.data / "fangxing.db", writing.titles())
                if wrong and until_wrong:
                    return wrong
        # Nobody has to give up: what got no answer is answered now.
        writing.reconnect()
        for each in writing.writers:
            if each.pending and each.write_one() not in (200, 201):
                wrong.append(f"not taken when sent again: {each.pending}")
        serving.stop()
        wrong += acknowledged_lost(serving.data / "fangxing.db", writing.titles())
        wrong += files_lost(serving.data / "blobs", [what for kind, what, *_ in
                                                     writing.acknowledged if kind == "blob"])
        wrong += journal_differs(size.replay, serving.url)
        if quantile(recovery, 0.95) > size.recovery_s:
            wrong.append(f"ready again only after {quantile(recovery, 0.95):.2f} s")
        print(f"  {kills} kills, {len(writing.acknowledged)} acknowledged, ready again "
              f"p50 {quantile(recovery, 0.5):.2f} s p95 {quantile(recovery, 0.95):.2f} s")
    return wrong
