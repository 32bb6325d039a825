# Specs whose width, fill and precision come from values, conversions before specs, and specs that are wrong.
w, p, x, s = 8, 2, 3.14159, "text"
print(f"{x:{w}.{p}f}|{x:<{w}}|{s:*^{w + 4}}|{s!r:>{w}}|{x:{'+.1e'}}|{s:{'>'}{10}}|{w:0{p + 2}d}|{w:#{'x'}}|{x!s:.4}|{[1, 2]!s:>8}|{w=}|{x = :.3f}|{s=!s}|{ w = }")
print(f"{'a' if w else 'b':>3}", f"{ {'k': 1}['k'] }", f"{{{w}}}", f"{w:,}{10**6:,}{10**6:_}", f"{(lambda: 5)()}", f"{w!r:^5}", f"{True:5}|{None!s:5}|{1j:.1f}")
for f in [lambda: f"{s:d}", lambda: f"{x:d}", lambda: f"{w:{s}}", lambda: f"{None:5}", lambda: f"{w:.2}", lambda: f"{s:=5}", lambda: f"{x:{w}.{p}q}", lambda: f"{[]:5}", lambda: f"{nothing}", lambda: f"{w:{nothing}}"]:
    try:
        print(f())
    except (ValueError, TypeError, NameError) as e:
        print(type(e).__name__, e)
