# f-strings: conversions, nested specifications, quoting, __format__, refusals.
SNIPPETS = r'''
x = 5; r = f'{x}', f'{x!r}', f'{x:>4}', f'{x=}', f'{x = }', f'{x=!s}', f'{x=:>3}', f'{x!r:>4}', f'{{}}', f'{{{x}}}', f'{x}{x}', f''
---
w = 6; p = 2; v = 3.14159; r = f'{v:{w}.{p}f}|{v:{w}}|{v!r:^{w + 4}}|{v:{"<"}{10}}|'
---
r = f'{1 + 2 * 3}', f'{(1, 2)}', f'{[1, 2][0]}', f'{ {1: 2}[1] }', f'{"a" + "b"}', f'{1 if 0 else 2}', f'{(lambda x: x * 2)(3)}', f'{not 1}', f'{1 < 2}', f'{1 == 1}', f'{1 != 2}', f'{3 >= 2}'
---
r = f'a' 'b' f'{1}' "c", 'x' f'{2}', f'{1}' r'\n', rf'\n{1}', fr'{2}\t'
---
class A:
 def __format__(s, spec): return f'<{spec}>'
 def __repr__(s): return 'R'
 def __str__(s): return 'S'
a = A(); r = f'{a}', f'{a:x y}', f'{a!r}', f'{a!s}', f'{a!r:>3}', f'{a:{1}}', f'{a=}', f'{a=!s}', f'{a=:q}'
---
f'{5:s}'
---
f'{"a":d}'
---
f'{[]:>5}'
---
f'{None:5}'
---
f'{undefined}'
---
f'{1/0}'
---
f'{5:zz}'
---
r = f'{5!r:^{10}}'
---
x = 'a'; r = f'{x!a}', f'{"é"!a}', f'{"é"!r}'
---
def f(): yield f'{(yield 1)}'
i = f(); next(i); r = i.send('s')
---
r = [f'{i}:{c}' for i, c in enumerate('ab')]
---
class A:
 x = 5
 y = f'{x}'
r = A.y
---
def f(a): return lambda: f'{a}!'
r = f(3)()
---
x = 10; r = f'{x:{x}}', f'{x:0{x}d}', f'{x:{"x"}}'
---
r = f'{"{}"}', f'{"}"}', f'{"{"}'
---
r = f'{1,}', f'{1, 2}', f'{*[1, 2],}'
---
import math; r = f'{math.pi:.3f} {math.pi!s:.4} {math.pi:10.2e}|'
---
r = f'{3:{4}.{2}}' if 0 else f'{3.14159:{8}.{3}}'
---
x = 3; r = f'{x + 1 = }', f'{ x = }', f'{x=!r:>5}'
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
