# log, log2 and log10 of ints beyond the doubles, and with bases.
import math

for n in (1, 2, 10, 2 ** 1000, 10 ** 400, 2 ** 5000 + 1, 3 ** 10000):
    print(n.bit_length(), math.log(n), math.log2(n), math.log10(n), math.log(n, 2), math.log(n, 10 ** 350))
for f in (lambda: math.log(-10 ** 400), lambda: math.log(0), lambda: math.log(10, 1), lambda: math.log(10, 0), lambda: math.log(10, -1), lambda: math.log("a"), lambda: math.log(1, 2, 3), lambda: math.log(), lambda: math.log(2, base=2)):
    try:
        print(f())
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
print(math.log(1, 10), math.log(8, 2), math.log2(8), math.log10(1000), math.log10(1e-300), math.log2(5e-324), math.log(True))
