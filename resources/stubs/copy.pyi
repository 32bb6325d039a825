"""Copies of objects."""
class Error(Exception): ...
def copy(x):
    """A new object with the same contents."""
def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of the contents, each copied once."""
def replace(obj, **changes):
    """A copy with some fields changed, by the object's __replace__()."""
