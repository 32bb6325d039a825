b = bytearray(b"hello")
b[0] = 72
b[1:3] = b"EY!"
b[::2] = bytes(len(b[::2]))
print(b, len(b))
b = bytearray(b"abcdef")
del b[1], b[-1]
b.append(33)
b.extend([34, 35])
b.extend(b"xy")
b.insert(0, 97)
b.insert(100, 122)
print(b, b.pop(), b.pop(0), b.pop(-2), b)
b.remove(99)
b.reverse()
b += b"12"
b *= 2
print(b, b.index(ord("1")), b.copy() is not b, b.count(b"1"))
b[2:] = []
b.clear()
print(b)
for f in (lambda: b.pop(), lambda: b.remove(1), lambda: b.append(256), lambda: b.append("a"), lambda: b.extend("a"), lambda: b.extend([1, 300]), lambda: b.insert("x", 1), lambda: b.__setitem__(0, 1), lambda: b.__setitem__(slice(0, 1), "a"), lambda: bytearray(b"abcd").__setitem__(slice(0, 4, 2), b"x"), lambda: hash(b)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
