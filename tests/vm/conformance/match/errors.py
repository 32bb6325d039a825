# What is no pattern, in CPython's words.
for source in (
    "match x:\n case a: pass\n case 1: pass",
    "match x:\n case _: pass\n case 1: pass",
    "match x:\n case a | 1: pass",
    "match x:\n case [a, a]: pass",
    "match x:\n case [a] | [b]: pass",
    "match x:\n case [*a, *b]: pass",
    "match x:\n case {'a': 1, 'a': 2}: pass",
    "match x:\n case C(a=1, a=2): pass",
    "match x:\n case {**rest, 'a': 1}: pass",
    "match x:\n case C(a=1, 2): pass",
    "match x:\n case 1 as _: pass",
    "match x:\n case f'a': pass",
    "match x:\n case 1 + 2: pass",
    "match x:\n case a.b as c.d: pass",
    "match x:\n case -x: pass",
    "match x:\n case (a, b) as a: pass",
    "match x:\n pass",
    "match x:\ncase 1: pass",
    "match x:\n case 1:\n pass",
    "match x:",
):
    try:
        compile(source, "t", "exec")
        print("fine:", source)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_offset)
