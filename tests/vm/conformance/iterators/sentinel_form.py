# iter(callable, sentinel): when it ends, errors, equality of the sentinel, after its end.
n = 0
def step():
    global n
    n += 1
    return n
it = iter(step, 4)
print(list(it), next(it, "ended"), n, type(it).__name__, iter(it) is it)
class Eq:
    def __eq__(self, o): print("eq", o); return o == 8
print(list(iter(step, Eq())))
def raises():
    if step() > 10: raise StopIteration
    return n
print(list(iter(raises, None)))
def fails(): raise ValueError("failed")
it = iter(fails, 0)
for _ in range(2):
    try: next(it)
    except ValueError as e: print(e)
import io, functools
f = io.StringIO("a\nb\n\nc\n")
print(list(iter(f.readline, "\n")), f.read())
print([b for b in iter(functools.partial(io.BytesIO(b"abcdefg").read, 3), b"")])
for a in ((5, 1), (None, None), ("ab", "b")):
    try: iter(*a)
    except TypeError as e: print(e)
d = [1, 2, 3, 0, 4]
print(list(iter(d.pop, 0)), d)
class It:
    def __call__(self): return next(self.it)
    it = iter([1, 2])
print(list(iter(It(), 5)))
a, *b = iter(lambda s=[3, 2, 1]: s.pop(), 3); print(a, b)
