# Value patterns: literals by ==, singletons by identity, dotted names.
class Colour:
    RED = 1
    GREEN = 2


def kind(x):
    match x:
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case Colour.RED:
            return "red"
        case 2 | 3 | 5 | 7:
            return "small prime"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case 2 + 3j:
            return "complex"
        case -4 - 1j:
            return "complex too"
        case "a" "b":
            return "ab"
        case b"xy":
            return "bytes"
        case Colour.GREEN if x > 0:
            return "never: 2 came before"
        case _:
            return "other"


for x in (None, True, False, 1, 1.0, 2, 7, -1, 1.5, 2 + 3j, -4 - 1j, "ab", "a", b"xy", 4, 0, [], "b"):
    print(repr(x), kind(x))


class Equal:
    def __eq__(self, other):
        print("compared with", repr(other))
        return other == 5


match Equal():
    case None:
        print("no")
    case 4:
        print("no")
    case 5:
        print("five")

match = 3
case = 4
match[0] if False else None
print(match, case)
match (case):
    case 4:
        print("four")
match -case:
    case _:
        print("all")
match case, match:
    case 4, 3:
        print("pair")
