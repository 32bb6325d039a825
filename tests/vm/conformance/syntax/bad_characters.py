# Characters that no token can begin with, invisible ones among them, and misplaced backslashes.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(ascii(source), "fine")
    except SyntaxError as e:
        print(ascii(source), "|", ascii(e.msg), e.lineno, e.offset)


for source in ["$", "a = $1", "a ? b", "!", "a ! b", "`a`", "a = \u20ac5", "\u201ca\u201d", "a = \u2018b\u2019", "a\u00a0= 1", "a\u200b = 1",
               "x\u2013y", "\u00d7", "3 \u00d7 4", "a\u3000b", "a = \ufeff1", "caf\u00e9 = 1", "\u00b2 = 1", "x\u00b2 = 1",
               "\U0001f600 = 1", "a = 1 \\ 2", "a = 1 \\", "a = 1 \\ \n+ 2", "a = 1 \\\n+ 2", "\\", "a\\b", "\x01", "a = \x07", "a = 1\x7f",
               "x = 1 \u2260 2", "\u03b1 = 1", "print(\u201cHi\u201d)", "a <> b", "a === b", "a =! b", "a &&& b", "a && b", "a || b", "a++", "a--", "++a",
               "a ++ b", "a =+ b", "!a", "a!b"]:
    tell(source)
