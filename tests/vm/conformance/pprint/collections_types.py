# What collections and types have.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from pprint import pformat
import types

words = ["alpha", "beta", "gamma", "delta", "epsilon"]
P = namedtuple("P", "x y")
for thing in (OrderedDict((w, i) for i, w in enumerate(words)), Counter({w: i for i, w in enumerate(words)}), defaultdict(list, {w: [w] * 2 for w in words}), deque(words), deque(words, 9),
              ChainMap({"a": words}, {"b": words}), types.SimpleNamespace(first=words, second=tuple(words)), types.MappingProxyType({w: w for w in words}), UserList(words), UserDict(a=words),
              P(words, 2), OrderedDict(), deque()):
    print(pformat(thing, width=40))
