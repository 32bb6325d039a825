from enum import Enum, property as enum_property

class Base(Enum):
    @enum_property
    def shape(self): return f"shape of {self.name}"

class D(Base):
    shape = 1
    other = 2

print(D.shape, D.shape.shape, D.other.shape, D.other)

class WithValue(Enum):
    name = 1
    value = 2

print(list(WithValue), WithValue.name, WithValue.value.value, WithValue.name.name)
