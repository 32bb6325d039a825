# json.dumps of subclasses of its types: int, float, str, bool values of enums, dict and list subclasses, keys of each kind.
import collections
import enum
import json


class I(int):
    def __repr__(self):
        return "not used"

    __str__ = __repr__


class F(float):
    def __repr__(self):
        return "not used"


class S(str):
    def __str__(self):
        return "not used"


class E(enum.IntEnum):
    A = 1


class T(str, enum.Enum):
    X = "ex"


P = collections.namedtuple("P", "x y")
print(json.dumps([I(5), F(1.5), S("s"), E.A, T.X, True, None]), json.dumps({I(5): 1, F(1.5): 2, S("s"): 3, E.A: 4, T.X: 5, True: 6, None: 7}), json.dumps(P(1, [2])), json.dumps({"p": P(1, 2)}))
print(json.dumps(collections.OrderedDict(b=1, a=2)), json.dumps(collections.Counter("aab")), json.dumps(collections.defaultdict(int, x=1)), json.dumps((1, (2,))), json.dumps({1: {2: {}}}), json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True), json.dumps([]), json.dumps({}, indent=2), json.dumps([[], {}], indent=1))
for value, kw in [({1, 2}, {}), (b"a", {}), (1j, {}), ({(1, 2): 3}, {}), ({(1, 2): 3, "a": 1}, {"skipkeys": True}), ({b"a": 1}, {}), (object, {}), (..., {}), ({"a": {1}}, {}), (range(3), {}), (collections.deque([1]), {}), ({1: 1, "1": 2}, {}), ({1: 1, "a": 2}, {"sort_keys": True}), (float("nan"), {}), (float("inf"), {"allow_nan": False}), ([1], {"wrong": 1}), ({}.keys(), {}), (E, {}),
                  ({float("nan"): 1}, {}), ({1: float("-inf")}, {}), (float("nan"), {"allow_nan": False})]:
    try:
        print(json.dumps(value, **kw))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).replace(" frozenset", ""))
print(json.dumps({2, 3}, default=sorted), json.dumps([1j], default=lambda c: [c.real, c.imag]), json.dumps({"k": b"x"}, default=bytes.decode))
