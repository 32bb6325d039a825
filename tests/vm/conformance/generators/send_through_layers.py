# send and throw through several layers of yield from, to lists, to iterators with own send and throw.
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 4: raise StopIteration("it ended")
        return f"next{self.n}"
    def send(self, v): return f"send {v}"
    def throw(self, *a): return f"throw {[getattr(x, '__name__', repr(x)) for x in a]}"
    def close(self): print("closed")
def a(x):
    r = yield from x
    print("a got", r)
    return "a's"
def b(x):
    r = yield from a(x)
    print("b got", r)
it = b(It())
print(next(it), it.send("v"), it.throw(KeyError("k")), it.throw(ValueError("m")), next(it), it.send(None), next(it))
print(next(it, "over"))
it = b(It()); next(it); it.close()
it = b([1, 2])
print(next(it))
try:
    it.send(5)
except AttributeError as e:
    print(e)
print(list(it))
it = b(iter("xy"))
next(it)
try:
    it.throw(LookupError("l"))
except LookupError as e:
    print(repr(e), list(it))
for bad in (5, None):
    try:
        next(a(bad))
    except TypeError as e:
        print(e)
