"""The figures of the firmware: its size, what RAM it takes, and the instructions of small programs on the board in QEMU.

The guest's limits are halves and thirds of what stock MicroPython takes for the same on the same emulated board.
"""
import re
import statistics
import subprocess
import tempfile

import guest
from report import Row

MEGA = 1e6
SIZE = "board: text+rodata of the mps2-an385 firmware"
RAM = "board: static RAM and heap in use before the first line"
FIRST_BYTE = "board: reset to the first byte"
PAUSE = "board: longest pause with a heap of 128 KB"
LOOP = """
def loop():
    s = i = 0
    while i < 100000:
        s = (s + i) & 0xffff
        i += 1
    return s
"""
FIB = """
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
"""
INT_DICT = """
def fill():
    d = {}
    for i in range(2000):
        d[i] = i
    return d
"""
STRING_DICT = """
def fill():
    d = {}
    for i in range(500):
        d['key%d' % i] = i
    total = 0
    for i in range(500):
        total += d['key%d' % i]
    return total
"""
LISTS = """
import gc
def lists():
    for i in range(20000):
        l = [i, i, i]
    gc.collect()
"""
METHODS = """
class Counter:
    def __init__(self):
        self.n = 0
    def add(self, by):
        self.n += by
def calls(c):
    for i in range(10000):
        c.add(i)
counter = Counter()
"""
# Ten lines, eight times: the mixture of an ordinary module.
COMPILED = """
source = '''class Sensor%d:
    def __init__(self, pin, name="sensor"):
        self.pin = pin
        self.name = name
        self.values = []
    def read(self, count=10):
        for i in range(count):
            if self.pin.value() and i %% 2 == 0:
                self.values.append(i * 3 + 1)
        return sum(self.values) / len(self.values)
'''
source = ''.join([source % i for i in range(8)])
"""
# What, before the marks, between them, MicroPython's millions, which part of that must be, which is aimed at.
WORKLOADS = [
    ("fib(20)", FIB, "fib(20)", 14.0, 1 / 2, 1 / 3),
    ("while loop of 100,000 additions", LOOP, "loop()", 43.4, 1 / 2, 1 / 3),
    ("2,000 int dict insertions", INT_DICT, "fill()", 2.1, 1 / 2, 1 / 3),
    ("500 string-key insertions and look-ups", STRING_DICT, "fill()", 12.5, 1 / 2, 1 / 3),
    ("20,000 three-element lists with collection", LISTS, "lists()", 25.7, 1 / 2, 1 / 3),
    ("10,000 method calls", METHODS, "calls(counter)", 11.8, 1 / 2, 1 / 3),
    ("compile() of 80 lines", COMPILED, "compile(source, 'x', 'exec')", 2.2, 1, 1 / 3),
]
RESET = 0.15
PAUSE_HEAP = 128 * 1024
# A block that is never dropped leaves a heap of 128 KB above it. Most of that is filled with small objects of several
# kinds; then a loop replaces them one by one, and says each time that it is alive.
PAUSE_FILL = f"""
import gc
gc.collect()
ballast = bytearray(gc.mem_free() - {PAUSE_HEAP})
live = []
def fill():
    while True:
        for i in range(50):
            n = len(live)
            live.append([n, (n, n + 1), 'text %d' % n] if n & 1 else {{'key': n}})
        gc.collect()
        if gc.mem_free() < {PAUSE_HEAP} // 4:
            return
def replace():
    n = len(live)
    for i in range(3000):
        live[i * 7 % n] = [i, (i, i + 1), 'text %d' % i]
        print('.', end='')
fill()
"""


def sections(image):
    """Bytes of each section that takes memory in the running image."""
    listing = subprocess.run(["arm-none-eabi-size", "-A", str(image)], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in listing.splitlines():
        words = line.split()
        if len(words) == 3 and words[0].startswith(".") and words[1].isdigit():
            found[words[0]] = int(words[1])
    return found


def size_rows(image):
    bytes_of = sections(image)
    flash = bytes_of[".text"] + bytes_of.get(".rodata", 0) + bytes_of.get(".data", 0)
    return [Row(SIZE, "KB", 320, 230, flash / 1024)]


def state_size(image):
    """Bytes of the VM's own state, which lies at the start of Python's memory; 0 for firmware that has none there."""
    lines = subprocess.run(["arm-none-eabi-readelf", "--debug-dump=info", str(image)], check=True, capture_output=True,
                           text=True, errors="replace").stdout
    found = re.search(r"DW_AT_name +: (?:\(.*\): )?Vm\n.*DW_AT_byte_size +: (\d+)", lines)
    return int(found[1]) if found else 0


def ram_row(board, image):
    """The board's own variables, the VM's state, and what lives in the heap when the first line has begun to run. Of
    Python's memory the VM's stack and the collector's tables take their fixed parts besides, as the C stack does of the
    rest."""
    bytes_of = sections(image)
    static = bytes_of.get(".data", 0) + bytes_of.get(".bss", 0)
    out, _ = board.run("import gc\ngc.collect()\nprint(gc.mem_alloc())")
    used, state = int(out), state_size(image)
    return Row(RAM, "KB", 6, 3, (static + state + used) / 1024,
               f"static {static:,} bytes, the VM's state {state:,}, heap {used:,}")


def pause_row(board):
    """The longest silence of the replacing loop, and an explicit collection of a heap that is as full."""
    steps = board.gaps(PAUSE_FILL, "replace()")
    usual = statistics.median(steps)
    longest = max(steps) - usual
    explicit = board.instructions("", "gc.collect()")
    return Row(PAUSE, "k instructions", 640, 320, max(longest, explicit) / 1e3,
               f"while allocating {longest / 1e3:,.0f}, gc.collect() {explicit / 1e3:,.0f}")


def measured_rows(image, wanted):
    """The rows that need the board to run; `wanted` says which by their names."""
    with tempfile.TemporaryDirectory(prefix="adder-bench-") as folder:
        board = guest.Guest(image, guest.build_counter(folder), folder)
        try:
            board.enter_raw()
            if wanted(RAM):
                yield ram_row(board, image)
            for what, prepare, measured, micropython, must, aim in WORKLOADS:
                if wanted(f"board: {what}"):
                    count = board.instructions(prepare, measured) / MEGA
                    yield Row(f"board: {what}", "M instructions", micropython * must, micropython * aim, count,
                              f"MicroPython {micropython}, {count / micropython:.2f} of it")
            if wanted(FIRST_BYTE):
                yield Row(FIRST_BYTE, "M instructions", RESET, RESET / 3,
                          board.first_byte() / MEGA)
            if wanted(PAUSE):
                yield pause_row(board)
        finally:
            board.stop()
