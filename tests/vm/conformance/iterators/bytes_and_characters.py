# Iterators over text, bytes, views, arrays and reversed lists: while what they go over changes, at their end and after it.
from array import array

for source in ("", "abc", "aéb", "héllo wörld ∞ 😀", b"", b"\x00\xffabc", bytearray(b"xyz"), memoryview(b"view"),
               memoryview(array("i", [1, -2, 3])), memoryview(b"abcdef")[::2], memoryview(b"abcdef")[::-1],
               array("d", [1.5, -2]), array("Q", [2**64 - 1, 0]), array("b", [-128, 127]), array("f", [0.5])):
    print(list(source), [x for x in source], sorted(source), sum(1 for x in source))
    it = iter(source)
    for x in it:
        print(x, end=" ")
        break
    print(list(it), next(it, "end"), next(it, "end"))

for kind in (bytearray, lambda b: array("B", b), list):
    data = kind(b"abcdef")
    seen = []
    for x in data:
        seen.append(x)
        if len(seen) == 2:
            data.pop()
        if len(seen) == 4:
            data.extend(b"!!")
    print(seen)
    it = iter(data)
    list(it)
    data.append(1)
    print(list(it))
    back = reversed(data)
    print(next(back), next(back))
    del data[1:]
    print(list(back), list(back))

items = [1, 2, 3, 4]
out = []
for x in reversed(items):
    out.append(x)
    if x == 4:
        items.append(5)
print(out, list(reversed(items)), list(reversed("abc")), list(reversed(b"abc")), list(reversed((1, 2))))


class Mine(list):
    def __getitem__(self, i):
        return ("mine", i)


print(list(reversed(Mine([1, 2, 3]))))


class Text(str):
    def __iter__(self):
        return iter((1, 2))


print(list(Text("abc")), [c for c in Text("xyz")], list(str.__iter__(Text("pq"))))
view = memoryview(bytearray(b"abc"))
it = iter(view)
print(next(it))
view.release()
try:
    print(next(it))
except ValueError as error:
    print(error)
