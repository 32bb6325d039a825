from collections.abc import *
from collections import abc


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


samples = [1, "s", b"b", [], (), {}, set(), frozenset(), range(3), {}.keys(), {}.items(), {}.values(), iter([]), (i for i in ()), len, object(), None, bytearray(), memoryview(b""), zip()]
for name in abc.__all__:
    cls = getattr(abc, name)
    print(name, [i for i, v in enumerate(samples) if isinstance(v, cls)])
class Duck:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
print(isinstance(Duck(), Collection), isinstance(Duck(), Sequence), issubclass(Duck, Reversible))
class NoIter(Duck):
    __iter__ = None
print(issubclass(NoIter, Iterable), issubclass(NoIter, Sized))
shown(lambda: Sequence())
shown(lambda: MutableMapping())
shown(lambda: Hashable())
