# format() hands the spec to __format__; object's own takes none; results must be str.
import datetime


class F:
    def __format__(self, spec): return f"[{spec}]"
class Bad:
    def __format__(self, spec): return 5
class Plain: pass
class Text(str): pass
class Number(int): pass


print(format(F(), "abc"), f"{F():>{3}{'x'}}", "{:a}{:{}}".format(F(), F(), "b"), f"{F()}", format(Text("t"), ">3"), format(Number(5), "03"), format(Plain)[:6], format(True), format(True, "d"), format(True, "5"), format(None), format(1.0), format("a"), format(b"a"))
for f in (lambda: format(Bad(), ""), lambda: f"{Bad()}", lambda: format(Plain(), "x"), lambda: format([], "5"), lambda: format(None, ">5"), lambda: format(5, 5), lambda: format(), lambda: "{:x}".format("s"), lambda: object().__format__(5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
