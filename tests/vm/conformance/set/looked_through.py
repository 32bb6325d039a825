# Set displays of constants behind `in` are made once; they still hash what is asked for. And the four operations, with
# what is equal but not the same, with holes, and with items whose hash Python computes.
import itertools


def among(x):
    return x in {1, 2, "a", b"a", (1, 2), None, 1.5, -1, ...}


for x in (1, True, 1.0, 3, "a", "b", b"a", (1, 2), (1, 2.0), None, 1.5, -1, ..., 2**70):
    print(x, among(x), x not in {1, 3, 1 << 70}, x in {1, 3} or x in {"a"})
for wrong in ([], {}, ([],)):
    try:
        among(wrong)
    except TypeError as e:
        print(e)


class Odd:
    def __init__(self, hash_):
        self.hash_ = hash_

    def __hash__(self):
        return self.hash_

    def __eq__(self, other):
        print("compared with", other)
        return True


print(Odd(hash("a")) in {"a"}, Odd(hash(2)) in {1, 2, 3}, Odd(7) in {1, 2, 3})
if 1 in {1} and not 1 in {2}:
    print("jumps")
print([i for i in range(10) if i in {2, 3, 5, 7}], 1 < 2 in {2})
words = [set(), {1}, {1, 2, 3}, set(range(30)), set(range(20, 60)), {True, 1.0, "x"}, {"x", "y", b"x", None},
         {(1, 2), 3}, frozenset("abc"), frozenset(range(5))]
holes = set(range(40))
holes -= set(range(5, 35))
words.append(holes)
for a, b in itertools.product(words, repeat=2):
    for r in (a | b, a & b, a - b, a ^ b):
        print(type(r).__name__, len(r), sorted(map(str, r)), all((x in r) for x in r), r <= a | b)
assert len(words[3]) == 30
