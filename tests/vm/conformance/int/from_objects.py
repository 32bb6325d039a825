# int() of objects: __int__, __index__, __trunc__, in that order, and the results that are refused.
class Int:
    def __int__(self): return 7
class Index:
    def __index__(self): return 8
class Trunc:
    def __trunc__(self): return 9
class TruncIndex:
    def __trunc__(self): return Index()
class All(Trunc, Index, Int): pass
class BadInt:
    def __int__(self): return "7"
class BadIndex:
    def __index__(self): return 1.0
class BadTrunc:
    def __trunc__(self): return 1.5
class Sub(int): pass
class IntSub:
    def __int__(self): return True


import warnings
warnings.simplefilter("ignore")
for x in (Int(), Index(), Trunc(), TruncIndex(), All(), BadInt(), BadIndex(), BadTrunc(), Sub(5), IntSub(), None, [], 1j, object):
    try:
        r = int(x)
        print(type(x).__name__, r, type(r).__name__)
    except TypeError as e:
        print(type(x).__name__, e)
print(int(), int(-3.99), int(1e20), int(True))
for bad in (float("inf"), float("-inf"), float("nan")):
    try:
        int(bad)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
