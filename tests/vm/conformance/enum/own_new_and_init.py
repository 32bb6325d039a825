from enum import Enum

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / self.radius ** 2, 3)

print([(p.name, p.gravity) for p in Planet], Planet.EARTH.value, Planet((5.976e+24, 6.37814e6)))

class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "m")

print(Coordinate.PY.name, Coordinate(1).label, Coordinate.PX[0], Coordinate.PY.unit, Coordinate.PY == b"\x01")

class Numbered(Enum):
    def __new__(cls):
        obj = object.__new__(cls)
        obj._value_ = len(cls.__members__) + 1
        return obj

class Fruit(Numbered):
    APPLE = ()
    PEAR = ()

print(list(Fruit), Fruit.__new__ is Enum.__new__)
