m = memoryview(bytearray(b"abc"))
with m as v:
    print(v is m, bytes(v))
for n in ("tobytes", "tolist", "hex", "toreadonly"):
    try:
        getattr(m, n)()
    except ValueError as e:
        print(n, e)
for n in ("obj", "nbytes", "readonly", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "c_contiguous", "f_contiguous", "contiguous"):
    try:
        getattr(m, n)
    except ValueError as e:
        print(n, "forbidden")
for f in (lambda: m[0], lambda: len(m), lambda: m.__enter__(), lambda: memoryview(m), lambda: m.cast("B"), lambda: m.__setitem__(0, 1), lambda: hash(m)):
    try:
        f()
    except ValueError as e:
        print("forbidden")
r = memoryview(b"xyz")
h = hash(r)
r.release()
print(hash(r) == h == hash(b"xyz"))
