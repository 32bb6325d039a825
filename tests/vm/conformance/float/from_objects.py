# float() of objects with __float__ and __index__; results of the wrong type.
import warnings
warnings.simplefilter("ignore")


class Sub(float):
    pass
class F:
    def __float__(self): return 1.5
class I:
    def __index__(self): return 2 ** 60 + 1
class Both(F, I): pass
class Bad:
    def __float__(self): return 1
class GivesSub:
    def __float__(self): return Sub(2.5)
class Text(str):
    def __float__(self): return 9.5


for x in (F(), I(), Both(), Bad(), GivesSub(), Text("3"), Sub(4)):
    try:
        r = float(x)
        print(type(x).__name__, r, type(r).__name__)
    except TypeError as e:
        print(type(x).__name__, e)
print(type(Sub(F())), Sub("1e3"), Sub(1) + 1, type(Sub(1) + 1), repr(Sub(1.5)), Sub(1.5).hex(), hash(Sub(1.5)) == hash(1.5))
try:
    float(x=1)
except TypeError as e:
    print(e)
