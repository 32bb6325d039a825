# bit_length, bit_count and the shifts, at the edges of words and of digits.
for n in (0, 1, -1, 2, 255, 256, -256, 2 ** 31 - 1, -2 ** 31, 2 ** 32, 2 ** 47, -2 ** 47 - 1, 2 ** 63, 2 ** 64 - 1, -2 ** 100):
    print(n, n.bit_length(), n.bit_count(), n << 3, n >> 3, n << 70, n >> 70, ~n)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 0 << 2 ** 100, lambda: 5 >> 2 ** 100, lambda: -5 >> 2 ** 100):
    try:
        print(f())
    except ValueError as e:
        print(e)
print(True.bit_length(), False << 1, True << True)
