# Subclasses with their own __init__, attributes, copies and pickling's parts.
import copy
from array import array


class Named(array):
    def __init__(self, typecode, items=(), name="none"):
        super().__init__()
        self.name = name


class Plain(array):
    pass


a = Named("i", [1, 2], name="n")
print(a.name, a, list(a), isinstance(a, array), type(a[:1]).__name__, type(a + a).__name__, a == array("i", [1, 2]))
p = Plain("d", [0.5])
p.x = 1
print(p, p.__dict__, copy.copy(array("i", [1])), copy.deepcopy(array("i", [1])) is not None, array("i", [5]).__reduce_ex__(2)[1], array("b", [5]).__reduce_ex__(4)[1][1:])
it = iter(array("i", [1, 2, 3]))
print(next(it), it.__reduce__()[1:], list(it), next(it, "end"))
b = array("i", [1, 2, 3])
for x in b:
    if len(b) < 6:
        b.append(x * 10)
print(b)
