# What array() takes and refuses.
from array import array


def attempt(*args, **kw):
    try:
        print(array(*args, **kw))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


attempt("i", [1, 2, 3])
attempt("i", (x for x in range(3)))
attempt("i", range(3))
attempt("i", b"\x01\0\0\0\x02\0\0\0")
attempt("i", bytearray(4))
attempt("i", b"123")
attempt("i", "abc")
attempt("u", "abc")
attempt("u", ["a", "b"])
attempt("u", array("u", "xy"))
attempt("i", array("u", "xy"))
attempt("d", array("i", [1, 2]))
attempt("i", array("d", [1.0]))
attempt("B", {3: 1})
attempt("B", 5)
attempt("B", None)
attempt("B", [None])
attempt("B", ["1"])
attempt("d", [1, 2.5, True])
attempt("d", ["1"])
attempt("u", "ab", 1)
attempt("ii")
attempt(1)
attempt("z")
attempt()
attempt("i", x=1)
