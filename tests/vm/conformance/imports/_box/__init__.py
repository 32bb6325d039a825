"""The doc of box."""
print("box begins", __name__, __package__, __path__ == list(__path__), __doc__)
from . import first
from .first import value as renamed
from .inner import *
from .inner.leaf import leaf_value
__all__ = ["first", "listed", "renamed"]
listed = "listed"
not_listed = "not listed"
print("box ends", sorted(n for n in globals() if not n.startswith("__")))
