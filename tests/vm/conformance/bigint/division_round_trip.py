# divmod of long numbers, checked by multiplying back; divisors with long runs of ones and zeros.
cases = [(10 ** 3000, 10 ** 1499 + 7), (2 ** 20000 - 1, 2 ** 9999 + 1), (7 ** 5000, 2 ** 7000 - 1), (3 ** 9000, 3 ** 100), (2 ** 15000, 2 ** 14999 + 2 ** 64),
         (10 ** 4000 - 1, 9), (5 ** 6000, 2 ** 64), (2 ** 12800 - 1, 2 ** 6400 - 2 ** 3200), (6 ** 2000, 6 ** 2000), (6 ** 2000 - 1, 6 ** 2000)]
for a, b in cases:
    q, r = divmod(a, b)
    assert q * b + r == a and 0 <= r < b
    print(q % 1000003, r % 1000003, q.bit_length(), r.bit_length())
    q, r = divmod(-a, b)
    assert q * b + r == -a and 0 <= r < b
