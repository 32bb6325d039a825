#!/usr/bin/python3
"""Writes the tables of module unicodedata from the Unicode database of the Python that runs it: unicode_names.py OUTPUT

Run by the build: half a megabyte of numbers is not for a repository. Boards do not link them.
"""
import sys
import unicodedata

LAST = 0x10FFFF
ALIASES = """NULL|START OF HEADING|START OF TEXT|END OF TEXT|END OF TRANSMISSION|ENQUIRY|ACKNOWLEDGE|ALERT|BEL|BACKSPACE
CHARACTER TABULATION|HORIZONTAL TABULATION|TAB|HT|LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL|LINE TABULATION|VERTICAL TABULATION|VT
FORM FEED|FF|CARRIAGE RETURN|CR|SHIFT OUT|SHIFT IN|DATA LINK ESCAPE|CANCEL|END OF MEDIUM|SUBSTITUTE|ESCAPE|ESC|DELETE|DEL|NEXT LINE|NEL
INFORMATION SEPARATOR ONE|INFORMATION SEPARATOR TWO|INFORMATION SEPARATOR THREE|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|GROUP SEPARATOR
RECORD SEPARATOR|UNIT SEPARATOR|NBSP|SHY|ZWSP|ZWNJ|ZWJ|LRM|RLM|BOM|BYTE ORDER MARK|ZWNBSP|WJ|SP|NUL|SOH|STX|ETX|EOT|ENQ|ACK|BS|SO|SI
DLE|CAN|EOM|EM|SUB|FS|GS|RS|US|PADDING CHARACTER|PAD|INDEX|IND|REVERSE LINE FEED|CONTROL SEQUENCE INTRODUCER|CSI|STRING TERMINATOR|ST
LATIN CAPITAL LETTER GHA|LATIN SMALL LETTER GHA|ARABIC LETTER NOON WITH RING ABOVE|WEIERSTRASS ELLIPTIC FUNCTION|VS1|VS15|VS16|CGJ
WORD JOINER|PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET""".replace("\n", "|").split("|")


def name_tables():
    names = []
    for c in range(LAST + 1):
        name = unicodedata.name(chr(c), "")
        if name and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
            names.append((c, name.split(" ")))
    words = sorted({word for _, tokens in names for word in tokens})
    assert len(words) < 0x8000
    number = {word: i for i, word in enumerate(words)}
    runs, phrases, offsets, at = [], [], [], 0
    for word in words:
        offsets.append(at)
        at += len(word) + 1
    for c, tokens in names:
        if not runs or runs[-1][0] + runs[-1][1] != c:
            runs.append([c, 0, len(phrases)])
        runs[-1][1] += 1
        ids = [number[word] for word in tokens]
        ids[-1] |= 0x8000
        phrases += ids
    return words, offsets, phrases, runs


def emit(out, kind, name, rows):
    rows = [str(row) for row in rows]
    out.write(f"const {kind} {name}[] = {{\n")
    for i in range(0, len(rows), 16):
        out.write(",".join(rows[i:i + 16]) + ",\n")
    out.write(f"}};\nconst u32 {name}Count = {len(rows)};\n")


def runs_of(value):
    rows, last = [], None
    for c in range(LAST + 1):
        v = value(chr(c))
        if v != last:
            rows.append(f"{{{c},{v}}}")
            last = v
    return rows


def main():
    out = open(sys.argv[1], "w")
    out.write('// Made by vm/tools/unicode_names.py.\n#include "vm/modules/unicode/unicodedata.h"\nnamespace adder::vm {\n')
    words, offsets, phrases, runs = name_tables()
    out.write("const char kNameWords[] =\n" + "\n".join('"' + "\\0".join(words[i:i + 12]) + '\\0"' for i in range(0, len(words), 12)) + ";\n")
    emit(out, "u32", "kNameWordOffsets", offsets)
    emit(out, "u16", "kNamePhrases", phrases)
    emit(out, "UnicodeNameRun", "kNameRuns", ("{%d,%d,%d}" % tuple(run) for run in runs))
    aliases = []
    for alias in sorted(set(ALIASES)):
        try:
            aliases.append('{"%s",%d}' % (alias, ord(unicodedata.lookup(alias))))
        except KeyError:
            pass
    emit(out, "UnicodeAlias", "kNameAliases", aliases)
    tags, rows, text = [""], [], []
    for c in range(LAST + 1):
        parts = unicodedata.decomposition(chr(c)).split()
        if not parts:
            continue
        tag = parts.pop(0) if parts[0][0] == "<" else ""
        if tag not in tags:
            tags.append(tag)
        rows.append("{%d,%d,%d,%d}" % (c, len(text), len(parts), tags.index(tag)))
        text += [int(part, 16) for part in parts]
    emit(out, "UnicodeDecomposition", "kDecompositions", rows)
    emit(out, "u32", "kDecompositionText", text)
    emit(out, "char* const", "kDecompositionTags", ('"%s"' % tag for tag in tags))
    pairs = []
    for c in range(LAST + 1):
        parts = unicodedata.decomposition(chr(c)).split()
        if len(parts) == 2 and parts[0][0] != "<":
            a, b = (int(part, 16) for part in parts)
            if unicodedata.normalize("NFC", chr(a) + chr(b)) == chr(c):
                pairs.append((a, b, c))
    emit(out, "UnicodePair", "kCompositions", ("{%d,%d,%d}" % pair for pair in sorted(pairs)))
    emit(out, "UnicodeRun", "kCombiningRuns", runs_of(unicodedata.combining))
    widths = ["N", "A", "F", "H", "Na", "W"]
    emit(out, "UnicodeRun", "kWidthRuns", runs_of(lambda s: widths.index(unicodedata.east_asian_width(s))))
    numbers = []
    for c in range(LAST + 1):
        value = unicodedata.numeric(chr(c), None)
        if value is None or unicodedata.decimal(chr(c), None) is not None:
            continue
        for below in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 64, 80, 160, 320):
            if abs(value * below - round(value * below)) < 1e-9:
                break
        else:
            raise SystemExit(f"no fraction for U+{c:04X}")
        digit = unicodedata.digit(chr(c), None)
        numbers.append("{%d,%d,%d,%d}" % (c, below, 255 if digit is None else digit, round(value * below)))
    emit(out, "UnicodeNumber", "kNumericValues", numbers)
    out.write(f'const char kUnicodeVersion[] = "{unicodedata.unidata_version}";\n}}  // namespace adder::vm\n')


if __name__ == "__main__":
    main()
