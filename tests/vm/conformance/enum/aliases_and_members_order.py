# Aliases, the order of definition, __members__, names with underscores, and values equal across types.
import enum
class A(enum.Enum):
    one = 1
    uno = 1
    true = True
    two = 2
    two_f = 2.0
    _private = 5
print(list(A), [(n, m.name) for n, m in A.__members__.items()], A.true is A.one, A(2.0), A(True), A._private.value)
print(A.uno, A["uno"].name, A.one == A.uno, len(A), len(A.__members__), [m for m in A.__members__ if A[m].name != m])
class L(enum.Enum):
    a = [1]
    b = [1]
    c = {}
print(list(L), L.a is L.b, L([1]), L({}))
for f in (lambda: A(3), lambda: L([2]), lambda: A["three"]):
    try: f()
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
