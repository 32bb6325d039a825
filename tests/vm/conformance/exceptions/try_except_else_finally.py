# Which clauses run, and in which order.
def run(action):
    log = []
    try:
        log.append("try")
        action()
        log.append("after")
    except (KeyError, IndexError) as e:
        log.append("lookup %r" % e)
    except ValueError:
        log.append("value")
    except:
        log.append("bare")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


def fail(e):
    def f():
        raise e
    return f


for action in (lambda: None, fail(KeyError("k")), fail(IndexError), fail(ValueError(1)), fail(TypeError()), fail(UnicodeError("u")), fail(KeyboardInterrupt()), fail(SystemExit(3)), fail(GeneratorExit())):
    print(run(action))
try:
    try:
        raise ValueError("inner")
    except KeyError:
        print("no")
    else:
        print("no")
    finally:
        print("finally passes it on")
except ValueError as e:
    print("outer", e)
try:
    try:
        raise ValueError
    except ValueError:
        raise TypeError("from handler")
    else:
        print("no")
except TypeError as e:
    print(e, repr(e.__context__))
try:
    pass
except Exception:
    print("no")
else:
    print("else after no error")
try:
    try:
        pass
    except KeyError:
        print("not caught here")
    else:
        raise KeyError("in else")
except KeyError as e:
    print("outer", e)
