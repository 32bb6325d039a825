for data in (b"abcabc", bytearray(b"abcabc")):
    for sub in (b"bc", b"", b"x", 99, bytearray(b"c")):
        print(data.find(sub), data.rfind(sub), data.count(sub), data.find(sub, 3), data.rfind(sub, 0, 3), sub in data)
for f in (lambda: b"a".find("a"), lambda: b"a".find(256), lambda: b"a".index(b"z"), lambda: "a" in b"a", lambda: 300 in b"a", lambda: b"a".count(None), lambda: b"a".rindex(98)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
