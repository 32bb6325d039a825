# itemgetter, attrgetter and methodcaller: several items, dotted names, repr, what they refuse; index, countOf, concat, length_hint.
import operator as op


class C:
    a = 1

    def m(self, *args, **kw):
        return args, kw


c = C()
c.b = C()
c.b.name = "inner"
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1, slice(1, 3))("abcd"), op.itemgetter("k")({"k": 5}), op.attrgetter("a")(c), op.attrgetter("b.name", "a")(c), op.methodcaller("m", 1, x=2)(c), op.methodcaller("upper")("a"), op.attrgetter("b.b" if False else "b.a")(c))
print(repr(op.itemgetter(1, "a")), repr(op.attrgetter("a.b", "c")), repr(op.methodcaller("m", 1, k="v")), repr(op.methodcaller("x")))
for f in [lambda: op.itemgetter(), lambda: op.attrgetter(), lambda: op.methodcaller(), lambda: op.attrgetter(5), lambda: op.methodcaller(5), lambda: op.itemgetter(5)("abc"), lambda: op.itemgetter("x")({}), lambda: op.itemgetter(1)(5), lambda: op.attrgetter("b.none")(c), lambda: op.attrgetter("none.b")(c), lambda: op.methodcaller("none")(c), lambda: op.itemgetter(1)(), lambda: op.itemgetter(1)([], 2), lambda: op.attrgetter("a")(),
          lambda: op.index(1.0), lambda: op.index("a"), lambda: op.countOf(5, 1), lambda: op.indexOf([1], 2), lambda: op.concat(1, 2), lambda: op.concat([1], 2), lambda: op.length_hint(5), lambda: op.length_hint([], "a"), lambda: op.length_hint(5, 3), lambda: op.truth(), lambda: op.add(1), lambda: op.add(1, "a"), lambda: op.getitem([], 0), lambda: op.setitem((), 0, 1), lambda: op.delitem({}, 1), lambda: op.contains(1, 2), lambda: op.not_(1, 2), lambda: op.iadd((1,), [2]),
          lambda: op.matmul(1, 2), lambda: op.pow(2), lambda: op.invert(1.0), lambda: op.lshift(1, -1), lambda: op.call(len), lambda: op.call(5)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(op.countOf([1, True, 1.0, "a"], 1), op.indexOf("abc", "c"), op.concat([1], [2]), op.length_hint(iter([1, 2])), op.truth([]), op.not_([]), op.is_(None, None), op.is_not(1, None), op.index(True), op.call(max, 1, 2), op.iconcat([1], "ab"), op.ixor({1}, {2}), op.floordiv(-7, 2), op.mod(-7, 3), op.inv(5), op.neg(True), op.pos(-1), op.abs(-2.5), op.__add__(1, 2))
