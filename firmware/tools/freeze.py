#!/usr/bin/python3
"""The modules written in Python that travel in an image, as one C++ table for vm/lib/frozen.h, sorted by name.

usage: freeze.py --directory vm/lib --out TABLE.cc [--code a,b.c|all --cross adder-cross] NAME...

Those that --code names go in as the images that adder-cross makes of them, which run where they lie; the others as their
source, without what only its readers need, deflated: a quarter of the flash that the text takes.
"""
import argparse
import pathlib
import subprocess
import tempfile
import zlib

from shrink_source import shrink


def find(directory, name):
    """The file of a module, and whether it is a package."""
    path = directory / name.replace(".", "/")
    if path.is_dir():
        return path / "__init__.py", True
    return path.with_suffix(".py"), False


def compile_image(cross, leave_out, name, path):
    with tempfile.NamedTemporaryFile(suffix=".apy") as out:
        subprocess.run([cross, *leave_out, "--name", f"<frozen {name}>", path, "-o", out.name], check=True)
        return pathlib.Path(out.name).read_bytes()


def deflate(data):
    best = data
    for memory in range(1, 10):  # it decides where blocks end; no setting is the best for all
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, memory)
        packed = packer.compress(data) + packer.flush()
        best = min(best, packed, key=len)
    return best


def literal(data):
    lines = [data[i:i + 32] for i in range(0, len(data), 32)]
    return "\n".join('    "' + "".join("\\x%02x" % b for b in line) + '"' for line in lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--directory", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--code", default="")
    parser.add_argument("--cross")
    parser.add_argument("names", nargs="+")
    options = parser.parse_args()
    code = options.code.split(",")
    leave_out = [] if code == ["all"] else ["--no-columns", "--no-docstrings"]  # where flash is short
    text, rows = ["// Made by firmware/tools/freeze.py.", '#include "vm/lib/frozen.h"', "", "namespace adder::vm {", ""], []
    for number, name in enumerate(sorted(options.names, key=str.encode)):
        path, package = find(options.directory, name)
        if name in code or code == ["all"]:
            data = stored = compile_image(options.cross, leave_out, name, path)
        else:
            data = shrink(path.read_text(encoding="utf-8")).encode()
            stored = deflate(data) if len(data) < 0x10000 else data  # the unpacker's window is that large
        align = "alignas(4) " if data is stored else ""
        text.append(f"{align}static constexpr char kText{number}[] =\n{literal(stored)};")
        rows.append(f'    {{"{name}", kText{number}, {len(data)}, {len(stored)}, {str(package).lower()}}},')
    text += ["", "const FrozenModule kFrozenModules[] = {", *rows, '    {"\\x7f", "", 0, 0, false},', "};",
             f"const size_t kFrozenModuleCount = {len(rows)};", "", "}  // namespace adder::vm", ""]
    options.out.write_text("\n".join(text))


if __name__ == "__main__":
    main()
