from . import deep
from .. import early as _early
from ..early import x as cousin
up = _early.x
