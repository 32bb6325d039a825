print("first", __name__, __package__)
value = 1
def lazy():
    from .inner import leaf
    from . import second
    from .. import nothing
def up():
    from ...too import far
