#!/usr/bin/python3
"""Conformance scripts that run out of memory: each failing allocation ends in a MemoryError or in a clean exit.

usage: memory_test.py --adder PATH [--scripts N] [--samples N] [--jobs N] [--count N] [SUBJECT/NAME ...]

N scripts, evenly spread over the sorted list of those that neither wait nor use threads or other processes. How many
allocations a script makes is counted once; then the program runs again for each of the samples, evenly spread from the
first allocation to the last, with that allocation finding no memory (and --count - 1 after it). What is wrong: a
signal (a crash, a hang), a report of a sanitizer, and an exception that is not, and does not follow from, a
MemoryError. A script that handles any exception itself may end by one of its own. A script runs in an empty folder.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

CONFORMANCE = pathlib.Path(__file__).resolve().parent.parent / "conformance"
UNFIT = re.compile(r"thread|sleep|socket|select|subprocess|_exit|kill|signal|setrecursionlimit|mem_free|heap_size|heap_lock")
HANDLES_ANY = re.compile(r"except\s*:|except\s*\(?\s*(Base)?Exception\b|suppress|__a?exit__|return_exceptions")
MOST_ALLOCATIONS = 4294967295
CPU_SECONDS = 30
SHOWN_LINES = 12


def selection(wanted):
    fit = [p for p in sorted(CONFORMANCE.glob("*/*.py"))
           if not p.name.startswith("_") and not UNFIT.search(p.read_text("utf-8", "replace"))]
    return [fit[i * len(fit) // wanted] for i in range(min(wanted, len(fit)))]


def run(adder, script, n, count):
    """The answer of adder's sweep over the one allocation n."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))

    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([adder, "-X", f"failalloc={n}:{n}:1:{count}", str(script)], cwd=folder,
                              stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=limit)
    return done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def fault(answer, undisturbed, handles_any):
    """What is wrong with the run, or None."""
    if re.search(r"^failing allocations: 1 runs, 0 bad", answer, re.M):
        return None
    end = re.search(r"^allocation \d+ fails: (exit status|signal) (\d+)$", answer, re.M)
    if not end or end[1] != "exit status" or "Sanitizer" in answer or "runtime error:" in answer:
        return answer
    status = int(end[2])
    if status in (0, undisturbed) or re.search(r"^(  [|+] *)*\s*MemoryError\b", answer, re.M):
        return None
    return None if status == 1 and handles_any else answer


def check(options, script):
    """How many runs there were, and the faults among them."""
    answer = run(options.adder, script, MOST_ALLOCATIONS, 1)
    made = re.search(r", of (\d+)$", answer, re.M)
    if not made:
        return 1, [f"{script.parent.name}/{script.name}: its allocations cannot be counted:\n{answer}"]
    made = int(made[1])
    status = re.search(r"fails: exit status (\d+)", answer)
    undisturbed = int(status[1]) if status else 0
    handles_any = bool(HANDLES_ANY.search(script.read_text("utf-8", "replace")))
    steps = max(options.samples - 1, 1)
    samples = sorted({1 + i * (made - 1) // steps for i in range(options.samples)})
    faults = []
    for n in samples:
        wrong = fault(run(options.adder, script, n, options.count), undisturbed, handles_any)
        if wrong is not None:
            lines = [line for line in wrong.splitlines() if line.strip()]
            if len(lines) > 2 * SHOWN_LINES:
                lines[SHOWN_LINES:-SHOWN_LINES] = ["..."]
            faults.append(f"{script.parent.name}/{script.name} ({made} allocations):\n" + "\n".join(lines))
    return len(samples), faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adder", required=True)
    parser.add_argument("--scripts", type=int, default=200)
    parser.add_argument("--samples", type=int, default=16)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    options.adder = os.path.abspath(options.adder)
    chosen = [CONFORMANCE / (name + ".py") for name in options.names] or selection(options.scripts)
    runs = bad = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for made, faults in pool.map(lambda script: check(options, script), chosen):
            runs += made
            bad += len(faults)
            for text in faults:
                print(text, flush=True)
    print(f"out of memory: {len(chosen)} scripts, {runs} runs, {bad} bad")
    sys.exit(1 if bad else 0)


main()
