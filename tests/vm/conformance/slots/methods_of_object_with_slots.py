# Slots with repr, copy, pickle, comparison, vars, dir, setattr and deletion.
import copy, pickle
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=None):
        self.x = x
        if y is not None: self.y = y
    def __eq__(self, o): return [getattr(self, n, None) for n in P.__slots__] == [getattr(o, n, None) for n in P.__slots__]
    def __repr__(self): return f"P({self.x!r}, {getattr(self, 'y', '-')})"
p = P(1, [2])
c, d = copy.copy(p), copy.deepcopy(p)
print(c, d, c == p, c.y is p.y, d.y is p.y)
for proto in (2, 3, 4, 5):
    q = pickle.loads(pickle.dumps(P("a"), proto)); print(q, hasattr(q, "y"), q == P("a"))
try: pickle.dumps(p, 0)
except TypeError as e: print("refused")
try: vars(p)
except TypeError as e: print(e)
print([n for n in dir(p) if not n.startswith("_")], hasattr(p, "__dict__"), p.__slots__)
del p.y
for f in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: delattr(p, "y"), lambda: delattr(p, "z"), lambda: p.__dict__):
    try: f()
    except AttributeError as e: print(e)
print(getattr(p, "y", "gone"), p)
print(p.__reduce_ex__(2)[1:], p.__getstate__())
class Q(P): pass
q = Q(1, 2); q.extra = 3; print(vars(q), q, copy.copy(q).extra, q.__getstate__())
