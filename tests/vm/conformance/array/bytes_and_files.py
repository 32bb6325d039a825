# tobytes, frombytes, tofile, fromfile and byteswap.
import io
from array import array

a = array("H", [1, 258, 65535])
data = a.tobytes()
a.byteswap()
print(a, data.hex() != a.tobytes().hex())
a.byteswap()
b = array("H")
b.frombytes(data)
b.frombytes(bytearray(data[:2]))
b.frombytes(memoryview(data)[2:4])
print(b)
f = io.BytesIO()
a.tofile(f)
f.seek(0)
c = array("H")
c.fromfile(f, 2)
print(c)
try:
    c.fromfile(f, 5)
except EOFError as e:
    print(e, c)
for g in (lambda: a.frombytes(b"123"), lambda: a.frombytes("ab"), lambda: a.fromfile(f, -1), lambda: a.fromfile(f, "x"), lambda: a.tofile(3), lambda: a.fromlist((1,)), lambda: a.fromlist([1, "x"])):
    try:
        g()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
a.fromlist([5, 6])
print(a, a.tolist(), [array(t, [1]).byteswap() for t in "bd"], a.buffer_info()[1])
