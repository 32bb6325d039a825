from .. import first
from ..first import value as v
from . import public
leaf_value = v + public
print("leaf", __name__, __package__)
