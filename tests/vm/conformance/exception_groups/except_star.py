# except*: which clause gets what, what is raised in the end, and its context.
def attempt(exc, *extra):
    out = []
    try:
        try:
            if exc:
                raise exc
        except* ValueError as e:
            out.append(("values", type(e).__name__, e.exceptions))
        except* (KeyError, OSError) as e:
            out.append(("keys", e.exceptions))
            if "raise" in extra:
                raise RuntimeError("new")
            if "again" in extra:
                raise
        else:
            out.append("else")
        finally:
            out.append("finally")
    except BaseException as e:
        out.append(("left", repr(e), repr(e.__context__), repr(e.__cause__)))
    return out


def group(*excs):
    return ExceptionGroup("g", list(excs))


for args in (
    (None,),
    (ValueError(1),),
    (TypeError(1),),
    (KeyError("k"), "raise"),
    (KeyError("k"), "again"),
    (group(ValueError(1)),),
    (group(ValueError(1), KeyError(2)),),
    (group(ValueError(1), TypeError(2)),),
    (group(ValueError(1), group(KeyError(2), TypeError(3))),),
    (group(ValueError(1), KeyError(2), TypeError(3)), "raise"),
    (group(ValueError(1), KeyError(2), TypeError(3)), "again"),
    (group(KeyError(2)), "again"),
    (group(group(OSError(1, "a")), group(group(ValueError(3)))),),
    (BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]),),
    (SystemExit(3),),
):
    print(args)
    for line in attempt(*args):
        print("   ", line)


def bad(kind):
    try:
        raise group(ValueError(1))
    except* kind:
        pass


for kind in (ExceptionGroup, BaseExceptionGroup, 5, (ValueError, ExceptionGroup), (ValueError, 3)):
    try:
        bad(kind)
    except Exception as e:
        print(type(e).__name__, getattr(e, "exceptions", e))


def names():
    e = "kept"
    try:
        raise group(ValueError(1))
    except* ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as error:
        return error


print(names())


def nested():
    try:
        raise group(ValueError(1), KeyError(2))
    except* ValueError:
        try:
            raise group(TypeError(3))
        except* TypeError as t:
            print("inner", t.exceptions)
    except* KeyError:
        for i in range(3):
            if i == 1:
                continue
            if i == 2:
                break

        def f():
            return "returned"

        print(f())


nested()


def generator():
    try:
        yield 1
    except* ValueError as e:
        yield e.exceptions


g = generator()
next(g)
print(g.throw(group(ValueError(7))))

for source in (
    "try: pass\nexcept* A: pass\nexcept B: pass",
    "try: pass\nexcept*: pass",
    "for x in y:\n try: pass\n except* A: break",
    "for x in y:\n try: pass\n except* A: continue",
    "def f():\n try: pass\n except* A: return",
    "def f():\n try: pass\n except* A:\n  def g(): return 1",
    "for x in y:\n try: pass\n except* A:\n  while x: break",
):
    try:
        compile(source, "t", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno)
