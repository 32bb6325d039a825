# Importing modules that stand beside the script: forms, caching, attributes.
import _plain
import _plain as other
from _plain import value, function as fn
from _plain import *
import sys

print(_plain is other, value, fn(2), public, "_hidden" in globals(), _plain._hidden, _plain.__name__)
print("_plain" in sys.modules, sys.modules["_plain"] is _plain, type(_plain).__name__, _plain.counter)
_plain.counter += 1
import _plain as again
print(again.counter, value)
_plain.value = "changed"
print(value, _plain.value, fn(0), _plain.__doc__)
for bad in ("import _nothing_here", "from _plain import missing", "import _plain.sub", "from . import x", "from _plain import (value, missing)"):
    try:
        exec(bad)
    except ImportError as e:
        text = str(e)
        print(type(e).__name__, text[:text.index(" (/")] if " (/" in text else text)
try:
    _plain.nothing
except AttributeError as e:
    print(e)


def local_import():
    import _plain as inside
    from _plain import value as v
    return inside.counter, v


print(local_import(), _plain.__file__.endswith("_plain.py"))
del sys.modules["_plain"]
import _plain
print(_plain.counter, _plain is other, __import__("_plain") is _plain, __name__)
