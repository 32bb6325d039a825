# Bytes and raw literals: escapes in each, quotes after backslashes, prefixes in every order, joined neighbours.
print(b"\x41\101\n\\", rb"\x41\n", Rb'\'', br"\\", BR"a", r"\"", r"\n" "\n", b"a" rb"\b", u"x", R"\u0041", "\u0041", "\N{BULLET}" == "\u2022", len(r"\N{BULLET}"), '\'' "\"", "a\
b", """x\
y""", '''"quoted" 'it' ''', "\0\00\000" == "\x00" * 3, "\08" == "\x008", b"\377")
for source in ["b'\u00e9'", "b'a' 'b'", "ub'a'", "bu'a'", "rr'a'", "fb'a'", "'\\x1'", "'\\u12'", "'\\U00110000'", "'\\N{nothing}'", "b'\\x'", "r'\\'", "'\\N'", "'\\Nx'"]:
    try:
        print(ascii(eval(source)))
    except SyntaxError as e:
        print(ascii(source), "|", e.msg)
