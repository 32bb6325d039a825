# Numbers that grow by the rules of mathematics: Fibonacci by doubling, binomials, Pell, Lucas and a Mersenne test.
def fib(n):
    if n == 0:
        return 0, 1
    a, b = fib(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


f = fib(5000)[0]
print(f % 10 ** 30, f.bit_length(), fib(300)[0])
x, y = 3, 2
for _ in range(60):
    x, y = 3 * x + 4 * y, 2 * x + 3 * y
    assert x * x - 2 * y * y == 1
print(x)
def mersenne_prime(p):
    m = (1 << p) - 1
    s = 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0
print([p for p in (3, 5, 7, 11, 13, 17, 19, 23, 31, 61, 67, 89, 107, 127, 257, 521) if mersenne_prime(p)])
row = 1
for k in range(1, 201):
    row = row * (401 - k) // k
print(row)
