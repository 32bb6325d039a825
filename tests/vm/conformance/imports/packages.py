# Packages: __init__, submodules, relative imports, __all__.
import _pkg
print(_pkg.name, _pkg.__name__, hasattr(_pkg, "lazy"), _pkg.early.x)
import _pkg.sub.deep
print(_pkg.sub.deep.where, _pkg.sub.deep.__name__, _pkg.sub.deep.__package__, _pkg.sub.__package__)
from _pkg.sub import deep as d, sibling
print(d is _pkg.sub.deep, sibling.up, sibling.cousin)
from _pkg import lazy
print(lazy.__name__, _pkg.lazy is lazy)
import _pkg.lazy as renamed
print(renamed is lazy)
from _pkg.sub import *
print(listed, "unlisted" in globals())
for bad in ("import _pkg.nothing", "from _pkg import nothing", "import _pkg.early.x", "from _pkg.sub.deep import nothing"):
    try:
        exec(bad)
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (")[0])
import sys
print(sorted(m for m in sys.modules if m.startswith("_pkg")))
