# Arrays of characters: fromunicode, tounicode, and items beyond the planes.
from array import array

a = array("u", "h\u00e9\U0001F600")
print(len(a), ascii(a), ascii(a[2]), ascii(a.tounicode()), ascii(a[::-1].tounicode()), a.itemsize)
a.fromunicode("xy")
a.append("z")
a[0] = "H"
print(ascii(a), a.count("x"), a.index("y"), "z" in a, 5 in a, ascii(a.tolist()))
for f in (lambda: a.append("ab"), lambda: a.append(5), lambda: a.append(b"a"), lambda: array("i").fromunicode("x"), lambda: array("i").tounicode(), lambda: a.fromunicode(b"x"), lambda: array("u", b"\xff\xff\xff\xff")[0]):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
