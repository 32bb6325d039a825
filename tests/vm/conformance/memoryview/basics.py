# Views of bytes and bytearrays.
b = bytearray(b"abcdef")
m = memoryview(b)
print(len(m), m[0], m[-1], bytes(m), m.tobytes(), m.tolist(), m.readonly, m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.obj is b)
m[0] = 65
m[1:3] = b"XY"
s = m[2:5]
s[0] = 90
print(b, bytes(s), bytes(m[::2]), bytes(m[::-1]), len(m[::2]), m[::2].tolist(), m[::2].contiguous, m.contiguous)
m[::2] = b"123"
print(b)
m[1:] = m[:-1]
print(b)
r = memoryview(b"const")
print(r.readonly, r == b"const", r[1:3] == b"on", r != b"x", hash(r) == hash(b"const"), r == memoryview(b"const"), {r: 1}[b"const"])
for f in (lambda: r.__setitem__(0, 1), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "x"), lambda: m.__setitem__(slice(0, 2), b"x"), lambda: m[100], lambda: memoryview(5), lambda: memoryview("x"), lambda: m["x"], lambda: hash(m), lambda: memoryview(), lambda: m.__delitem__(0)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(97 in memoryview(b"abc"), list(memoryview(b"ab")), memoryview(b"ab").hex(), b"x" + memoryview(b"y"), b",".join([memoryview(b"1"), b"2"]))
with memoryview(b"ctx") as c:
    print(bytes(c))
try:
    c[0]
except ValueError as e:
    print(e)
n = memoryview(bytearray(4))
n.release()
n.release()
t = m.toreadonly()
print(t.readonly, bytes(t[:2]))
z = bytearray(10)
memoryview(z)[3:6] = b"mid"
print(z, bytearray(memoryview(b"copy")), int.from_bytes(memoryview(b"\x01\x02"), "big"))
