# -*- coding: utf-8 -*-
"""Every statement and expression of the grammar once: input of the robustness and golden tests; it is never run."""
import os, sys as system, a.b.c as abc
from . import x
from ...pkg.mod import (y as z, w,)
from os import *
n = 0xFF_FF + 0o17 + 0b1010 + 1_000 - 1.5e-3 * .5 / 5. // 2j % 1e10 ** -2 @ m
s = 'a\'b' "c\n\x41\u00e9\U0001F600\101" r'\d' '''t
q''' if s else rb'\x' b"\x00\xff" if 0 else """d"q"""
f = f"a{b!r:>{width}.{p}}{{}}{c=}{d['k']:%H:%M}" f'{e}' rf"\d{g:\n}" f'''{
    h  # comment
    :x}'''
nested = f"{f"{f'{1}'}"}" f"{x:{y:{z}}}" f"{ {'a': 1}['a'] }{(lambda: 1)()}{a, *b}"
a = b = *c, d = e
a, (b, [c, *d]), e.f[g] = h
i: int = 3; j[0]: 'str'; (k): float
i += 1; i -= 1; i *= 2; i /= 2; i //= 2; i %= 2; i @= 2; i &= 2; i |= 2; i ^= 2; i <<= 2; i >>= 2; i **= 2
l = [1, *m, x], [], [i for i in j if i if not i for k in i], (1,)
t = (), (1,), (1, 2), {1, *s}, {}, {1: 2, **d, 'a': b}, {a for a in b}, {a: b for a, b in c}, (a for a in b)
o = not a or b and c | d ^ e & f << g >> h + i - j * k / ~l
c = a < b <= c == d != e > f >= g is h is not i in j not in k
u = x[1], x[1:2], x[::], x[1:2:3, ...], x[a:=1], x[*a], x[:, 1:], x[()], x.y.z(1)(2)[3].w
v = f(1, *a, b=2, *c, **d, e=3), f(x for x in y), f(a := 1), f((yield_),)
w = (yield_ := 5) if x else lambda a, /, b, c=1, *d, e, f=2, **g: (a, b)
del a, (b, c), [d], e.f, g[h]
assert a, "m"
assert (a if b else c)
raise
raise A from B
if a: pass
elif b: pass
elif (c := d): pass
else: pass
while a:
    break
else:
    continue
for a, *b in c, d:
	pass
else:
	pass
for x[i in j] in k: pass
try:
    pass
except A:
    pass
except (B, C) as e:
    pass
except:
    pass
else:
    pass
finally:
    pass
try: pass
finally: pass
try: pass
except* A as g: pass
with a: pass
with a as b, c as (d, e), f: pass
with (a as b, c,): pass
with (a, b) as c: pass
with (a): pass
with (yield_): pass
with (a).b as c, d: pass
@dec
@dec.a[0](1)
def func(a, b: int = 1, /, c=2, *args: 'x', d, e=3, **kw: dict) -> int:
    "doc"
    global g1, g2
    nonlocal n1
    def inner(*, k): yield
    x = yield
    y = yield x, *y
    yield from z
    return *a, b
async def co(*args: *Ts):
    async with a as b, c: pass
    async for i in j: pass
    return [await k async for k in l if await m]
class C(A, metaclass=M, *b, **k):
    x = 1

    def f(self): return super().f()  # comment
class D: pass
def gen[T: int, *Ts, **P](x: T) -> T: ...
class G[T](Base): ...
type Alias[T] = list[T]
type = match = case = _ = 1; match[type], match(case), match.x, -match, type (x)
match x:
    case 1 | -2.5 | 3 + 4j | "s" "t" | b"b" | None | True: pass
    case a.b.c | _: pass
    case [x, *_, (y, z)] | (w, *v): pass
    case {"k": v, -1: w, a.b: c, **rest}: pass
    case {}: pass
    case Point(1, y=Point(), z=_) as p if p > 0: pass
    case a, *b: pass
    case (x) | [] | (): pass
match x, *y:
    case _: print(x)
match (x):
    case _:
        pass
x = 1 + \
    2; y = (1 +
  # comment inside

  2); z = '''
	tab'''

if x:
    if y:
        pass

    # a comment at a lower level
  # another
    else:
        z = ärger + 变量


