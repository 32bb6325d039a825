# Ints of up to a million bits: products, quotients, roots, powers, shifts, and decimal text both ways.
import sys

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def number(bits, seed):
    n = seed
    while n.bit_length() < bits:
        n = n * n + seed
    return n >> (n.bit_length() - bits)


def factorial(low, high):
    if high - low < 8:
        product = 1
        for i in range(low, high):
            product *= i
        return product
    middle = (low + high) // 2
    return factorial(low, middle) * factorial(middle, high)


def root(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) >> 1
        if y >= x:
            return x
        x = y


a, b = number(300000, 3), number(300000, 5)
p = a * b
q, r = divmod(p + 12345, a)
assert q == b and r == 12345
assert root(number(40000, 7)) % 1000003 == 310751
text = str(number(60000, 17))
assert (len(text), int(text) % 1000003) == (18062, 984409)
assert (factorial(1, 12000).bit_length(), factorial(1, 12000) % 1000003 ** 2) == (145292, 756633329100)
assert number(300000, 19) // number(100000, 23) % 1000003 == 848955
