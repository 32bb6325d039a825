# changing bytearrays in place
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

b = bytearray(b"abc")
b.append(100); b.extend(b"ef"); b.extend([103, 104]); b.insert(0, 65); b.insert(-1, 66); b.insert(100, 67); b += b"xyz"; b *= 2
print(b, len(b), b.pop(), b.pop(0), b.pop(-2), b)
b.remove(ord("B")); b.reverse(); print(b)
print(attempt(b.append, 256), attempt(b.append, "a"), attempt(b.extend, 1), attempt(b.extend, "a"), attempt(b.pop, 1000), attempt(bytearray().pop), attempt(b.remove, 1), attempt(b.insert, 0, -1))
b = bytearray(range(10))
b[0] = 255; b[-1] = 7; print(b, attempt(b.__setitem__, 20, 1), attempt(b.__setitem__, 0, 256), attempt(b.__setitem__, 0, "a"))
b[2:4] = b"xyzw"; print(b); b[1:1] = b"__"; print(b); b[::2] = bytes(len(b[::2])); print(b); b[3:] = []; print(b); b[:] = (1, 2, 3); print(b)
b[1:2] = b; print(b)
print(attempt(b.__setitem__, slice(None, None, 2), b"abcdefg"), attempt(b.__setitem__, slice(0, 1), "a"), attempt(b.__setitem__, slice(0, 1), 5))
b = bytearray(b"0123456789")
del b[0]; del b[-1]; print(b); del b[1:3]; print(b); del b[::2]; print(b); del b[:]; print(b, len(b))
b = bytearray(b"abcdef"); del b[::-2]; print(b)
b = bytearray(b"abc"); c = b.copy(); c[0] = 0; b.clear(); print(b, c)
for i in range(1000):
    b.append(i & 255)
print(len(b), sum(b), b[:5], b[-5:])
while len(b) > 10:
    del b[:100 if len(b) > 100 else 1]
print(len(b), b)
b += bytes(b); print(len(b)); b.extend(bytes(b)); print(len(b)); b.extend(x for x in b"gen"); print(b[-3:])
class BA(bytearray):
    def __init__(self, *a):
        super().__init__(*a)
        self.tag = 1
x = BA(b"sub"); x.append(33); print(x, type(x).__name__, x.tag, x == b"sub!", bytes(x))
for v in bytearray(b"xy"):
    print(v, end=" ")
print()
