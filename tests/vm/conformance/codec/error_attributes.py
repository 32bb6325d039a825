e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")
print(e.encoding, e.object, e.start, e.end, e.reason, e, repr(e), e.args)
e = UnicodeEncodeError("x", "aé", 1, 2, "no")
print(e, isinstance(e, UnicodeError), isinstance(e, ValueError))
