# Which names a pattern binds, when it fails half way, on or-patterns, as-patterns, stars, and attribute constants.
class Color:
    RED = 1
    class Deep: BLUE = 2
def show(v):
    match v:
        case Color.RED: return "red"
        case Color.Deep.BLUE: return "blue"
        case [x, 9]: return "nine", x
        case [x, y] | (x, [y]): return "two", x, y
        case {"k": [a, *b] as whole, **rest}: return a, b, whole, rest
        case (int() | float()) as num if num > 10: return "big", num
        case [first, *_, last] as seq: return first, last, len(seq)
        case str(s) | bytes(s): return "text", s
        case None | True | False as const: return "const", const
        case _: return "other", type(v).__name__
for v in (1, 1.0, True, 2, [5, 9], (1, 2), [1, (2,)], {"k": [1, 2, 3], "z": 0}, {"k": []}, 11, 10.5, 3, range(4), "abc", b"x", None, False, [], [1], {1}, [[1, 2, 3]]):
    print(v, "->", show(v))
x = "before"
match [1, 2]:
    case [x, 3]: print("no")
    case [_, y]: print(x, y)
match 5:
    case n if n < 0: print("no")
    case m: print(n, m)
match (1, 2), 3:
    case (a, b), c: print(a, b, c)
match 1, 2, *[3]:
    case 1, *rest: print(rest)
match {}:
    case {}: print("any mapping")
match {"a": 1}:
    case {"b": _}: print("no")
    case {**all}: print(all)
_ = "untouched"
match 7:
    case _: print(_)
match = case = type = 3; print(match, case, type)
match (match):
    case 3: print("soft")
