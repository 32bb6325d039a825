from enum import Enum, Flag, IntEnum, unique, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


shown(lambda: unique(Enum("A", [("x", 1), ("y", 1), ("z", 1)])))
shown(lambda: unique(Enum("A", "x y")))
shown(lambda: verify(UNIQUE)(Enum("B", [("x", 1), ("y", 1)])))
shown(lambda: verify(CONTINUOUS)(IntEnum("C", [("x", 1), ("y", 4)])))
shown(lambda: verify(CONTINUOUS)(Flag("D", [("x", 1), ("y", 8)])))
shown(lambda: verify(NAMED_FLAGS)(Flag("E", [("x", 1), ("y", 6)])))
shown(lambda: verify(NAMED_FLAGS)(Flag("F", [("x", 1), ("y", 3), ("z", 9)])))
shown(lambda: verify(UNIQUE, CONTINUOUS)(IntEnum("G", "a b c")))
shown(lambda: list(UNIQUE.__class__))
