# A nonlocal name is a cell of the function's, also when nothing is done with it; types.CellType is found that way.
import types


def outer():
    x = 1

    def inner():
        nonlocal x

    def middle():
        def deepest():
            nonlocal x
        return deepest
    return inner, middle, middle()


inner, middle, deepest = outer()
print([f.__code__.co_freevars for f in (inner, middle, deepest)], inner.__closure__[0].cell_contents, deepest.__closure__[0] is inner.__closure__[0])
print(types.CellType.__name__, isinstance(inner.__closure__[0], types.CellType))
