# reversed: what it takes, objects with __reversed__ or with __len__ and __getitem__, what it refuses, length hints.
import operator


class Own:
    def __reversed__(self):
        return "not even an iterator"


class Pair:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("get", i)
        return i * 10


class Refuses(list):
    __reversed__ = None


print(reversed(Own()), list(reversed(Pair())))
for thing in [[1, 2], (1, 2), "ab", b"ab", bytearray(b"ab"), range(3), {"a": 1, "b": 2}, {"a": 1}.items(), {"a": 1}.values(), {1, 2}, frozenset(), iter([1]), (x for x in []), 5, None, Refuses(),
              memoryview(b"xy"), enumerate("a"), dict, slice(1), map(int, [])]:
    try:
        r = reversed(thing)
        print(operator.length_hint(r), list(r), list(r))
    except TypeError as e:
        print(e)
data = [1, 2, 3, 4]
r = reversed(data)
print(next(r), operator.length_hint(r))
data.append(5)
print(operator.length_hint(r), next(r))
print(list(r))
for wrong in [lambda: reversed(), lambda: reversed([], []), lambda: reversed(sequence=[])]:
    try:
        wrong()
    except TypeError as e:
        print(e)
