# Ints of any size: arithmetic, identities, text, and the border of the small ones.
for e in (29, 30, 31, 32, 47, 48, 51, 52, 53, 60, 62, 63, 64, 65, 100):
    for d in (-1, 0, 1):
        n = 2 ** e + d
        print(e, d, n, -n, n + n, n - 1, n * n, n // 3, n % 1000, -n // 7, n >> 5, n == int(str(n)), hash(n) == hash(float(n)) or e > 53)
f = 1
for i in range(1, 60):
    f *= i
print(f, f.bit_length(), len(str(f)), f // 10 ** 60, f % 10 ** 20, -f % 97)
for i in range(59, 0, -1):
    assert f % i == 0
    f //= i
print(f, 3 ** 200, pow(3, 200, 10 ** 9 + 7), pow(3, -1, 7), (-3) ** 33, 7 ** 77 % 10 ** 12, 2 ** 0, 0 ** 0)
print(int("123456789" * 8), int("-" + "f" * 30, 16), int("1" * 80, 2), int("zz", 36), hex(2 ** 100), oct(-2 ** 70), bin(2 ** 65 + 1), 0xFFFF_FFFF_FFFF_FFFF_FFFF, 0b1 << 90)
a, b = 10 ** 30 + 7, 10 ** 25 + 3
while b:
    a, b = b, a % b
print(a, divmod(-10 ** 30, 7), divmod(10 ** 30, -10 ** 10), (10 ** 30) // (-10 ** 29 * 3), 10 ** 18 * 10 ** 18 == 10 ** 36)
print(float(10 ** 30), int(1e30), int(-1e16), 10 ** 20 == 1e20, 10 ** 20 + 1 == 1e20, 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 10 ** 400 < float("inf"))
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
print(sum(range(10 ** 5)) ** 3, sorted([10 ** 20, -10 ** 20, 0, 2 ** 31, 2 ** 62]), max(2 ** 64, 2.0 ** 64, 2 ** 63), abs(-2 ** 80), -(-2 ** 31), ~(2 ** 31), -2 ** 63 - 1)
print((2 ** 100).to_bytes(13, "big"), int.from_bytes(b"\xff" * 10, "little"), int.from_bytes(b"\x80" + b"\0" * 8, "big", signed=True), (-2 ** 70).to_bytes(9, "little", signed=True), (5).bit_length(), (-2 ** 64).bit_length(), (10).bit_count())
