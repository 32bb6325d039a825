# except* with loops, functions, finally and else around it.
def f(group):
    out = []
    for i in range(2):
        try:
            try:
                if group:
                    raise group
                out.append("no error")
            except* ValueError as e:
                out.append(("value", [str(x) for x in e.exceptions]))
            except* (TypeError, KeyError) as e:
                out.append(("type or key", len(e.exceptions)))
            else:
                out.append("else")
            finally:
                out.append("finally")
        except ExceptionGroup as rest:
            out.append(("rest", [type(x).__name__ for x in rest.exceptions]))
    return out


for group in [None, ExceptionGroup("g", [ValueError("a"), TypeError("b")]), ExceptionGroup("g", [OSError("o"), KeyError("k")]),
              ExceptionGroup("g", [ValueError("a"), ExceptionGroup("h", [ValueError("b"), IndexError("i")])])]:
    print(f(group))
try:
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(type(e).__name__, e.exceptions)
        raise KeyError("new")
except BaseException as e:
    print(type(e).__name__, [type(x).__name__ for x in getattr(e, "exceptions", [])])
try:
    e
except NameError:
    print("the name is gone")
