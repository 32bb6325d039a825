# Exceptions raised in callbacks pass through native functions unchanged.
class Boom(Exception):
    pass


def boom(*a):
    raise Boom(a)


class B:
    __eq__ = __lt__ = __len__ = __iter__ = __next__ = __getitem__ = __hash__ = __bool__ = __str__ = __repr__ = __contains__ = __index__ = __call__ = boom
    __add__ = __int__ = __float__ = __format__ = __enter__ = __getattr__ = boom


b = B()
tests = [lambda: sorted([b, b]), lambda: list(map(boom, [1])), lambda: list(filter(boom, [1])), lambda: max([b, b]), lambda: b in [1, 2], lambda: [1].index(b), lambda: {b: 1}, lambda: {1: 2}[b],
         lambda: len(b), lambda: list(b), lambda: bool(b), lambda: str(b), lambda: repr([b]), lambda: "%s" % b, lambda: f"{b}", lambda: "{}".format(b), lambda: int(b), lambda: float(b),
         lambda: sum([b, b]), lambda: [0][b], lambda: 1 in b, lambda: next(b), lambda: b(), lambda: b.x, lambda: hasattr(b, "x"), lambda: getattr(b, "x", None), lambda: any([b]), lambda: zip(b), lambda: dict(a=b) == {"a": b} and 0,
         lambda: (1, b) == (1, 2), lambda: sorted([1], key=boom), lambda: min([1, 2], key=boom), lambda: [].sort(key=boom) or [2, 1].sort(key=boom), lambda: print(b), lambda: set([b]), lambda: {1}.add(b), lambda: list(enumerate(b)), lambda: "".join(b), lambda: bytes(b), lambda: tuple(b), lambda: [*b], lambda: print(*b), lambda: isinstance(b, int), lambda: iter(boom, 1).__next__(), lambda: reversed(b), lambda: range(b), lambda: abs(b), lambda: round(b)]
for i, t in enumerate(tests):
    try:
        r = t()
        print(i, "no error", type(r).__name__)
    except Boom as e:
        print(i, "Boom", len(e.args[0]))
    except Exception as e:
        print(i, type(e).__name__, e)
