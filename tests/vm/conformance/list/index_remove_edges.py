# list.index with bounds, remove of equals, count by identity or equality, comparisons that raise, insert beyond the ends.
class Never:
    def __eq__(self, other):
        return False


class Raises:
    def __eq__(self, other):
        raise KeyError("no comparing")


nan, never = float("nan"), Never()
a = [1, True, 1.0, nan, never, "a", None]
print(a.index(1.0), a.index(nan), a.index(never), a.count(1), a.count(nan), never in a, a.count(never), a.index("a", -3), a.index("a", 0, 99), a.index(1, 1), a.index(1, -6, -4))
for args in [(2,), (1, 3), ("a", 0, 5), ("a", 6), (), (1, "a"), (1, None), (1, 0, 1, 2), (1, 1.0), (Raises(),), (None, -1), (None, -1, -1), (1, 2**70), (1, -2**70)]:
    try:
        print(a.index(*args))
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
a.remove(1)
a.remove(1)
print(a[0], type(a[0]).__name__)
for value in (2, [], "b"):
    try:
        a.remove(value)
    except ValueError as e:
        print(e)
b = []
for i in (5, -5, 0, 1, -1, 2**70 if False else 100):
    b.insert(i, i)
    print(b)
for f, args in [("insert", (1,)), ("insert", ("a", 1)), ("insert", (2**70, 1)), ("pop", (99,)), ("pop", ("a",)), ("pop", (1, 2)), ("append", ()), ("append", (1, 2)), ("extend", (5,)), ("extend", ()), ("reverse", (1,)), ("clear", (1,)), ("copy", (1,)), ("sort", (1,)), ("count", ()), ("remove", ())]:
    try:
        print(getattr(b, f)(*args), b)
    except (TypeError, IndexError, OverflowError) as e:
        print(f, type(e).__name__, e)
