# A bytearray that is changed while memoryviews look at it: each sees the changes of the other; slices, casts, releasing.
b = bytearray(b"hello")
m = memoryview(b)
b[0] = 72
b[1:3] = b"EL"
b.reverse()
print(b, bytes(m), m.tolist())
m[0] = 33
m[1:3] = b"ab"
print(b)
tail = m[3:]
tail[0] = 0
print(b, bytes(tail), len(tail), tail.obj is b)
for change in [lambda: m.__setitem__(9, 1), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m.__setitem__(0, "a"), lambda: m.__setitem__(slice(0, 2), "ab"), lambda: m.__delitem__(0)]:
    try:
        change()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
words = memoryview(bytearray(8)).cast("H")
words[1] = 0x4142
print(words.obj, words.tolist())
tail.release()
m.release()
b.append(46)
print(b)
for use in [lambda: m[0], lambda: len(m), lambda: bytes(m), lambda: m.tolist(), lambda: m.__setitem__(0, 1)]:
    try:
        use()
    except ValueError as e:
        print(e)
with memoryview(b) as view:
    view[0] = 1
print(b, b.pop())
