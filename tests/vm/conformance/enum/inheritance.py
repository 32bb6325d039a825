from enum import Enum, IntEnum

class Base(Enum):
    def describe(self): return self.name, self.value
    @classmethod
    def default(cls): return cls.A
    @staticmethod
    def util(x): return x + 1

class Child(Base):
    A = 1
    B = 2

class Mixin:
    def shout(self): return self.name + "!"

class Other(Mixin, Base):
    A = 5

print(Child.A.describe(), Child.default(), Child.util(3), Other.A.shout(), Other.default(), issubclass(Other, Base), Child.A == Other.A)
print(Other.__mro__, Base.__members__, list(Base))

class Counting(Enum):
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.seen = len(cls)

class Three(Counting):
    A = 1
    B = 2
    C = 3

print(Three.seen)
