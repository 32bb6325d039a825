from enum import Enum


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

print(Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color(2), Color["GREEN"])
print(list(Color), len(Color), list(reversed(Color)), list(Color.__members__.items()))
print(Color.RED.name, Color.RED.value, type(Color.RED), isinstance(Color.RED, Color), Color.RED in Color)
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, hash(Color.RED) == hash("RED"))
print({Color.RED: "r"}[Color.CRIMSON], bool(Color), bool(Color.RED), Color)
shown(lambda: Color(7))
shown(lambda: Color["BLUE"])
shown(lambda: Color.BLUE)
shown(lambda: Color.RED < Color.GREEN)
