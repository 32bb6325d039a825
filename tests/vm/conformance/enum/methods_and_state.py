# Enums with methods, properties, static and class methods, __str__, __call__, extra attributes, __init__ and __new__, abstract bases.
import enum, math
class Planet(enum.Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return round(6.673e-11 * self.mass / self.radius ** 2, 3)
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
    @staticmethod
    def plain(): return "static"
    def __str__(self): return self.name.title()
    def __lt__(self, o): return self.mass < o.mass
print(Planet.EARTH.gravity, Planet.heaviest(), Planet.plain(), [str(p) for p in sorted(Planet)], Planet.EARTH.value[0], f"{Planet.MARS}")
class Coord(bytes, enum.Enum):
    def __new__(cls, v, label):
        o = bytes.__new__(cls, [v])
        o._value_ = v
        o.label = label
        return o
    PX = (0, "P.X")
    PY = (1, "P.Y")
print(Coord(1), Coord.PY.label, Coord.PX == b"\0", Coord.PX + b"x", Coord.PY.value)
class Op(enum.Enum):
    ADD = "+"
    MUL = "*"
    def __call__(self, a, b): return eval(f"a{self.value}b")
    def other(self): return Op.MUL if self is Op.ADD else Op.ADD
print(Op.ADD(2, 3), Op("*")(4, 5), Op.ADD.other().name, [o(3, 3) for o in Op])
class Counted(enum.Enum):
    def __new__(cls):
        o = object.__new__(cls)
        o._value_ = len(cls.__members__) + 1
        return o
    A = ()
    B = ()
print(list(Counted), Counted(2))
class Fn(enum.Enum):
    f = staticmethod(lambda x: x) if 0 else 1
    def g(x): return x * 2
    h = enum.member(math.sqrt)
    k = enum.nonmember(5)
    class In: z = 1
print([m.name for m in Fn if m.name != "In"], Fn.h.value(16.0), Fn.k, Fn.g(4))
try: Planet.EARTH.gravity = 1
except AttributeError as e: print("refused")
Planet.EARTH.note = "home"; print(Planet.EARTH.note, hasattr(Planet.MARS, "note"))
