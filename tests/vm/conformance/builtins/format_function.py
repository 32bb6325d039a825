# format(): __format__ of classes, results that are no text, specs that are no text, the default __format__.
class Own:
    def __format__(self, spec):
        return f"<{spec}>"


class Wrong:
    def __format__(self, spec):
        return 5


class Text(str):
    pass


class TextSpec:
    def __format__(self, spec):
        return Text(spec)


class Plain:
    def __str__(self):
        return "plain"


print(format(Own()), format(Own(), ""), format(Own(), "any thing{}"), type(format(TextSpec(), "x")).__name__, format(Plain()), f"{Own():a{1}b}", "{:{}}".format(Own(), "spec"))
for args in [(), (Wrong(),), (Wrong(), "x"), (1, 2), (1, None), (1, b"d"), (Plain(), "x"), (Plain(), ">5"), (None, ">5"), (None, ""), ([], "d"), ({}, ""), ((), "<"), (object, "s"), (1, "d", 3), (..., "5"), (b"a", "s"), (True, "5"), (True, "d"), (True, ""),
             (Text("t"), ">4"), ("a", "d"), (1, "s"), (1.5, "d"), (1j, "d"), (1j, ".2f"), (1j, "08"), (1j, "=10"), (1, Text("03")), (range(2), "x")]:
    try:
        print(repr(format(*args)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
