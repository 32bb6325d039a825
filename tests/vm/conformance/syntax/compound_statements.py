# Compound statements, brackets and literals that are not well formed. Message, line and columns of each.
CASES = [
    'async def', 'async x', 'assert', 'assert x,', 'raise from x', 'raise x from', 'raise x, y', 'global',
    'global x.y', 'global x, ', 'nonlocal x', 'nonlocal', 'pass x', 'pass; ; x', '; x', 'x;; y', 'x; y;', 'break x',
    '@', '@x', '@x\ny', '@x\n', 'lambda', 'lambda x', 'lambda x:', 'x if y', 'x if y else', 'x if else z', 'not',
    'a not b', 'a is', 'a is not', 'a not in', 'a in', 'a and', 'a or', 'and b', 'or b', 'a <> b', 'a == ', 'a ==== b',
    'a ++', '++', 'a --', 'a ** ', 'a // ', 'a -> b', 'a => b', 'a =< b', 'a >== b', 'a && b', 'a || b', '~', 'a ~ b',
    'a @', 'a.', 'a.1', 'a.b.', '.a', 'a..b', '...a', 'a[', 'a[]', 'a[1', 'a[1:2', 'a[1:2:3:4]', 'a[:,]', 'a[*b]',
    'a[**b]', 'a()()', 'a(', '()', '(,)', '[,]', '{,}', '(1,,2)', '[1,,2]', '{1,,2}', 'f(,)', 'f(a,,b)', 'f(a,)',
    'f(*)', 'f(**)', 'f(*a b)', 'def f(a,,b): pass', 'def f(,): pass', 'def f(a b): pass', 'def f(a:): pass',
    'def f() ->: pass', 'def f() -> int pass', 'def f(): pass pass', 'class A(): pass pass', 'class A(: pass',
    'class 1: pass', 'class A.b: pass', 'class A(x for x in y): pass', 'def 1(): pass', 'def f.g(): pass',
    'import a-b', 'import 1', 'import a, ', 'from a import b c', 'from a import b as', 'from a import b as c.d',
    'from a import (b, c', 'from a import (b c)', 'from a import b.c',
]
for source in CASES:
    try:
        compile(source, "<source>", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, sep=" | ")
