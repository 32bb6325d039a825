#!/usr/bin/python3
"""Makes the stub files of this folder: what the built-in names and the modules of Adder's firmware have.

usage: /usr/bin/python3 resources/stubs/generate.py --adder build/bin/adder [--adderctl build/bin/adderctl] [--check]

Which names exist, and the signatures and documentation of what is written in Python, Adder itself tells (describe.py):
the interpreter, and through adderctl the simulated board for the modules that only boards have. What native functions
take and do stands in words.txt, a line each; signatures that neither knows are those of the same names in this Python.
--check writes nothing: it fails when a file would change, or words.txt speaks of what does not exist.
"""
import argparse
import importlib
import inspect
import json
import keyword
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# Parts of other modules, and programs.
SKIPPED = {"__future__", "unittest.__main__", "vm", "uasyncio"}
BOARD_MODULES = ["machine", "framebuf", "uctypes", "micropython", "neopixel", "dht", "onewire", "ds18x20", "vfs", "deflate",
                 "cryptolib"]


def read_words():
    """words.txt: "path(parameters) -> type  What it does." for each name; after "[module]" names are relative to it."""
    words, module = {}, None
    for line in (HERE / "words.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            module, _, doc = line[1:].partition("]")
            if doc.strip():
                words[module, ""] = (None, None, doc.strip())
            continue
        head, _, doc = line.partition("  ")
        match = re.fullmatch(r"([\w.]+)(\((.*)\))?(?:\s*(?:->|:)\s*(.+))?", head.strip())
        if not match:
            sys.exit(f"words.txt: {line!r}?")
        words[module, match[1]] = (match[3] if match[2] else None, match[4], doc.strip() or None)
    return words


def module_names(options):
    run = subprocess.run([options.adder, "-c", "help('modules')"], capture_output=True, text=True, timeout=120)
    names = {line.strip() for line in run.stdout.splitlines() if re.fullmatch(r"[\w.]+", line.strip())}
    names |= set(BOARD_MODULES)
    return sorted(n for n in names if n not in SKIPPED and not any(p.startswith("_") for p in n.split(".")))


def describe(options, module):
    """What Adder says of the module: a list of rows, None when it has no such module."""
    run = None
    if module not in BOARD_MODULES or not options.adderctl:
        run = subprocess.run([options.adder, HERE / "describe.py", module], capture_output=True, text=True, timeout=120)
    if run is None or run.returncode != 0 and options.adderctl:
        with tempfile.NamedTemporaryFile("w", suffix=".py") as program:
            program.write(f"MODULE = {module!r}\n" + (HERE / "describe.py").read_text())
            program.flush()
            run = subprocess.run([options.adderctl, "-d", "sim", "run", program.name], capture_output=True, text=True,
                                 timeout=120)
    rows = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    return rows or None


def cpython_signature(module, path):
    try:
        value = importlib.import_module(module)
        for part in path.split("."):
            value = getattr(value, part)
        text = str(inspect.signature(value))
    except Exception:
        return None
    return text if len(text) < 200 else None


def clean(signature, method):
    """(self, x=<object object at 0x..>, /) -> "x=..."."""
    inside, _, returned = signature.rpartition(") -> ")
    inside = inside if returned and inside else signature.rpartition(")")[0]
    inside = re.sub(r"<[^<>]*(<[^<>]*>)?[^<>]*>", "...", inside.removeprefix("("))
    inside = re.sub(r",?\s*(?<![*\w])/(?=,|$)", "", inside).strip(", ")
    inside = re.sub(r"\$(\w+)", r"\1", inside)
    parts = [p.strip() for p in re.split(r",(?![^\[(]*[\])])", inside) if p.strip()]
    if method and parts and parts[0] in ("self", "cls", "type", "object", "s", "instance"):
        parts = parts[1:]
    return ", ".join(parts)


def one_line(doc):
    if not doc:
        return None
    text = " ".join(doc.split("\n\n")[0].split())
    return text.replace("\\", "\\\\").replace('"""', "'''")


