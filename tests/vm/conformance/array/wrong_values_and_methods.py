# array: values of wrong types for each code, methods with wrong arguments, comparisons with lists, extend of other codes.
from array import array

for code in "bBhHiIlLqQfdu":
    row = []
    for value in (1, -1, 2**70, 1.5, "a", "ab", b"a", None, True, 300):
        try:
            row.append(array(code, [value])[0])
        except (OverflowError, TypeError, ValueError) as e:
            row.append(f"{type(e).__name__}: {e}")
    print(code, *row, sep=" | ")
a = array("h", [1, 2, 3, 2])
for f in [lambda: a.append("a"), lambda: a.append(70000), lambda: a.extend([1, "a"]), lambda: a.extend(5), lambda: a.extend(array("i", [1])), lambda: a.index(9), lambda: a.index(2, 2), lambda: a.remove(9), lambda: a.pop(99), lambda: a.insert("a", 1), lambda: a.frombytes(b"abc"), lambda: a.frombytes("ab"), lambda: a.fromlist((1,)), lambda: a.fromlist([1, "a"]), lambda: a.tounicode(), lambda: a.fromunicode("a"), lambda: array("z"), lambda: array("hh"), lambda: array(5),
          lambda: array(), lambda: array("h", "ab"), lambda: array("h", 5), lambda: array("h", [1], [2]), lambda: a + [1], lambda: a * "a", lambda: a + array("i", [1]), lambda: a == [1, 2, 3, 2], lambda: a == array("d", [1, 2, 3, 2]), lambda: a < array("h", [1, 3]), lambda: a < [1], lambda: a[99], lambda: a["a"], lambda: a.__setitem__(0, "a"), lambda: a.__setitem__(slice(0, 1), [5]), lambda: a.__setitem__(slice(0, 1), array("i", [5])),
          lambda: a.__setitem__(slice(0, 4, 2), array("h", [1])), lambda: hash(a), lambda: a.__delitem__(99), lambda: a.count(2), lambda: 2.0 in a, lambda: "a" in a, lambda: a.count("a")]:
    try:
        print(f(), a.tolist())
    except Exception as e:
        print(type(e).__name__, e, a.tolist())
print(a, array("d"), array("u", "ab"), array("h", b"\1\0\2\0"), a[1:3], a[::-1], a * 2, a + a, a.itemsize, a.typecode, list(reversed(a)), a.tobytes())
