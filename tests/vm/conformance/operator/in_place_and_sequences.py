import operator as op


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = [1]
print(op.iadd(a, [2]) is a, a, op.iadd((1,), (2,)), op.imul(a, 2), op.ior({1}, {2}), op.iconcat([1], [2]), op.ipow(2, 5), op.imatmul.__name__)
print(op.concat("a", "b"), op.indexOf("abc", "c"), op.countOf([1, 1.0, True, 2], 1), op.contains([1], 2), op.length_hint(iter([1, 2, 3])))
d = {"a": 1}
op.setitem(d, "b", 2); op.delitem(d, "a")
print(d, op.getitem("abc", 1), op.index(True), op.truth([]), op.not_(0), op.is_(d, d), op.is_not(None, 0), op.call(max, 3, 4))
print(op.__add__ is op.add, op.__not__ is op.not_, op.__iadd__ is op.iadd, op.__contains__ is op.contains)
shown(lambda: op.concat(1, 2))
shown(lambda: op.index(1.5))
shown(lambda: op.indexOf([1], 2))
shown(lambda: op.countOf(3, 1))
shown(lambda: op.length_hint(1, "x"))
shown(lambda: op.add(1))
shown(lambda: op.matmul(1, 2))
class H:
    def __init__(self, v): self.v = v
    def __length_hint__(self): return self.v
for v in 3, -1, "x", NotImplemented:
    shown(lambda: op.length_hint(H(v), 9))
