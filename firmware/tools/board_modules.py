#!/usr/bin/python3
"""What each board leaves out of the modules that Adder has, as the table of docs/boards.md.

usage: board_modules.py [--check | --write] [docs/boards.md]

It reads what the build reads: the boards' modules.cc (native modules) and board.cmake (modules written in Python). Without
an option the table is printed; --check compares it with the document, --write puts it there.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- made by firmware/tools/board_modules.py -->", "<!-- end -->"


def native_modules():
    """The C++ name of each native module's table, and the name that programs import."""
    found = {}
    for path in [*ROOT.glob("vm/modules/*.cc"), *ROOT.glob("firmware/common/*.cc")]:
        text = path.read_text()
        for match in re.finditer(r"constinit const ModuleDef (k\w+)\s*(?:=\s*)?\{\s*([^,]+),", text):
            name = re.match(r"N\((\w+)\)", match[2])
            static = re.search(r"\"([\w.]+)\"", text) if not name else None
            found[match[1]] = name[1] if name else "os.path" if match[1] == "kOsPathModule" else static and static[1]
    return found


def python_modules():
    found = set()
    for path in (ROOT / "vm/lib").rglob("*.py"):
        parts = list(path.relative_to(ROOT / "vm/lib").with_suffix("").parts)
        found.add(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def boards():
    """For each board: what native modules and what modules written in Python it has."""
    names, every = native_modules(), python_modules()
    table = {}
    for folder in sorted(p.parent for p in ROOT.glob("firmware/boards/*/modules.cc")):
        listed = re.findall(r"&(k\w+Module)", (folder / "modules.cc").read_text())
        unknown = [n for n in listed if n not in names]
        if unknown:
            sys.exit(f"board_modules.py: {folder.name} names modules that no file defines: {unknown}")
        cmake = folder / "board.cmake"
        frozen = re.search(r"set\(board_frozen_modules\s+([^)]*)\)", cmake.read_text()) if cmake.is_file() else None
        python = set(frozen[1].split()) if frozen else set(every)
        missing = python - every
        if missing:
            sys.exit(f"board_modules.py: {folder.name} freezes what is not in vm/lib: {sorted(missing)}")
        table[folder.name] = ({names[n] for n in listed}, python)
    return table


def public(names):
    """Packages and modules that programs name: not what begins with _, nor what lies inside a package."""
    return {n for n in names if not n.startswith("_") and "." not in n}


def make_table():
    table = boards()
    native = public({n for have, _ in table.values() for n in have} | {
        n for c, n in native_modules().items() if c != "kHostMachineModule" and n})
    python = public(python_modules())
    lines = ["| module | kind | " + " | ".join(table) + " |", "|---|---|" + "---|" * len(table)]
    for name in sorted(native | python):
        marks = []
        for have_native, have_python in table.values():
            marks.append("yes" if name in have_native or name in have_python else "-")
        if "-" in marks:
            kind = "native" if name in native else "Python"
            lines.append(f"| `{name}` | {kind} | " + " | ".join(marks) + " |")
    return "\n".join(lines)


def main():
    options = [a for a in sys.argv[1:] if a.startswith("--")]
    files = [a for a in sys.argv[1:] if not a.startswith("--")]
    table = make_table()
    if not options:
        print(table)
        return 0
    document = pathlib.Path(files[0]) if files else ROOT / "docs/boards.md"
    text = document.read_text()
    head, rest = text.split(BEGIN, 1)
    old, tail = rest.split(END, 1)
    if options == ["--write"]:
        document.write_text(f"{head}{BEGIN}\n{table}\n{END}{tail}")
        return 0
    if old.strip() == table.strip():
        return 0
    print(f"{document} does not say what the boards have; run firmware/tools/board_modules.py --write")
    import difflib
    print(*difflib.unified_diff(old.strip().splitlines(), table.splitlines(), "document", "boards", lineterm=""), sep="\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
