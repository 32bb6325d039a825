from operator import attrgetter, itemgetter, methodcaller
import copy
import pickle


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class P:
    def __init__(self, **kw): self.__dict__.update(kw)
    def greet(self, word, mark="."): return f"{word} {self.name}{mark}"

p = P(name="n", inner=P(name="i", deep=P(v=3)))
print(attrgetter("name")(p), attrgetter("inner.deep.v", "name")(p), itemgetter(1)("abc"), itemgetter(2, 0, -1)([5, 6, 7]))
print(itemgetter("k")({"k": 1}), itemgetter(slice(1, 3))("abcd"), methodcaller("greet", "hi", mark="!")(p), methodcaller("upper")("x"))
for g in attrgetter("a", "b.c"), itemgetter(1, "k"), methodcaller("m", 1, x=2), itemgetter(0):
    print(repr(g), repr(pickle.loads(pickle.dumps(g))), repr(copy.copy(g)))
print(sorted([(2, "b"), (1, "z"), (1, "a")], key=itemgetter(1)), max([p, p.inner], key=attrgetter("name")).name)
shown(lambda: attrgetter("inner.nope")(p))
shown(lambda: attrgetter(1))
shown(lambda: attrgetter())
shown(lambda: itemgetter())
shown(lambda: itemgetter(5)([1]))
shown(lambda: itemgetter(1)())
shown(lambda: methodcaller())
shown(lambda: methodcaller("nope")(1))
