"""The figures of the native program besides its speed: start-up, system calls, memory, the smallest heaps."""
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

import sample_module
from report import Row
from suite import PROGRAMS, PYTHON

START = "start-up: adder -c pass / python3 -I -S -E -c pass, wall time"
CALLS = "start-up: system calls of adder -c pass"
RESIDENT = "start-up: peak resident memory of adder -c pass"
START_RUNS = 41
LARGEST_HEAP = 64 << 20
STEP = 64  # bytes, the resolution of the heap sizes
# The benchmark's own at 1,000/1,000: subdivisions, width, height, points. The picture alone is 160,000 bytes.
CHAOS = ["200", "400", "400", "1000"]


def wall_seconds(command):
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ)
    _, status = os.waitpid(process, 0)
    seconds = time.perf_counter() - start
    if status:
        raise RuntimeError(f"{' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")
    return seconds


def start_row(adder):
    """In turns, so that what else the machine does meets both."""
    python, ours = [], []
    for _ in range(START_RUNS):
        python.append(wall_seconds([PYTHON, "-I", "-S", "-E", "-c", "pass"]))
        ours.append(wall_seconds([adder, "-c", "pass"]))
    a, p = statistics.median(ours), statistics.median(python)
    return Row(START, "ratio", 1 / 6, 1 / 12, a / p,
               f"{a * 1e3:.2f} ms, python3 {p * 1e3:.2f} ms")


def calls_row(adder):
    """Every system call from execve to the end."""
    with tempfile.NamedTemporaryFile() as log:
        subprocess.run(["strace", "-f", "-o", log.name, adder, "-c", "pass"], check=True)
        calls = [line for line in pathlib.Path(log.name).read_text().splitlines() if "(" in line and "+++" not in line]
    looked = [line for line in calls if "ENOENT" in line]
    return Row(CALLS, "calls", 60, 20, len(calls),
               f"{len(looked)} for files that are not there")


def resident_row(adder):
    """By time(1): a process that Python starts would count what Python had in memory when it did."""
    peaks = []
    for _ in range(5):
        done = subprocess.run(["/usr/bin/time", "-f", "%M", adder, "-c", "pass"], check=True, capture_output=True, text=True)
        peaks.append(int(done.stderr))
    return Row(RESIDENT, "KB", 2500, 1600, statistics.median(peaks))


def smallest_heap(adder, arguments, wanted, folder):
    """Bytes of the smallest -X heapsize with which the command prints what it should."""
    def works(size):
        done = subprocess.run([adder, "-X", f"heapsize={size}", *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                              capture_output=True)
        return done.returncode == 0 and (done.stdout == wanted if wanted is not None else True)

    low, high = 0, STEP
    while not works(high):
        low, high = high, high * 2
        if high > LARGEST_HEAP:
            return None
    while high - low > STEP:
        middle = (low + high) // 2 // STEP * STEP
        low, high = (low, middle) if works(middle) else (middle, high)
    return high


def heap_rows(adder, cross):
    kilo = lambda size: None if size is None else size / 1024
    with tempfile.TemporaryDirectory(prefix="adder-bench-") as folder:
        source, code = pathlib.Path(folder) / "source", pathlib.Path(folder) / "code"
        source.mkdir()
        code.mkdir()
        (source / "sample.py").write_text(sample_module.source())
        subprocess.run([cross, source / "sample.py", "-o", code / "sample.apy"], check=True)
        yield Row("smallest heap: print('hi')", "KB", 4, 2.5, kilo(smallest_heap(adder, ["-c", "print('hi')"], b"hi\n", folder)))
        for what, place, must, aim in (("source", source, 40, 24), ("bytecode", code, 13, 4)):
            size = smallest_heap(adder, ["-c", "import sample"], b"", place)
            yield Row(f"smallest heap: import of 300 lines from {what}", "KB", must, aim, kilo(size))
    program = str(PROGRAMS / "chaos_game.py")
    wanted = subprocess.run([PYTHON, "-I", program, *CHAOS], check=True, capture_output=True).stdout
    size = smallest_heap(adder, [program, *CHAOS], wanted, None)
    yield Row("smallest heap: the chaos game", "KB", 290, 100, kilo(size), "its picture takes 156 of them")


def measured_rows(adder, cross, wanted):
    """The rows whose names are wanted."""
    if wanted(START):
        yield start_row(adder)
    if wanted(CALLS):
        yield calls_row(adder)
    if wanted(RESIDENT):
        yield resident_row(adder)
    if wanted("smallest heap"):
        yield from heap_rows(adder, cross)
