# Operators, comprehensions, annotations and keywords in the wrong place. Message, line and columns of each.
CASES = [
    'from .. import', 'from a.b import', 'from import a', 'for 1 in x: pass', 'for x() in y: pass', 'for x in : pass',
    'for in x: pass', 'for x y in z: pass', 'for x, in y: pass', 'for x in y z: pass', 'for x in *a, b: pass',
    'for (x, 1) in y: pass', 'for x.y in z: pass', 'for x of y: pass', 'while : pass', 'if : pass', 'if x: else: pass',
    'if x: pass else: pass', '[x for]', '[x for x]', '[x for x in]', '[x for x in y if]', '[x for 1 in y]',
    '[x for x() in y]', '[x, y for x in y]', '[x for x in y, z]', '[x for x in y for]', '[x if y for x in z]',
    '{x: y for}', '{x: y for x in}', '{x for x in y: z}', '(x for x in)', '(x for x in y', '[(yield) for x in y]',
    '[i := 0 for i in x]', '[i for i in (i := x)]', '[i for i in x if (i := 1)]', 'class A: [y := 1 for x in z]',
    'def f(): global x; x: int = 1', 'x: int: str', 'x: ', 'x: int = ', '(x): int = 1', 'x, y: int', '(x, y): int = 1',
    '[x]: int', 'f(): int', '1: int', 'x.y: int = 1', '__debug__ = 1', 'def __debug__(): pass',
    'def f(__debug__): pass', 'import a as __debug__', 'f(__debug__=1)', 'del __debug__',
    'x = 1\nfrom __future__ import annotations', 'from __future__ import division, annotations', 'return = 1',
    'class = 1', 'def class(): pass', 'import class', 'x.class', 'x.if', 'f(class=1)', 'f(if)', 'lambda class: 1',
    'None.x = 1', 'x = yield = 1', 'def f(): x = yield = 1', 'def f(): yield = 1', 'def f(): (yield) = 1',
    'def f(): await x', 'def f(): return yield', 'def f(): return (yield)', 'class A: return 1', 'class A: yield 1',
    'lambda: (yield)', 'def f():\n yield 1\n return 5', 'x = [\n1,\n2,\n', '"unterminated\n', "x = 'a\nb'", 'match x:',
    'if True:\n    print("a")\n     print("b")', 'if True:\n    print("a"', "x = {'a': 1, 'b' 2}", "x = {'a' 1}",
    "x = {'a': 1 'b': 2}", 'foo(a, b for b in range(5), c)', 'def f(x):\n    return x +', 'a = 1 +', 'a = (1 +',
    'a, b += 1', 'a = b = ', 'x = 1 if 2 else', 'not x = 1', '-x = 1', 'x.y() = 1', 'x and y = 1', 'x < y = 1',
    '[x for x in y] = 1', '(x for x in y) = 1', '{x: y} = 1', '{x} = 1', '... = 1', '`x`', 'x = `y`',
]
for source in CASES:
    try:
        compile(source, "<source>", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, sep=" | ")
