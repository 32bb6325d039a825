# Modules: __getattr__ of a module, replaced modules, caching, reloading by hand, import in functions and classes, __import__.
import sys
import _getattr
print(_getattr.made, dir(_getattr))
from _getattr import made
print(made)
for source in ("_getattr.other", "from _getattr import other"):
    try:
        exec(source)
    except (AttributeError, ImportError) as e:
        print(type(e).__name__, str(e).split(" (/")[0])
import _replaces
print(_replaces.answer, _replaces.__name__)
import _counts
import _counts as again
print(_counts.count, again is _counts)
del sys.modules["_counts"]
import _counts as fresh
print(fresh.count, fresh is _counts)
sys.modules["_phantom"] = type(sys)("_phantom")
import _phantom
print(_phantom.__name__, type(_phantom).__name__, repr(_phantom))
sys.modules["_refused"] = None
try:
    import _refused
except ImportError as e:
    print(type(e).__name__, e)


class Holder:
    import math
    from math import pi as half_turn


def inside():
    import _counts
    from sys import path as where
    return _counts.count, where is sys.path


print(Holder.math.floor(2.5), Holder.half_turn > 3, inside(), "where" in globals())
print(__import__("math").__name__)
m = type(sys)("made", "its doc")
m.x = 5
print(m.__name__, m.__doc__, m.x, m.__dict__["x"], repr(m))
try:
    m.y
except AttributeError as e:
    print(e)
exec("z = 3", m.__dict__)
print(m.z, sorted(n for n in vars(m) if n[0] != "_"))
