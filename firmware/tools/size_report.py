#!/usr/bin/python3
"""Where a board's flash and RAM went: size_report.py MAP [COUNT] reads the linker's map and prints a table by part, and the
COUNT largest files (15). Bytes as the linker placed them, padding apart.
"""
import collections
import re
import sys

# The part of a file: the first pattern that is found in its path.
PARTS = [
    ("vm/lib (Python in flash)", r"_frozen\.cc|vm/lib/"),
    ("vm/compile", r"vm/compile/"),
    ("vm/objects", r"vm/objects/"),
    ("vm/numeric", r"vm/numeric/"),
    ("vm/modules", r"vm/modules/"),
    ("names", r"vm/core/names|generated/names|linked_names"),
    ("vm/core, code, run", r"vm/(core|code|run)/"),
    ("firmware", r"/(common|chips|boards)/"),
    ("libm", r"libm(_nano)?\.a"),
    ("libc, libgcc, libstdc++", r"\.a\(|\.a$|crt|lib.*\.a"),
]
FLASH = (".text", ".rodata", ".vectors", ".init_array")
BOTH = (".data", ".tdata")  # in RAM, with their first values in flash
RAM = (".bss", ".tbss", "COMMON", ".python", ".noinit")


def placed(text):
    """(input section, bytes, file) of every piece in the memory map."""
    text = text[text.index("Linker script and memory map"):]
    text = re.sub(r"\n {16,}(0x[0-9a-f]+ +0x[0-9a-f]+ +\S)", r" \1", text)
    for line in text.splitlines():
        found = re.match(r" (\.[\w.$*]+|COMMON) +0x[0-9a-f]+ +0x([0-9a-f]+) +(\S.*)$", line)
        if found:
            yield found.group(1), int(found.group(2), 16), re.sub(r" 0x[0-9a-f]+ \(size before relaxing\)$", "", found.group(3))


def kind(section, kinds):
    return any(section == k or section.startswith(k + ".") for k in kinds)


def part_of(path):
    for name, pattern in PARTS:
        if re.search(pattern, path):
            return name
    return "other"


def main(path, count=15):
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    flash, ram, files = collections.Counter(), collections.Counter(), collections.Counter()
    for section, size, source in placed(text):
        where = part_of(source)
        if kind(section, FLASH + BOTH):
            flash[where] += size
            files[re.sub(r"^.*?((vm|common|chips|boards|generated)/)", r"\1", source)] += size
        if kind(section, BOTH + RAM):
            ram["memory for Python" if section == ".python" else where] += size
    print("%-26s %9s %9s" % ("part", "flash", "RAM"))
    for where in sorted(set(flash) | set(ram), key=lambda name: -(flash[name] + ram[name])):
        print("%-26s %9d %9d" % (where, flash[where], ram[where]))
    print("%-26s %9d %9d" % ("all, in bytes", sum(flash.values()), sum(ram.values())))
    print("\nlargest files in flash")
    for source, size in files.most_common(count):
        print("%9d  %s" % (size, re.sub(r"\.obj?$", "", source)))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
