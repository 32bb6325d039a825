# Ints of up to a million bits: products, quotients, powers modulo, and decimal text both ways.
import sys

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def number(bits, seed):
    n = seed
    while n.bit_length() < bits:
        n = n * n + seed
    return n >> (n.bit_length() - bits)


a, b = number(1000000, 3), number(1000000, 5)
p = a * b
q, r = divmod(p + 12345, a)
assert q == b and r == 12345
m = number(4096, 7)
x = pow(number(4000, 11), number(2048, 13), m)
t = str(number(200000, 17))
n = int(t)
print(p % 1000003, q % 1000003, x % 1000003, len(t), n % 1000003, number(300000, 19) // number(100000, 23) % 1000003)
