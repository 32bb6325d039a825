# Comparison of ints and floats is exact, equal numbers have equal hashes, and are one key.
inf, nan = float("inf"), float("nan")
ints = [0, 1, -1, 2 ** 53, 2 ** 53 + 1, -(2 ** 53) - 1, 2 ** 63, 2 ** 64 + 1, 10 ** 22, 10 ** 23, 10 ** 400, -(10 ** 400), 2 ** 1023, 2 ** 1024]
floats = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0 ** 53, 2.0 ** 63, 2.0 ** 64, 1e22, 1e23, 1e308, 2.0 ** 1023, inf, -inf, nan, 5e-324, 1.5]
for i in ints:
    print([(i < f) + 2 * (i <= f) + 4 * (i == f) + 8 * (i != f) + 16 * (i > f) + 32 * (i >= f) for f in floats])
    print([(f < i) + 2 * (f <= i) + 4 * (f == i) + 8 * (f != i) + 16 * (f > i) + 32 * (f >= i) for f in floats])
for i in ints[:10] + [2 ** 1023, 2 ** 40, 2 ** 30, 2 ** 31, -2 ** 31, 2 ** 47, -(2 ** 47), 2 ** 48, 2 ** 62]:
    f = float(i)
    print(hash(int(f)) == hash(f), hash(complex(f, 0)) == hash(f), f in {int(f)}, int(f) in {f: 1}, complex(f) in {int(f)})
print(len({1, 1.0, True, 1 + 0j}), len({0, 0.0, -0.0, False}), {1: "a", 1.0: "b", True: "c"}, {2 ** 70: 1}[2.0 ** 70], {0.5, 0.5})
print(1 == 1.0, True == 1.0, 1.0 is None, nan == nan, nan != nan, nan < nan, [nan] == [nan], nan in [nan], inf == inf, -inf < inf)
print(max(1, 2.5, 2), min(3, 2.5, 10 ** 30), sorted([3, 1.5, 2 ** 60, -0.5, 10 ** 20, 1e19, True]))
print(0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 10 ** 16 + 1 == 1e16 + 1, 1e16 == 10 ** 16, int(1e23) == 1e23, 10 ** 23 == 1e23)
