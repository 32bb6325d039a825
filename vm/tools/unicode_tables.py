#!/usr/bin/python3
"""Writes vm/objects/unicode_tables.cc from the Unicode database of the Python that runs it.

unicode_tables.py > vm/objects/unicode_tables.cc

What can be told from the general category is not in a table; each table of exceptions is what the rule leaves over.
"""
import sys
import unicodedata

LAST = 0x10FFFF
CATEGORIES = ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc",
              "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn"]
ALTERNATING = len(CATEGORIES)
RUNS_PER_BLOCK = 32
category = [unicodedata.category(chr(c)) for c in range(LAST + 1)]


def category_runs():
    runs = []
    c = 0
    while c <= LAST:
        end = c
        if category[c] == "Lu":
            while end + 1 <= LAST and category[end + 1] == ("Ll" if (end + 1 - c) % 2 else "Lu"):
                end += 1
            if end - c >= 3:
                end -= (end - c + 1) % 2
                runs.append(c << 8 | ALTERNATING)
                c = end + 1
                continue
            end = c
        while end + 1 <= LAST and category[end + 1] == category[c]:
            if category[c] == "Lu" and end + 2 <= LAST and category[end + 2] == "Ll" and category[end + 3] == "Lu":
                break
            end += 1
        runs.append(c << 8 | CATEGORIES.index(category[c]))
        c = end + 1
    return runs


def packed_runs():
    """The runs as bytes, and for every RUNS_PER_BLOCK of them the first character and where in the bytes it begins."""
    runs, packed, firsts, offsets = category_runs(), [], [], []
    for i, run in enumerate(runs):
        first, kind = run >> 8, run & 0xFF
        if i % RUNS_PER_BLOCK == 0:
            firsts.append(first)
            offsets.append(len(packed))
        length = (runs[i + 1] >> 8 if i + 1 < len(runs) else LAST + 1) - first
        if length < 8:
            packed.append(length << 5 | kind)
            continue
        packed.append(kind)
        length -= 8
        while length > 0x7F:
            packed.append(length & 0x7F | 0x80)
            length >>= 7
        packed.append(length)
    return packed, firsts, offsets


def ranges(wanted):
    out = []
    for c in wanted:
        if out and out[-1][1] == c - 1:
            out[-1][1] = c
        else:
            out.append([c, c])
    return [v for pair in out for v in pair]


def exceptions(predicate, rule):
    return ranges(c for c in range(LAST + 1) if predicate(chr(c)) != rule(category[c], c))


def case_rows(convert):
    """Rows (first, last, step, delta) for the characters whose mapping is one character."""
    rows = []
    for c in range(0x80, LAST + 1):
        text = convert(chr(c))
        if len(text) != 1 or text == chr(c):
            continue
        delta = ord(text) - c
        if rows and rows[-1][3] == delta:
            first, last, step, _ = rows[-1]
            if c - last == (step or c - last) and c - last <= 2:
                rows[-1] = (first, c, c - last, delta)
                continue
        rows.append((c, c, 0, delta))
    return [(first, last, step or 1, delta) for first, last, step, delta in rows]


UPPER = case_rows(str.upper)
LOWER = case_rows(str.lower)
lower_map = {c: c + delta for first, last, step, delta in LOWER for c in range(first, last + 1, step)}
upper_map = {c: c + delta for first, last, step, delta in UPPER for c in range(first, last + 1, step)}


def specials():
    out = []
    for c in range(0x80, LAST + 1):
        upper, title = chr(c).upper(), chr(c).title()
        if len(upper) > 1 or len(title) > 1 or (title != upper):
            out.append((c, upper, title))
    return out


def folds():
    out = []
    table = {c: upper for c, upper, title in specials()}
    for c in range(0x80, LAST + 1):
        if c in table and len(table[c]) > 1:
            guess = "".join(chr(lower_map.get(ord(u), ord(u.lower()) if ord(u) < 0x80 else ord(u))) for u in table[c])
        elif 0x13A0 <= c < 0x13F6:  # Cherokee folds to upper case
            guess = chr(c)
        elif 0x13F8 <= c < 0x13FE or 0xAB70 <= c < 0xABC0:
            guess = chr(upper_map[c])
        else:
            guess = chr(lower_map.get(c, c))
        if guess != chr(c).casefold():
            out.append((c, chr(c).casefold()))
    return out


def numbers(text, per_row=12, form=hex):
    text = [form(v) for v in text]
    return ",\n".join("    " + ", ".join(text[i:i + per_row]) for i in range(0, len(text), per_row))


def table(kind, name, text, per_row=12):
    print(f"const {kind} {name}[] = {{\n{text}}};\nconst u16 {name}Count = sizeof {name} / sizeof *{name};\n")


def characters(text):
    return "{" + ", ".join(hex(ord(c)) for c in text) + "}"


def main():
    print(f"// Made by vm/tools/unicode_tables.py from the Unicode character database {unicodedata.unidata_version}.")
    print('#include "vm/objects/unicode.h"\n\nnamespace adder::vm {\n\n// clang-format off\n')
    packed, firsts, offsets = packed_runs()
    table("u8", "kCategoryRuns", numbers(packed, 20))
    table("u32", "kCategoryFirsts", numbers(firsts))
    table("u16", "kCategoryOffsets", numbers(offsets, 16, str), 16)
    table("u32", "kUpperCaseToo", numbers(exceptions(str.isupper, lambda g, c: g == "Lu")))
    table("u32", "kLowerCaseToo", numbers(exceptions(str.islower, lambda g, c: g == "Ll")))
    table("u32", "kNotIdentifierStart", numbers(exceptions(str.isidentifier, lambda g, c: g[0] == "L" or g == "Nl" or c == 95)))
    table("u32", "kNotIdentifierPart", numbers(exceptions(
        lambda s: ("a" + s).isidentifier(), lambda g, c: g[0] == "L" or g in ("Nl", "Mn", "Mc", "Nd", "Pc"))))
    table("u32", "kDigitToo", numbers(exceptions(str.isdigit, lambda g, c: g == "Nd")))
    table("u32", "kNumericToo", numbers(exceptions(str.isnumeric, lambda g, c: g in ("Nd", "Nl", "No"))))
    assert not exceptions(str.isdecimal, lambda g, c: g == "Nd")
    assert not exceptions(str.isalpha, lambda g, c: g[0] == "L")
    assert not exceptions(str.isprintable, lambda g, c: c == 32 or g[0] not in "CZ")
    for first, text in (("kToUpper", UPPER), ("kToLower", LOWER)):
        table("CaseRow", first, ",\n".join(
            "    " + ", ".join("{%#x, %d, %d, %d}" % (a, b - a, s, d) for a, b, s, d in text[i:i + 5]) for i in range(0, len(text), 5)))
    table("CaseSpecial", "kCaseSpecials", ",\n".join(
        "    " + ", ".join("{%#x, %s, %s}" % (c, characters(u), characters(t)) for c, u, t in specials()[i:i + 3])
        for i in range(0, len(specials()), 3)))
    fold = folds()
    table("CaseFold", "kCaseFolds", ",\n".join(
        "    " + ", ".join("{%#x, %s}" % (c, characters(f)) for c, f in fold[i:i + 5]) for i in range(0, len(fold), 5)))
    print("// clang-format on\n\n}  // namespace adder::vm")


if __name__ == "__main__":
    main()
