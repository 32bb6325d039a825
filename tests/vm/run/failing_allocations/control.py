# Exceptions, generators, with, comprehensions, iteration, match, code made at run time.


class Held:
    depth = 0

    def __enter__(self):
        Held.depth += 1
        return self

    def __exit__(self, kind, error, traceback):
        Held.depth -= 1
        return kind is KeyError


class Failed(Exception):
    def __init__(self, *args, code=1):
        super().__init__(*args)
        self.code = code


def walk(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                yield from (got, *[got] * 2)
    finally:
        trail.append("closed")


def describe(v):
    match v:
        case {"kind": kind, **rest}:
            return kind, rest
        case [first, *others] if others:
            return first, others
        case int() | float():
            return "number"
        case _:
            return None


trail = []
with Held() as outer, Held() as inner:
    {}["absent"]
assert Held.depth == 0
try:
    try:
        raise Failed("first", code=5)
    except Failed as e:
        raise ValueError("second", e.code) from e
except (TypeError, ValueError) as e:
    assert e.__cause__.code == 5 and e.args == ("second", 5)
    e.add_note("noted")
walker = walk(4)
assert [next(walker), walker.send("s"), *walker] == [0, "s", "s", "s", 1, 2, 3]
assert dict(zip("abc", map(lambda x: x * x, filter(None, range(4))))) == {"a": 1, "b": 4, "c": 9}
assert [describe(v) for v in ({"kind": 1, "x": 2}, [1, 2, 3], 2.5, "s")] == [(1, {"x": 2}), (1, [2, 3]), "number", None]
assert {k: [v for v in range(k) if v % 2] for k in range(5)}[4] == [1, 3]
assert sum(i * j for i in range(4) for j in range(i)) == 11 and any(x > 2 for x in walk(9))
space = {}
exec(compile("def f(a, b=2, *c, d: int = 4, **e):\n    'doc'\n    return a + b + d, c, e\nx = f(1, 3, 9, z=0)\n", "made", "exec"), space)
assert space["x"] == (8, (9,), {"z": 0}) and eval("[y for y in range(3)]") == [0, 1, 2]
for source in ("def f(:", "x = = 1", "'open"):
    try:
        compile(source, "bad", "exec")
        assert False
    except SyntaxError as e:
        assert e.lineno == 1
