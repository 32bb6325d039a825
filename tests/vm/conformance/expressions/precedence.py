# Precedence and associativity, each line wrong if two levels were swapped.
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2)
print(10 - 4 - 3, 100 // 7 // 2, 100 / 10 / 2, 7 % 4 * 2, 2 * 7 % 4, -7 // 2, -(7 // 2))
print(1 << 2 + 1, 1 + 1 << 2, 16 >> 1 << 1, 6 & 3 == 3, (6 & 3) == 3, 1 | 2 ^ 3 & 1, ~1 + 1, -~1, ~-1)
print(not 1 == 2, not 0 and 0, 1 or 0 and 0, (1 or 0) and 0, not not 3)
print(1 < 2 == True, (1 < 2) == True, 1 in [1] == True, 1 if 0 else 2 or 3)
print("a" + "b" * 3, [1] + [2] * 2, -1 .__abs__(), (-1).__abs__())
f = lambda x: x if x else lambda: 5
print(f(1), f(0)())
print(1 + 1 if 0 else 3 * 2, not 1 if 1 else 2, 3 if not 1 else 4)
x = 5
print(x.real + x.imag, x ** 2 - -x, - - x, + - + x, ~~x, not - x)
print([1, 2, 3][-1], (1, 2)[0] + 1, {"a": 1}["a"] ** 2, "abc"[1:][0])
print(5 - 3 + 2, 5 - (3 + 2), 2 ** 2 * 3, 2 * 2 ** 3, 8 // 3 * 3 + 8 % 3)
print(1 and 2 or 3, 0 or [] or "", None and 1, 0 or None)
