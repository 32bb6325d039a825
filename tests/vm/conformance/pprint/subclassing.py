# PrettyPrinter.format decides how things look; classes with their own __repr__ are left alone.
from pprint import PrettyPrinter
from dataclasses import dataclass, field

class Hex(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)

Hex(width=20).pprint([1, 255, {"k": 16}, [1000] * 5])
class Loud(list):
    def __repr__(self):
        return "LOUD"
class Quiet(dict):
    pass
print(PrettyPrinter(width=10).pformat([Loud(range(9)), Quiet(a=1, b=2, c=3)]))
@dataclass
class Part:
    name: str
    sizes: list = field(default_factory=list)
    inner: object = None
print(PrettyPrinter(width=30).pformat(Part("wheel", [1, 2, 3], Part("spoke", list(range(10))))))
print(PrettyPrinter(underscore_numbers=True).pformat([1234567, 12]))
