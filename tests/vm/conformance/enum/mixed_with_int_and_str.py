from enum import Enum, IntEnum, StrEnum


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Level(IntEnum):
    LOW = 1
    HIGH = 2

class Word(str, Enum):
    A = "a"
    B = "b"

class Name(StrEnum):
    X = "x"

print(Level.LOW + 1, Level.LOW < Level.HIGH, Level.HIGH == 2, [10, 20, 30][Level.LOW], sorted([Level.HIGH, Level.LOW]))
print(str(Level.LOW), repr(Level.LOW), f"{Level.LOW:03}", "%d %s" % (Level.LOW, Level.LOW), int(Level.HIGH), Level.LOW.bit_length())
print(str(Word.A), repr(Word.A), Word.A == "a", Word.A.upper(), Word.A + "!", "".join(["a", Word.B]), f"{Word.A}")
print(str(Name.X), repr(Name.X), f"{Name.X:>4}|", Name.X.join("12"), Name("x") is Name.X)
shown(lambda: StrEnum("Bad", {"a": 1}))
print({Level.LOW: 1}[1], Level(1), Level.LOW in (1, 5), max(Level), isinstance(Level.LOW, int))
