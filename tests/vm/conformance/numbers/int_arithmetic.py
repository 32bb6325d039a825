# Every operator on ints around the borders of representations: small values of 31 and 48 bits, 32-bit digits, 64 bits, many digits.
values = []
for bits in (0, 1, 7, 30, 31, 32, 46, 47, 48, 62, 63, 64, 95, 96, 128, 200):
    for offset in (-1, 0, 1):
        n = (1 << bits) + offset
        values.append(n)
        values.append(-n)
values.append(0x123456789ABCDEF0123456789)
values.append(-10 ** 40)


def checksum(results):
    total = 0
    for r in results:
        total = (total * 1000003 + r) % (2 ** 127 - 1)
    return total


def shown(a, b):
    return [a + b, a - b, a * b, a & b, a | b, a ^ b]


for a in values:
    out = []
    for b in values:
        out += shown(a, b)
        if b:
            q, r = divmod(a, b)
            if q * b + r != a or a // b != q or a % b != r or not (0 <= r < b or b < r <= 0):
                print("division of", a, "by", b)
            out += [q, r]
    print(a, checksum(out), -a, +a, ~a, abs(a), bool(a))

for a in (0, 1, -1, 5, -5, 2 ** 31, -2 ** 31 + 7, 2 ** 64 + 3, -2 ** 64 - 3):
    print(a, [a << n for n in (0, 1, 15, 31, 32, 33, 64, 100)])
    print(a, [a >> n for n in (0, 1, 15, 31, 32, 33, 64, 100, 1 << 70)])
print(0 << (1 << 70))

for a in (2, -3, 10, 7 ** 11, -(2 ** 40)):
    print([a ** n for n in range(8)])
print(3 ** 200)
print((-7) ** 33)
print(2 ** 500)
print([0 ** n for n in range(3)], [1 ** (10 ** 30), (-1) ** (10 ** 30), (-1) ** (10 ** 30 + 1), 0 ** 10 ** 30])
for e in (-1, -2, -5):
    print(2 ** e, (-2) ** e, 10 ** e, (3 ** 50) ** e)

x = 5
x += 10 ** 20
x -= 3
x *= -7
print(x)
x //= 13
print(x)
x %= 10 ** 19
print(x)
x <<= 5
x >>= 3
x |= 1
x &= ~2
x ^= 255
print(x)
x **= 3
print(x)
