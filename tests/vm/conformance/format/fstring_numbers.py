# Numbers in f-strings: nested widths, '=' for debugging, conversions with specs.
x, w, p = 3.14159, 12, 3
n = 1234567
print(f"{x:{w}.{p}f}|{x:<{w}}|{n:,}|{n:>+{w},}|{n:#_x}|{x!r:^{w}}|{n!s:*>{w}}")
print(f"{x=} {n=:,} {x = :.2f} {n + 1=}", f"{1_000:_}", f"{0x1F:#b}", f"{-5:=+5}", f"{True:d} {True}", f"{1e10:g} {1e-10:G}", f"{2 ** 64:,}")
print(f"{complex(1, -2):.1f} {1j:>8} {x:e} {x:%} {x:.0%} {1 / 3:.3} {10 ** 20:.3g} {float('nan'):08} {float('-inf'):+}", f"{x:{'.2' + 'f'}}", f"{'%.2f' % x:>8}", f"{n:n}", f"{65:c}{0x1F600:c}" == "A\U0001F600")
