# A thousand digits of pi from integer arithmetic alone.
def arctan_inverse(x, unit):
    total = term = unit // x
    n, sign, square = 3, -1, x * x
    while term:
        term //= square
        total += sign * (term // n)
        sign, n = -sign, n + 2
    return total


unit = 10 ** 1010
pi = 4 * (4 * arctan_inverse(5, unit) - arctan_inverse(239, unit)) // 10 ** 10
text = str(pi)
print(text[:50], text[-50:], len(text))
