m = memoryview(bytearray(range(12)))
s = m[2:10:2]
for v in (m, s, m[::-1], m[5:5], m.cast("H"), memoryview(b"q")):
    print(v.format, v.itemsize, v.nbytes, v.shape, v.strides, v.ndim, v.suboffsets, v.c_contiguous, v.f_contiguous, v.contiguous, v.readonly)
print(s.tolist(), s.tobytes(), m[::-1][:2].tolist(), len(s), s[1], s[-1])
s[0] = 99; print(m[2])
m[0:3] = b"abc"; print(bytes(m[:4]))
for f in (lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "a"), lambda: m[12], lambda: m["a"], lambda: m.__delitem__(0), lambda: memoryview(b"a").__setitem__(0, 1), lambda: memoryview(5), lambda: hash(m), lambda: s.cast("H"), lambda: m.cast("x"), lambda: m[:3].cast("H")):
    try:
        f()
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
print(m == bytes(m), m != b"", m[:2] == m[:2], m.toreadonly().readonly, 97 in m, m.obj is m.obj)
