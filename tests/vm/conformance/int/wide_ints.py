# Ints of up to a few machine words, around every size at which they are done another way.
import random

r = random.Random(11)
edges = [10, 31, 32, 46, 47, 48, 62, 63, 64, 65, 80, 96, 125, 126, 127, 128, 129, 200]


def number():
    if r.random() < 0.2:
        return r.randint(-5, 5)
    n = r.choice(edges)
    x = r.choice([r.getrandbits(n), (1 << n) - 1, 1 << n, (1 << n) + r.randint(-2, 2)])
    return -x if r.random() < 0.5 else x


for i in range(2500):
    a, b = number(), number()
    row = [a, b, a + b, a - b, a * b, a & b, a | b, a ^ b, a == b, a < b, a >= b, -a, ~a, abs(a), a.bit_length()]
    row += [hex(a), bin(a), oct(a)]
    if b:
        row += [a // b, a % b, divmod(a, b)]
    s = abs(b) % 140
    row += [a << s, a >> s, (a << s) >> s == a]
    for modulus in (number() or 3, r.randint(1, 2**47) * r.choice([1, 1, 1, -1]), 1, -1, 2**32, 2**47 - 1):
        try:
            row.append(pow(a, b if r.random() < 0.1 else abs(b) % 1000, modulus))
        except ValueError as error:
            row.append(str(error))
    print(row)
x = 88172645463325252
for i in range(50):
    x ^= x << 13 & 0xFFFFFFFFFFFFFFFF
    x ^= x >> 7
    x ^= x << 17 & 0xFFFFFFFFFFFFFFFF
    x = x * 6364136223846793005 + 1442695040888963407 & 0xFFFFFFFFFFFFFFFF
    print(x, True & x, x | False, True << 60, (1.5).is_integer(), (7).bit_length(), True.bit_length())
