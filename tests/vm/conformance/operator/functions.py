# The functions of operator against the operators themselves, and its getters and callers.
import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.abs(-3), op.invert(5), op.inv(0), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(2, 1), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.concat("a", "b"), op.contains([1, 2], 2), op.countOf([1, 2, 1], 1), op.indexOf("abc", "b"), op.index(True), op.length_hint([1, 2]), op.length_hint(iter("ab"), 7) in (2, 7))
l = [1, 2, 3]
op.setitem(l, 0, "x")
op.delitem(l, 1)
print(l, op.getitem(l, 1), op.getitem({"a": 5}, "a"), op.getitem("hello", slice(1, 3)))
print(op.iadd([1], [2]), op.isub(5, 2), op.imul("a", 2), op.ior({1}, {2}), op.ipow(2, 3), op.iconcat([1], [2]), op.iadd(l, [9]) is l)
first, both, deep = op.itemgetter(0), op.itemgetter(1, "k" if 0 else 0), op.itemgetter("name")
print(first("abc"), both([10, 20]), deep({"name": "n"}), op.itemgetter(slice(1, None))("abc"), sorted([("b", 1), ("a", 2)], key=op.itemgetter(0)), list(map(op.itemgetter(-1), ["ab", "cd"])))


class P:
    def __init__(self, **kw): self.__dict__.update(kw)
    def go(self, *a, **k): return a, k


p = P(x=1, y=P(z=5))
print(op.attrgetter("x")(p), op.attrgetter("y.z")(p), op.attrgetter("x", "y.z")(p), op.methodcaller("go", 1, k=2)(p), op.methodcaller("upper")("abc"), op.methodcaller("split", ",")("a,b"))
print(op.itemgetter(1), op.itemgetter(1, "a"), op.attrgetter("a.b"), op.methodcaller("m", 1, k=2))
print(op.__add__(1, 2), op.__lt__(1, 2), op.__getitem__([5], 0), op.call(max, 1, 5), op.matmul.__name__)
for f in (lambda: op.add(1, "a"), lambda: op.itemgetter(5)([1]), lambda: op.attrgetter("nope")(p), lambda: op.attrgetter("y.nope")(p), lambda: op.attrgetter(5), lambda: op.methodcaller(5), lambda: op.methodcaller("nope")(p), lambda: op.indexOf([1], 2), lambda: op.index(1.5), lambda: op.concat(1, 2),
          lambda: op.length_hint([], "a"), lambda: op.truediv(1, 0), lambda: op.getitem([], 0), lambda: op.matmul(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
