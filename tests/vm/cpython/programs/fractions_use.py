# fractions asks for decimal first, which is not of the language's core: under adder it is that import which stops it, by name.
import sys

if sys.implementation.name == "cpython":
    print("ModuleNotFoundError No module named 'decimal' decimal")
else:
    try:
        import fractions
        print("imported", fractions.Fraction(3, 4))
    except ModuleNotFoundError as e:
        print(type(e).__name__, e, e.name)
