# memoryview
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

base = bytearray(b"abcdefgh")
v = memoryview(base)
print(len(v), v[0], v[-1], v[1:3].tobytes(), v[::2].tobytes(), v[::-1].tobytes(), bytes(v), list(v), v.tolist()[:3], v.hex(), v[2:6][1:3].tobytes())
print(v.nbytes, v.itemsize, v.format, v.readonly, v.shape, v.strides, v.ndim, v.contiguous, v[::2].contiguous, v.obj is base, v[1:].obj is base)
v[0] = 65; v[1:3] = b"BC"; v[-2:] = bytearray(b"GH"); v[3:5][0] = 68; print(base)
v[::2] = b"1234"; print(base); v[0:2], v[2:4] = b"xy", b"zw"; print(base)
def setter(k, x):
    v[k] = x
for k, x in ((0, 300), (0, "a"), (slice(0, 2), b"abc"), (slice(0, 2), "xy"), (99, 1), ("a", 1), (slice(0, 2), [1, 2])):
    print(attempt(setter, k, x))
r = memoryview(b"ro")
print(r.readonly, attempt(r.__setitem__, 0, 1), attempt(v.__delitem__, 0), attempt(lambda: v[99]), attempt(lambda: v["a"]), attempt(memoryview, "a"), attempt(memoryview, 1))
print(v == base, r == b"ro", r == bytearray(b"ro"), r == memoryview(b"ro"), r != b"x", r == "ro", hash(r) == hash(b"ro") or True, memoryview(v) == v)
print(b"zw" in bytes(v), 120 in v, bytearray(v), b"".join([v[:2], r]), bytes(v[2:4]) + b"!")
h = memoryview(bytearray(8)).cast("H")
h[0] = 258; h[3] = 65535
print(h.tolist(), len(h), h.itemsize, h.format, h.tobytes(), h.cast("B").tolist(), attempt(h.__setitem__, 0, 70000), attempt(h.__setitem__, 0, 1.5))
f = memoryview(bytearray(16)).cast("d")
f[0] = 1.5; f[1] = -2; print(f.tolist(), f[0] + f[1])
i = memoryview(bytearray(b"\xff\xff\xff\xff\x01\x00\x00\x00")).cast("i")
print(i.tolist(), i[1:].tolist(), i[::-1].tolist(), attempt(memoryview(bytearray(3)).cast, "H"), attempt(memoryview(bytearray(4)).cast, "z"), attempt(h.cast, "I"))
with memoryview(b"ctx") as m:
    print(m.tobytes())
print(attempt(m.tobytes), attempt(len, m), attempt(lambda: m[0]))
print(memoryview(b"abc").toreadonly().readonly, [x for x in memoryview(b"abc")], b"abc".find(memoryview(b"c")), int.from_bytes(memoryview(b"\x01\x00"), "little"))
