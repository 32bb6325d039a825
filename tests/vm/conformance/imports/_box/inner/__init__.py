from ..first import value
_private = 1
public = value + 1
