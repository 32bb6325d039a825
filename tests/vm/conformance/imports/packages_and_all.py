# A package of small modules: stars with __all__, relative names, submodules as attributes, reload, names that are missing.
import importlib
import sys

import _parts
from _parts import *

print(_parts.__all__, one, sorted(n for n in ("one", "two", "hidden") if n in globals()), two.value, _parts.two is two, two.__package__, two.sibling, sys.modules["_parts.two"] is two)
for source in ["from _parts import hidden; print(hidden)", "from _parts import three", "import _parts.three", "from _parts.two import value, other", "from _parts import two as second; print(second.value)", "import _parts.two.deeper", "from ._parts import one", "print(importlib.import_module('.two', '_parts').value)", "importlib.import_module('.two')", "importlib.import_module('')", "print(__import__('_parts.two').__name__)", "print(__import__('_parts.two', fromlist=['value']).__name__)"]:
    try:
        exec(source)
    except Exception as e:
        print(type(e).__name__, str(e).split(" (")[0])
two.value = "changed"
print(importlib.reload(two).value, two.value)
