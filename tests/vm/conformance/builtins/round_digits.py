# round: digits of every kind, halves, ints to negative digits, results' types, own __round__.
class Own:
    def __round__(self, *args):
        return ("round", args)


class Index:
    def __index__(self):
        return 1


print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 1e16, 2.0**60 + 0.0)], [type(round(x)).__name__ for x in (1, 1.0, True)])
print([round(2.675, n) for n in range(-1, 5)], [round(12345.678, n) for n in range(-6, 4)], [round(1e300, n) for n in (-300, -299, 0, 300)])
print([round(155, n) for n in (-1, -2, -3, 0, 1)], [round(-155, n) for n in (-1, -2, -3)], round(True, 1), round(250, -2), round(350, -2), round(10**30 + 5 * 10**9, -10))
print(round(Own()), round(Own(), 1), round(Own(), None), round(1.25, Index()), round(number=1.5), round(1.55, ndigits=1), round(1.5, None), round(7, None))
for args in [(), ("a",), (1j,), (1.5, "a"), (1.5, 1.0), (1, 1.0), (float("nan"),), (float("inf"),), (float("-inf"), 2), (float("nan"), 2), (None,), ([], 1), (1.5, 1, 2), (1.7e308, -308), (5e-324, 324), (1.5, 2**70), (1.5, -2**70), (15, 2**70)]:
    try:
        print(args, round(*args))
    except (TypeError, ValueError, OverflowError) as e:
        print(args, type(e).__name__, e)
