# join: iterables of every kind, wrong elements and their places, subclasses of str, one element.
class Text(str):
    def __str__(self):
        return "not used"


def gen():
    yield "a"
    yield "b"
    raise KeyError("end")


single = Text("x")
print("-".join("abc"), "-".join(["a"]), "-".join([]), "-".join({"a": 1, "b": 2}), ", ".join(str(i) for i in range(4)), "".join(["\u00e9", "\u20ac", "\U0001f600"]) == "\u00e9\u20ac\U0001f600", "--".join(["", "", ""]))
print("-".join([single]), type("-".join([single])).__name__, type(Text("-").join(["a", "b"])).__name__, "-".join([Text("a"), Text("b")]), Text("+").join("ab"))
for arg in [["a", 1], [1, "a"], ["a", "b", None], 5, None, [b"a"], ["a", b"b"], gen(), [["a"]], (x for x in [1]), {1: "a"}]:
    try:
        print("-".join(arg))
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
same = "only"
print("-".join([same]) is same, "-".join((same,)) is same)
for args in [(), ("a", "b")]:
    try:
        "-".join(*args)
    except TypeError as e:
        print(e)
print(b"-".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"-").join([b"a", b"b"]), b"".join([]))
for arg in [["a"], [b"a", "b"], [1], 5, b"ab"]:
    try:
        print(b"-".join(arg))
    except TypeError as e:
        print(e)