class Writer:
    def __init__(self, module, words):
        self.module, self.words, self.used, self.lines = module, words, set(), []

    def known(self, path):
        self.used.add((self.module, path))
        return self.words.get((self.module, path), (None, None, None))

    def parameters(self, row, method):
        written = self.known(row["path"])[0]
        if written is not None:
            return written
        signature = row.get("signature")
        if signature is None or re.fullmatch(r"\(\*\w+, \*\*\w+\)", signature):
            signature = cpython_signature(self.module, row["path"]) or signature
        return "*args" if signature is None else clean(signature, method)

    def add(self, indent, text):
        self.lines.append("    " * indent + text if text else "")

    def function(self, row, indent, decorator=None):
        method = indent > 0
        _, returned, doc = self.known(row["path"])
        parameters = self.parameters(row, method)
        if method and decorator != "staticmethod":
            parameters = ", ".join(filter(None, ["self" if decorator is None else "cls", parameters]))
        if decorator:
            self.add(indent, "@" + decorator)
        name = row["path"].rpartition(".")[2]
        doc = doc or one_line(row["doc"])
        self.add(indent, f"def {name}({parameters})" + (f" -> {returned}" if returned else "") + (":" if doc else ": ..."))
        if doc:
            self.add(indent + 1, f'"""{doc}"""')

    def member(self, row, indent):
        name = row["path"].rpartition(".")[2]
        if keyword.iskeyword(name):
            return
        kind = row["kind"]
        _, typed, doc = self.known(row["path"])
        if kind in ("function", "method"):
            self.function(row, indent)
        elif kind in ("static", "class_method"):
            self.function(row, indent, {"static": "staticmethod", "class_method": "classmethod"}[kind])
        elif kind == "property":
            doc = doc or one_line(row["doc"])
            self.add(indent, "@property")
            self.add(indent, f"def {name}(self)" + (f" -> {typed}" if typed else "") + (":" if doc else ": ..."))
            if doc:
                self.add(indent + 1, f'"""{doc}"""')
        else:
            self.add(indent, f"{name}: {typed or row['type']}")

    def type(self, row, members):
        written, _, doc = self.known(row["path"])
        doc = doc or one_line(row["doc"])
        bases = f"({', '.join(row['bases'])})" if row["bases"] else ""
        self.add(0, f"class {row['path']}{bases}:")
        if doc:
            self.add(1, f'"""{doc}"""')
        parameters = self.parameters(row, True)
        if written is not None or parameters != "*args":
            self.add(1, f"def __init__({', '.join(filter(None, ['self', parameters]))}): ...")
        for member in members:
            self.member(member, 1)
        if not (doc or members or written is not None or parameters != "*args"):
            self.lines[-1] += " ..."

    def text(self, rows):
        module_doc = self.known("")[2] or one_line(rows[0]["doc"])
        if module_doc:
            self.lines.append(f'"""{module_doc}"""')
        for row in rows[1:]:
            if "." in row["path"] or keyword.iskeyword(row["path"]):
                continue
            if row["kind"] == "class":
                inside = row["path"] + "."
                self.type(row, [r for r in rows if r["path"].startswith(inside)])
            else:
                self.member(row, 0)
        return "\n".join(self.lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--adder", required=True)
    parser.add_argument("--adderctl")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    words, used, files, missing = read_words(), set(), {}, []
    for module in module_names(options):
        rows = describe(options, module)
        if rows is None:
            missing.append(module)
            continue
        writer = Writer(module, words)
        files[module + ".pyi"] = writer.text(rows)
        used |= writer.used
    troubles = [f"words.txt: {module}: there is no {path or 'such module'}" for module, path in words
                if (module, path) not in used]
    listing = "\n".join(f"    <file>{name}</file>" for name in sorted(files))
    files["stubs.qrc"] = f'<RCC>\n  <qresource prefix="/stubs">\n{listing}\n  </qresource>\n</RCC>\n'
    for name, text in files.items():
        path = HERE / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if options.check:
            troubles.append(f"{name} is not what generate.py makes now")
        else:
            path.write_text(text, encoding="utf-8")
    for old in HERE.glob("*.pyi"):
        if old.name not in files and not options.check:
            old.unlink()
        elif old.name not in files:
            troubles.append(f"{old.name} is of a module that is gone")
    print(*troubles, sep="\n", end="\n" if troubles else "")
    if missing:
        print("no such module here:", *missing)
    print(f"{len(files) - 1} modules")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
