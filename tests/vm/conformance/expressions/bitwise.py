# Shifts and bitwise operators on ints of every size and sign.
for a in (0, 1, 5, -1, -6, 2 ** 31, -2 ** 31, 2 ** 62, 2 ** 64 - 1, -2 ** 70 + 5):
    print(a, ~a, a << 1, a << 33, a >> 1, a >> 40, a >> 100, [a & b for b in (3, -4, 2 ** 65)], [a | b for b in (3, -4, 2 ** 65)], [a ^ b for b in (3, -4, 2 ** 65)])
print(True & False, True | 2, True ^ True, ~True, 1 << 0, 0 << 1000, 1 << 100)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 << 1, lambda: 1 & "a", lambda: ~1.5, lambda: 0 << -1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
