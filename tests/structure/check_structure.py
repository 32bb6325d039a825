#!/usr/bin/python3
"""Checks the tree against the drawing of its floors: who may include and link whom, where Qt may appear, how few
conditionals the VM has, and that nothing in it speaks of the place where it was written.

usage: check_structure.py ROOT RULE        with a rule's name below; exits 1 and names every breach.
"""
import pathlib
import re
import sys

# Floor -> the floors that it may include and link, itself apart.
ARROWS = {
    "app": {"packages", "repl", "flasher", "transport", "vm"},
    "packages": {"repl", "transport"},
    "repl": {"transport"},
    "flasher": {"transport"},
    "firmware": {"vm"},
    "transport": set(),
    "vm": set(),
}
MAX_VM_CONDITIONALS = 30
SOURCES = {".cc", ".h", ".def", ".inc"}
TEXTS = SOURCES | {".py", ".md", ".txt", ".cmake", ".json", ".qss", ".ld", ".in", ".sh", ".desktop", ".golden", ""}
# What only the C library's small part that the VM may use declares; everything else of the system is for its tools.
VM_HEADERS = {"cstddef", "cstdint", "cstring", "cmath", "climits", "cfloat", "cstdarg", "type_traits", "utility", "limits", "new",
              "bit", "initializer_list", "concepts", "compare", "iterator", "algorithm", "array", "span", "string_view",
              "stddef.h", "stdint.h", "string.h", "math.h", "float.h",
              "cassert",                      # gone under NDEBUG, as firmware is built
              "sanitizer/asan_interface.h"}  # under the sanitizer alone
# Whole words, in pieces, so that this file may be searched too.
FORBIDDEN_WORDS = ["clau" + "de", "chat" + "gpt", "open" + "ai", "anthro" + "pic", "copi" + "lot", "ll" + "m",
                   "language " + "model", "vm" + "brief", r"\." + "library"]
MACHINE_PATHS = [r"/wo" + r"rk/(main|shared)\b", r"/ro" + r"ot/\w", r"/tm" + r"p/b-\w"]


def files(root, folder, suffixes):
    base = root / folder
    return sorted(p for p in base.rglob("*") if p.is_file() and p.suffix in suffixes and "__pycache__" not in p.parts)


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line)
        if match:
            yield number, match.group(1), match.group(2)


def rule_includes(root):
    """A floor includes only floors below it; the VM includes only the few headers that a bare chip has."""
    for floor, below in ARROWS.items():
        for path in files(root, floor, SOURCES):
            for number, quote, name in includes(path):
                top = name.split("/")[0]
                where = f"{path.relative_to(root)}:{number}"
                if top in ARROWS and top != floor and top not in below:
                    yield f"{where}: {floor}/ may not include {name}"
                if quote == '"' and not (root / name).exists() and not (path.parent / name).exists():
                    if not name.endswith((".moc", "version.h")):
                        yield f"{where}: {name} is not a path from the root"
                if floor == "vm" and quote == "<" and "tools" not in path.parts and name not in VM_HEADERS:
                    yield f"{where}: the VM has no <{name}>"


def rule_links(root):
    """The same for target_link_libraries; and every target of a floor links PRIVATE to the floors below it."""
    owner = lambda library: next((f for f in ARROWS if re.match(rf"adder_{f}(_|$)", library)), None)
    for floor, below in ARROWS.items():
        for path in sorted((root / floor).rglob("CMakeLists.txt")):
            text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
            for body in re.findall(r"target_link_libraries\(([^)]*)\)", text):
                keyword = None
                for word in body.split()[1:]:
                    if word in ("PRIVATE", "PUBLIC", "INTERFACE"):
                        keyword = word
                    linked = owner(word)
                    if linked in (None, floor):
                        continue
                    where = path.relative_to(root)
                    if linked not in below:
                        yield f"{where}: {floor}/ may not link {word}"
                    if keyword != "PRIVATE":
                        yield f"{where}: {word} must be linked PRIVATE"


def rule_qt(root):
    """No Qt below app/, and none in the command line."""
    for floor in ARROWS:
        for path in files(root, floor, SOURCES | {".txt", ".cmake"}):
            relative = path.relative_to(root)
            if floor == "app" and relative.parts[1] != "cli":
                continue
            text = path.read_text(encoding="utf-8")
            for match in re.finditer(r"#\s*include\s+<(Q[A-Za-z]\w*|Qsci/\w+)|\bQt6::|find_package\(Qt6", text):
                yield f"{relative}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(0).strip()} below app/"


def rule_conditionals(root):
    """The VM is configured by constants, not by the preprocessor."""
    found = []
    for path in files(root, "vm", SOURCES):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.match(r"\s*#\s*(if|ifdef|ifndef|elif)\b", line):
                found.append(f"{path.relative_to(root)}:{number}: {line.strip()}")
    if len(found) > MAX_VM_CONDITIONALS:
        yield from found
        yield f"{len(found)} conditionals in vm/; {MAX_VM_CONDITIONALS} are allowed"


def all_texts(root):
    for path in sorted(root.iterdir()):
        if path.is_dir() and not path.name.startswith(("build", ".")):
            yield from files(root, path.name, TEXTS)
        elif path.is_file() and path.suffix in TEXTS:
            yield path


def breaches(root, patterns, flags):
    pattern = re.compile("|".join(patterns), flags)
    for path in all_texts(root):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            match = pattern.search(line)
            if match:
                yield f"{path.relative_to(root)}:{number}: {match.group(0)!r} does not belong here"


def rule_words(root):
    """Sources speak of the program, not of who or what wrote them."""
    yield from breaches(root, [rf"(?<![\w-]){word}(?![\w-])" for word in FORBIDDEN_WORDS], re.IGNORECASE)


def rule_own_machine(root):
    """No path of one machine."""
    yield from breaches(root, MACHINE_PATHS, 0)


def main():
    root, rule = pathlib.Path(sys.argv[1]), globals()["rule_" + sys.argv[2]]
    found = list(rule(root))
    for breach in found:
        print(breach)
    print(f"{sys.argv[2]}: {len(found)} breaches" if found else f"{sys.argv[2]}: as drawn")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
