# f-strings: expressions, conversions, format specs, nesting, escapes.
name, n, x = "World", 42, 3.14159
print(f"Hello {name}!", f"{n}", f"{n!r} {name!r} {name!s} {name!a}", f"{'é'!a}", f"{{}} {{{n}}}", f"")
print(f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}|{x:.2f}|{x:10.3f}|{x:e}|{name:>8}|{name:*^9}|{name:.3}")
width, prec = 10, 3
print(f"{x:{width}.{prec}f}|{name:{'<'}{width}}|{n:{'0'}{4}d}|{x:{width}}")
print(f"{n + 1} {n * 2 if n else 0} {[i for i in range(3)]} {(lambda v: v + 1)(1)} {'nested ' + str(n)} {n > 5 and name}")
print(f"{ n }", f"{n }", f"{{n}}", f"{n=}", f"{n = }", f"{n+1=}", f"{name=!s}", f"{x=:.1f}", f"{name = !r:>10}")
print(f'{name["0":"1"] if 0 else name[0]}', f"{'a' 'b'}", f"{ {'k': 1}['k'] }", f"{dict(a=1)['a']}")
print(f"a" "b" f"{n}" "c{n}", rf"\n{n}", f"\n{n}\t|", f"\x41\u0042{n}", fr"{n}\d", F"{n}")
print(f"""multi
{n}
  {name}""")
print(f'''{
    n
    + 1
}''')
print(f"{f'{n}' + f'{name:>{width}}'}", f"{'{}'.format(1)}", f"{n:{{}}}" if 0 else "", f"{n!r:>6}")


class F:
    def __format__(self, spec): return "<" + spec + ">"
    def __repr__(self): return "repr"


f = F()
print(f"{f} {f:abc} {f!r} {f!r:>6} {f:{n}} {f:a b:c} {f:%Y-%m-%d}")
print(f"{None} {True:d} {True} {...} {1j} {b'x'} {[1, 'a']} {(1,)} { {1} }")
for bad in ("f'{n:q}'", "f'{name:d}'", "f'{x:d}'", "f'{None:5}'", "f'{undefined}'", "f'{[]:1}'"):
    try:
        eval(bad)
    except Exception as e:
        print(bad, type(e).__name__, e)
