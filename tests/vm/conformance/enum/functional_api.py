from enum import Enum, IntEnum, Flag


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(list(Enum("A", "x y z")), list(Enum("B", "x, y, z", start=5)), list(Enum("C", ["p", "q"])))
print(list(Enum("D", [("a", 10), ("b", 20)])), list(Enum("E", {"k": "v", "l": "w"})))
print(list(IntEnum("F", "x y")), list(Flag("G", "a b c")), list(Enum("H", "s t", type=str)))
M = Enum("M", "one two", module="some.where", qualname="Outer.M")
print(M.__module__, M.__qualname__, M.one, M.__name__, Enum("N", "q").__module__)
shown(lambda: Enum("O", "a a"))
shown(lambda: list(Enum("P", "")))
