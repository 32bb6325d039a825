# Assignments, deletions, imports and simple statements that are not well formed. Message, line and columns of each.
CASES = [
    'x = ', 'x = = 1', 'if x', 'if x:', 'for x in y', 'while x', 'def f', 'def f(', 'def f()', 'def f():', 'class A',
    'class A:', '1 = x', 'f() = 1', 'None = 1', 'True = 1', 'x + 1 = 2', '(x, 1) = 2', '[a, b()] = 1', '"a" = 1',
    'x if y else z = 1', 'lambda: 1 = 1', '{} = 1', 'x = 5 = y', 'x += 1 = 2', '(x) += 1 +', 'x() += 1', '(a, b) += 1',
    '[a] += 1', '1 += 1', 'del f()', 'del 1', 'del (a, f())', 'del x + 1', 'del (a), [b], c.d, e[0]', 'del *a',
    'import', 'import a.', 'import a as', 'import a as b.c', 'from', 'from a', 'from a import', 'from a import (',
    'from a import ()', 'from a import b,', 'from a import *, b', 'from . import *', 'return', 'return 5', 'yield',
    'yield 5', 'break', 'continue', 'for x in y: pass\nbreak', 'def f(a, a): pass', 'def f(a=1, b): pass',
    'def f(*): pass', 'def f(*, **k): pass', 'def f(**k, a): pass', 'def f(**k, *a): pass', 'def f(*a, *b): pass',
    'def f(/): pass', 'def f(a, /, b, /): pass', 'def f(*, /): pass', 'def f(a, *, b=1, c): pass', 'def f(1): pass',
    'def f("a"): pass', 'def f((a, b)): pass', 'def f(a.b): pass', 'def f(None): pass', 'def f(a, **k=1): pass',
    'def f(*a=1): pass', 'lambda *: 1', 'lambda a=1, b: 1', 'lambda: yield', 'f(a=1, 2)', 'f(**a, 1)', 'f(**a, *b)',
    'f(a=1, a=2)', 'f(1=2)', 'f(a.b=1)', 'f(a+b=1)', 'f(None=1)', 'f(True=1)', 'f(x for x in y, 1)',
    'f(1, x for x in y)', 'f(x for x in y, z for z in w)', 'f(a, b', 'f(a b)', '[1, 2', '[1 2]', '(1 2)', '{1: 2',
    '{1: 2, 3}', '{1, 2: 3}', '{1:}', '{1: *a}', '{**a: 1}', '{*a: 1}', '{**a for a in b}', '[*a for a in b]', '(*a)',
    '*a', 'x = *a', 'print(*a, **b, *c)', 'a b',
]
for source in CASES:
    try:
        compile(source, "<source>", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, sep=" | ")
