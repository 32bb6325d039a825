# What only a bytearray can do.
b = bytearray(b"hello")
print(b, len(b), b[0], b[-1], b[1:3], bytearray(), bytearray(3), bytearray([1, 2, 255]), bytearray("é", "utf-8"))
b[0] = 72
b[-1:] = b"O!"
b.append(33)
b.extend(b"??")
b.extend([65, 66])
b.extend(x for x in (67, 68))
b += b"xyz"
b += bytearray(b"w")
print(b)
b.insert(0, 0)
b.insert(100, 1)
print(b, b.pop(), b.pop(0), b.pop(3), b)
b.remove(33)
b.reverse()
print(b)
b[2:4] = [1, 2, 3]
b[::2] = b"." * len(b[::2])
print(b)
del b[0]
del b[1:3]
del b[::3]
del b[::-2]
print(b)
b[1:1] = b
print(b)
b *= 2
print(b, b * 2 == b + b, 2 * bytearray(b"a"))
c = b.copy()
b.clear()
print(b, len(c) > 0, bool(b))
for f in (lambda: c.append(256), lambda: c.append(-1), lambda: c.append("x"), lambda: c.extend([300]), lambda: c.extend("x"), lambda: c.extend(5), lambda: c.remove(250), lambda: bytearray().pop(), lambda: c.pop(100), lambda: c[100], lambda: c["x"], lambda: c.__setitem__(0, 256), lambda: c.__setitem__(0, "x"), lambda: c.__setitem__(100, 1), lambda: c.__setitem__(slice(0, 1), 5), lambda: c.__setitem__(slice(0, 4, 2), b"abc"), lambda: c + "x", lambda: c + 5, lambda: hash(c), lambda: bytearray("x"), lambda: bytearray([256]), lambda: bytearray(-1)):
    try:
        f()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)
print(bytearray(b"a") == b"a", b"a" == bytearray(b"a"), bytearray(b"a") < b"b", bytearray(b"ab") in bytearray(b"cab"), 97 in bytearray(b"a"), bytearray(b"a") == "a")
print(bytearray(b"a,b").split(b","), bytearray(b"ab").upper(), bytearray(b" x ").strip(), bytearray(b"ab").hex(), bytearray.fromhex("61 62"), bytearray(b"ab").decode(), bytearray(b"abc").find(b"c"), bytearray(b"-").join([b"a", bytearray(b"b")]))
print(list(bytearray(b"ab")), bytes(bytearray(b"q")), bytearray(b"x%dy") % 5, str(bytearray(b"s")), type(bytearray(b"a") + b"b").__name__, type(b"a" + bytearray(b"b")).__name__)


class B(bytearray):
    pass


x = B(b"sub")
x.tag = 1
x.append(33)
print(x, x.tag, type(x[1:]).__name__, x == b"sub!")
big = bytearray()
for i in range(1000):
    big.append(i % 256)
print(len(big), big[999], sum(big))
