from .first import value
from . import first as f, inner as i
import _box.inner.leaf
import _box.inner.leaf as leaf
print("second", value, f.__name__, i.__name__, leaf is _box.inner.leaf)
