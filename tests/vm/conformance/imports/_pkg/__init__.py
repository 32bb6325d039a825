print("init", __name__)
name = "package"
from . import early
from .early import x as imported_x
