"""One program, four machines: program_test.py PROGRAM ADDER [ADDER_SIM ADDERCTL [IMAGE]].

The program and the modules of Debian's standard library that it imports (unmodified) run under /usr/bin/python3 and adder,
and, copied there by adderctl, on adder-sim and on the image in QEMU. All must print the same. The boards also say how much
memory it took.
"""
import os
import re
import shutil
import subprocess
import sys
import sysconfig

from device import Qemu, Sim, temporary_folder

MODULES = ("bisect", "colorsys", "heapq", "keyword", "numbers", "sched")
LARGEST_HEAP = 256 * 1024  # bytes: what a real board has at most
PYTHON = "/usr/bin/python3"
MEASURED = """
import gc, {name}
gc.collect()
loaded = gc.mem_alloc()
{name}.main()
used = gc.mem_alloc()
gc.collect()
print('memory:', loaded, gc.mem_alloc(), gc.mem_alloc() + gc.mem_free())
"""


def run(*command, folder=None):
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=600)
    output = done.stdout.decode().replace("\r\n", "\n")
    if done.returncode != 0:
        sys.exit("%s exits with %d:\n%s" % (" ".join(command), done.returncode, output))
    return output


def compare(where, wanted, got):
    if got == wanted:
        print("%s: the same %d lines" % (where, len(wanted.splitlines())))
        return
    for number, (a, b) in enumerate(zip(wanted.splitlines() + ["(end)"], got.splitlines() + ["(end)"]), 1):
        if a != b:
            sys.exit("%s differs from python3 in line %d:\n  python3: %s\n  %s: %s" % (where, number, a, where, b))
    sys.exit("%s differs from python3 in its line ends" % where)


def on_board(where, board, adderctl, folder, program, wanted):
    board.disconnect()
    try:
        def ask(*arguments):
            return run(adderctl, "--device", board.path, *arguments)

        ask("mkdir", "-p", ":/lib")
        ask("cp", *[os.path.join(folder, name + ".py") for name in MODULES], ":/lib/")
        ask("cp", program, ":/")
        name = os.path.basename(program)[:-len(".py")]
        output = ask("exec", MEASURED.format(name=name))
        found = re.search(r"memory: (\d+) (\d+) (\d+)\n$", output)
        if not found:
            sys.exit("%s says nothing of its memory:\n%s" % (where, output))
        compare(where, wanted, output[:found.start()])
        loaded, live, heap = (int(n) for n in found.groups())
        print("%s: of a heap of %d bytes, program and modules take %d, %d after the run" % (where, heap, loaded, live))
        if heap > LARGEST_HEAP:
            sys.exit("that heap is larger than a real board's %d bytes" % LARGEST_HEAP)
    finally:
        board.stop()


def main(program, adder, simulator=None, adderctl=None, image=None):
    with temporary_folder() as folder:
        library = sysconfig.get_path("stdlib") if sys.executable == PYTHON else run(
            PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))").strip()
        for name in MODULES:
            shutil.copy(os.path.join(library, name + ".py"), folder)
        shutil.copy(program, folder)
        copy = os.path.join(folder, os.path.basename(program))
        wanted = run(PYTHON, copy, folder=folder)
        compare("adder", wanted, run(adder, copy, folder=folder))
        if simulator:
            on_board("adder-sim", Sim(simulator, folder), adderctl, folder, program, wanted)
        if image:
            on_board("mps2-an385", Qemu(image), adderctl, folder, program, wanted)


if __name__ == "__main__":
    main(*sys.argv[1:])
