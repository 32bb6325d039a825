# sys.float_info, and what it says about arithmetic.
import sys

i = sys.float_info
print(i.max, i.min, i.epsilon, i.dig, i.mant_dig, i.max_exp, i.min_exp, i.max_10_exp, i.min_10_exp, i.radix, i.rounds)
print(1 + i.epsilon > 1, 1 + i.epsilon / 2 == 1, i.max * 2, i.min / 2 ** 52 > 0, i.min / 2 ** 53, i.max + 1 == i.max, len(i), i[0] == i.max)
print(0.1 + 0.2 == 0.3, 0.1 * 3, 1e16 + 1, 1e308 * 10, -1e308 * 10, 1e-320 / 10, 5e-324 / 2, 3 * 1.1, 1 / 3 * 3, 2 ** 0.5 * 2 ** 0.5, sum([0.1] * 10), 1e23, 1e22 + 1e6)
print(float("inf") - 1, float("inf") * 0, float("inf") - float("inf"), -0.0 + 0.0, -0.0 - 0.0, -0.0 * 5, 0.0 * -1, abs(-0.0), -(0.0), 0.0 == -0.0)
