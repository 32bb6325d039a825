# + * += *= and comparisons, of the same and of different kinds.
from array import array

a, b = array("i", [1, 2]), array("i", [3])
print(a + b, a * 3, 2 * a, a * 0, a * -1, a + array("i"))
c = a
c += b
c *= 2
print(c is a, a)
a *= 0
print(a, len(a))
for x, y in ((array("i", [1, 2]), array("d", [1.0, 2.0])), (array("i", [1, 2]), array("i", [1, 3])), (array("b", [1]), array("q", [1, 0])), (array("u", "ab"), array("u", "b")), (array("i"), array("d")),
             (array("d", [float("nan")]), array("d", [float("nan")]))):
    print(x == y, x != y, x < y, x <= y, x > y, x >= y)
for text in ("a + [1]", "a + array('d')", "[1] + a", "a * 'x'", "a * 1.5", "a < [1]", "a == [1]", "a.__iadd__([1])", "a - a", "hash(a)"):
    try:
        print(text, eval(text))
    except TypeError as e:
        print(text, e)
