# Attribute access by name: getattr, setattr, delattr, hasattr on every kind of object.
from _grid import grid

class Plain:
    kind = "class"
class Slotted:
    __slots__ = ("a",)
class Magic:
    def __getattr__(self, name):
        if name == "boom":
            raise ValueError("boom")
        return name.upper()
makers = {"Plain": Plain, "Slotted": Slotted, "Magic": Magic, "int": lambda: 5, "function": lambda: (lambda: 0), "module": lambda: __import__("math"), "class": lambda: type("T", (), {})}
def tour(kind, name):
    o, out = makers[kind](), []
    for step in (lambda: getattr(o, name), lambda: getattr(o, name, "default"), lambda: hasattr(o, name), lambda: setattr(o, name, 1), lambda: getattr(o, name), lambda: delattr(o, name), lambda: hasattr(o, name)):
        try:
            out.append(step() if not callable(step()) else "callable") if step is not step else out.append(step())
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return [x if not hasattr(x, "__call__") else "callable" for x in out]
for kind in makers:
    for name in ("a", "kind", "boom", "not-a-name", ""):
        print(kind, name, tour(kind, name))
