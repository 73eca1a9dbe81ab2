"""Who used the machine while something was measured: the product, the bench itself, and others."""
import os
import pathlib
import resource
import time

TICKS = os.sysconf("SC_CLK_TCK")
CPUS = os.cpu_count()


def machine_seconds():
    """User, nice, system and stolen time; interrupts are nobody's and are left out."""
    first = pathlib.Path("/proc/stat").read_text().split("\n")[0]
    cells = [int(cell) for cell in first.split()[1:]]
    return (cells[0] + cells[1] + cells[2] + cells[7]) / TICKS


def stat_of(pid):
    """The numbers of /proc/PID/stat from the parent's id on; none where it is gone."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()[1:]
    except OSError:
        return None


def seconds_of(pid):
    """CPU of a process with its children, those that ended too."""
    own = stat_of(pid)
    if own is None:
        return 0
    ticks = sum(int(own[n]) for n in (10, 11, 12, 13))
    for entry in os.listdir("/proc"):
        child = stat_of(entry) if entry.isdigit() else None
        if child and int(child[0]) == pid:
            ticks += int(child[10]) + int(child[11])
    return ticks / TICKS


def bench_seconds():
    own = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in own)


def memory_mib(pid, field="VmRSS"):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) / 1024
    return 0


class Watch:
    """Of a `with`: afterwards `product` and `bench` in seconds, and the share of `others`."""

    def __init__(self, pids):
        self.pids = pids

    def __enter__(self):
        self.begin = time.monotonic()
        self.before = (machine_seconds(), self.products(), bench_seconds())
        return self

    def products(self):
        return sum(seconds_of(pid) for pid in self.pids)

    def __exit__(self, *_):
        elapsed = time.monotonic() - self.begin
        self.product = self.products() - self.before[1]
        self.bench = bench_seconds() - self.before[2]
        used = machine_seconds() - self.before[0] - self.product - self.bench
        self.others = max(0.0, used / (elapsed * CPUS))
