#!/usr/bin/python3
"""The constant names for an image: names.py vm/core/names.def OUT.cc

Each name lies in a section of its own, which is called after the name's hash: the linker drops those that nothing speaks of
and sorts the others, so that what is left is its own table. Marks between them, one for every 2^25 hashes, are where
firmware/common/linked_names.cc begins to look.
"""
import pathlib
import re
import sys

BUCKET_BITS = 7  # as in firmware/common/linked_names.cc


def hash_bytes(data):
    """As vm/core/names.h has it; the static_asserts compare."""
    h = 2166136261
    for byte in data:
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    return (h ^ h >> 15) or 1


def main(definitions, out):
    names = re.findall(r"^NAME\((\w+)\)", pathlib.Path(definitions).read_text(), re.M)
    lines = ["// Made by firmware/tools/names.py.", '#include "firmware/common/linked_names.h"', "", "namespace adder::vm {", ""]
    for name in names:
        value = hash_bytes(name.encode())
        lines.append(f'[[gnu::section(".rodata.name.{value:08x}")]] constinit const StaticStr<{len(name) + 1}> '
                     f'kName_{name} = make_static("{name}");')
        lines.append(f'static_assert(hash_bytes("{name}", {len(name)}) == 0x{value:x}u);')
    lines += ["", 'constinit const StaticStr<1> kEmptyStr = make_static("");', "", "}  // namespace adder::vm", ""]
    marks = [f"{i << (8 - BUCKET_BITS):02x}" for i in range(1 << BUCKET_BITS)] + ["~"]
    lines.append("asm(")
    for i, mark in enumerate(marks):
        lines.append(f'    ".section .rodata.name.{mark},\\"a\\"\\n.balign 4\\n.globl name_mark_{i}\\nname_mark_{i}:\\n"')
    lines += ['    ".text\\n");', "", 'extern "C" {']
    lines += [f"extern const char name_mark_{i}[];" for i in range(len(marks))]
    lines += ["}", "", "namespace adder::firmware {", f"const char* const kNameMarks[{len(marks)}] = {{"]
    lines += [f"    name_mark_{i}," for i in range(len(marks))]
    lines += ["};", "}  // namespace adder::firmware", ""]
    pathlib.Path(out).write_text("\n".join(lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
