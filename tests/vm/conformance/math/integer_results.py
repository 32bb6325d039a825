# ceil, floor, trunc: their methods, and what they do with objects that have none.
import math


class Rounds:
    def __ceil__(self): return "up"
    def __floor__(self): return "down"
    def __trunc__(self): return "cut"
class F:
    def __float__(self): return 2.5


for f in (math.ceil, math.floor, math.trunc):
    print(f.__name__, f(2.5), f(-2.5), f(7), f(1e30), f(-0.5), f(Rounds()), type(f(2.0)))
    for bad in (F(), "1", float("inf"), float("nan"), 1j):
        try:
            print(f(bad))
        except (TypeError, OverflowError, ValueError) as e:
            print(type(e).__name__, e)
