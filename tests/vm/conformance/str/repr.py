# repr and ascii
cases = ["", "a", "it's", 'say "hi"', "both ' and \"", "back\\slash", "\n\r\t", "\x00\x1f\x7f", "é", "日本", "\U0001F600", "\x80\x9f\xa0\xad",
         "\u200b\u2028", "\ud800", "\ufeff", "\uffff", "\U0010ffff", "a'b", "\b\f\v\a\x1b"]
for c in cases:
    print(ascii(c), ascii(repr(c)), ascii(ascii(c)), len(repr(c)))
print([1, "a", b"b", None, 1.5, "it's"], ("x",), {"k": "v"}, {"é"})
print(ascii(["é", "日"]), ascii({"é": 1}), ascii(5), ascii(None))
for b in [b"", b"abc", b"it's", b'"', b"'\"", bytes(range(40)), bytes(range(120, 140)), b"\\"]:
    print(b, bytearray(b), str(b), len(repr(b)))
