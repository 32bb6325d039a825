from enum import Enum


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Box(Enum):
    A = [1]
    B = {"k": 1}
    C = [1]

print(list(Box), Box.C is Box.A, Box([1]), Box({"k": 1}), Box.A.value)
shown(lambda: Box([2]))
Box.A.value.append(2)
print(Box([1, 2]))
