# Sequence patterns: lengths, stars, nesting, and what is a sequence at all.
from collections import deque


def show(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, b]:
            return f"1 and {b}"
        case (a, b):
            return f"two {a} {b}"
        case [1, *rest, 9]:
            return f"1 {rest} 9"
        case [[a, [b, *c]], *_]:
            return f"nested {a} {b} {c}"
        case [_, _, _]:
            return "three"
        case [*all_of_them]:
            return f"all {all_of_them}"
    return "not a sequence"


for x in ([], (), [5], (1, 2), [2, 2], [1, 9, 9], [1, 2, 3, 9], (1, 2, 3), [[1, [2, 3, 4]], 5, 6, 7], list(range(5)), range(3), range(0),
          "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, iter([1, 2]), 7, None, deque([1, 2]), memoryview(b"z")):
    print(type(x).__name__, show(x))


class Reached:
    pass


def first_and_last(x):
    match x:
        case first, *_, last:
            return first, last
        case only,:
            return only


print(first_and_last("abc"), first_and_last([1, 2, 3]), first_and_last([1, 2]), first_and_last([1]), first_and_last([]))


def star_first(x):
    match x:
        case [*head, 0]:
            return "ends in 0", head
        case [*_]:
            return "something"


print(star_first([1, 0]), star_first([0]), star_first([1]), star_first([]))

# What the loop variable held stays if the pattern fails half-way: captures come all at once.
a = "before"
match [1, 2]:
    case [a, 3]:
        print("no")
    case _:
        print(a)


def in_function(x, y="kept"):
    match x:
        case [y, 1]:
            pass
    return y


print(in_function([2, 1]), in_function([2, 2]))
