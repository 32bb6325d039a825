# memoryview.cast between formats, sizes and strides, comparisons of formats, what is refused.
b = bytearray(range(24))
m = memoryview(b)
for code in "bBhHiIlLqQfd?c":
    try:
        c = m.cast(code)
        print(code, c.format, c.itemsize, c.nbytes, len(c), c.shape, c.strides, c.ndim, c.contiguous)
    except (TypeError, ValueError) as e:
        print(code, e)
print(m.cast("H")[1], m.cast("b")[5], m.cast("c")[5])
for f in [lambda: m.cast("hh"), lambda: m.cast("z"), lambda: m[1:].cast("H"), lambda: m[::2].cast("H"), lambda: m.cast("H").cast("I"), lambda: m.cast("H").cast("B")[0], lambda: m.cast(5), lambda: m.cast(),
          lambda: memoryview("a"), lambda: memoryview(5), lambda: memoryview(), lambda: m["a"], lambda: m[1.0], lambda: m[99], lambda: hash(m), lambda: hash(memoryview(b"a")) == hash(b"a"), lambda: memoryview(b"a").__setitem__(0, 1), lambda: m.x, lambda: m < m, lambda: m + m, lambda: m.tobytes("F") == bytes(b), lambda: m.tobytes("X"), lambda: m.tobytes(None) == bytes(b)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(memoryview(b"ab") == b"ab", m[::-1].tolist()[:2], m[::2].strides, m[2:4].obj is b, m.readonly, m.toreadonly().readonly, memoryview(b"a").readonly)
