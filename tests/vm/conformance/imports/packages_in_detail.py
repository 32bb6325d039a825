# Packages: relative imports of every level, __all__, lazy submodules, what a package knows of itself.
import sys
import _box
print(_box.renamed, _box.public, _box.leaf_value, _box.__doc__, hasattr(_box, "second"), hasattr(_box, "_private"))
from _box import *
print(first.value, listed, renamed, "not_listed" in globals(), "_box" in globals())
import _box.second
print(_box.second.value, sys.modules["_box.second"] is _box.second)
for f in (_box.first.lazy, _box.first.up):
    try:
        f()
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (/")[0])
import _space.part
print(_space.part.where)
from _space import part as p
print(p is _space.part)
try:
    from _all import *
except AttributeError as e:
    print(e)
print("sub" in globals())
import _all.sub
print(_all.sub.x)
try:
    from _bad_all import *
except TypeError as e:
    print(e)
for statement in ("import _box.first.value", "import _box.none", "from _box import none", "from _box.none import x", "from _box.first import none",
                  "import _space.none", "from _space import none", "import none_at_all.sub"):
    try:
        exec(statement)
    except ImportError as e:
        print(statement, "|", type(e).__name__, str(e).split(" (/")[0], e.name)
