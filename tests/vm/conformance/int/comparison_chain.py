# Ordering of ints of all sizes with each other, with bools and with floats is exact.
values = [0, 1, True, -1, 2 ** 31, -2 ** 31, 2 ** 47 - 1, 2 ** 47, -2 ** 47 - 1, 2 ** 53, 2 ** 53 + 1, float(2 ** 53), 2 ** 63, 2.0 ** 63,
          10 ** 25, 1e25, float("inf"), -float("inf"), 0.5, -0.0]
ordered = sorted(values)
print(ordered)
print([sum(a < b for b in values) for a in values])
print([sum(a == b for b in values) for a in values])
nan = float("nan")
print([(n < nan, n > nan, n == nan, n != nan) for n in (0, 2 ** 70)])
print(1 == 1.0 == True == (1 + 0j), 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, -10 ** 400 < -1e308, 10 ** 400 == float("inf"))
for op in ("<", "<=", ">", ">="):
    try:
        eval(f"1 {op} 'a'")
    except TypeError as e:
        print(e)
