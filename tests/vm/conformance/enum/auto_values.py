from enum import Enum, IntEnum, StrEnum, Flag, auto

class Plain(Enum):
    A = auto()
    B = 10
    C = auto()
    D = A

class ByName(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{start}-{count}-{last_values}"
    X = auto()
    Y = auto()

class Texts(StrEnum):
    ONE = auto()
    Two = auto()

class Pairs(Enum):
    P = auto(), "p"
    Q = auto(), auto()

class Bits(Flag):
    A = auto()
    B = auto()
    C = 16
    D = auto()

for cls in Plain, ByName, Texts, Pairs, Bits:
    print([(m.name, m.value) for m in cls], list(cls.__members__))
print(repr(auto()), auto(5).value)
