"""What the demonstration tells on the way: one line in Chinese, one in English."""
import time

BEGIN = time.monotonic()


class Stopped(Exception):
    """The demonstration cannot go on; the words say why."""


def say(zh, en):
    print(f"  {time.monotonic() - BEGIN:5.1f} s  {zh}\n           {en}", flush=True)


def headline(zh, en):
    print(f"\n» {zh} · {en}", flush=True)


def wait_for(what, seconds, look, every=0.2):
    """The first true answer of `look`; Stopped when the time is over."""
    end = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise Stopped(f"{what}: not within {seconds} s")
        time.sleep(every)
