# Patterns inside patterns: bindings, guards that look at them, alternatives that bind the same names.
def f(x):
    match x:
        case {"a": [1, {"b": (y, *rest)}], **others} if y > 0:
            return "first", y, rest, others
        case {"a": [1, {"b": (y, *_)}]}:
            return "second", y
        case [[a, b], [c, d]] | [(a, b), c, d]:
            return "pairs", a, b, c, d
        case [{"k": k}, *_]:
            return k
        case (int(n) | float(n)) as number if n != 0:
            return "number", n, number
        case (str() as s) | (bytes() as s):
            return "text", s
        case [] | {} | None:
            return "empty"
        case _:
            return "other"


for x in [{"a": [1, {"b": (2, 3, 4)}], "z": 0}, {"a": [1, {"b": [-1]}]}, [[1, 2], [3, 4]], [[1, 2], 3, 4], 5, 2.5, 0, "s", b"b", [], {}, None, [1]]:
    print(x, "->", f(x))
for source in ["match x:\n case a | b: pass", "match x:\n case [a, a]: pass", "match x:\n case _: pass\n case 1: pass", "match x:\n case {**r, 'a': 1}: pass",
               "match x:\n case a as _: pass", "match x:\n case C(a=1, a=2): pass", "match x:\n case [*a, *b]: pass", "match x:\n case -'a': pass", "match x:\n case 1 + 2: pass",
               "match x:\n case (a | 1): pass", "match x:\n case {a: 1}: pass", "match x:\n case C(a, b=1, c): pass", "match x:\n case a.b as c.d: pass"]:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)
