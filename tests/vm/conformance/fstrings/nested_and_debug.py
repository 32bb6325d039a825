# Fields inside format specs, = with everything, nested f-strings with other quotes.
width, precision, value, name = 10, 3, 3.14159265, "x y"
print(f"{value:{width}.{precision}f}|{value:<{width}}|{value!r:>{width + 5}}|{name!r:^{width}}")
print(f"{value=:.2f} {name=} {name=!s} {width + 1=} {width +1 = } { name = !r:>8}")
print(f"{f'{name}':>{len(name) + 2}}")
print(f"{'a' if width > 5 else 'b'}{[i for i in range(3)]}{ {1: 2}[1] }{(lambda x: x * 2)(4)}{width!r}")
print(f"{{}}{{{width}}}{{{{}}}}", f"", f"{''}", f"{width}{width}")
print(f'''{
    width
    + 1
}''', rf"\n{width}\t", f"\x41{width}\u00e9", F"{1}" fR"{2}\d" "{3}")


class Spec:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"


s = Spec()
print(f"{s}", f"{s:abc}", f"{s!s}", f"{s!r:>6}", f"{s:{width}{precision}}", f"{s!a}", f"{s=}", f"{s=:z}")
try:
    f"{undefined}"
except NameError as e:
    print(e)
try:
    f"{5:q}"
except ValueError as e:
    print(e)
