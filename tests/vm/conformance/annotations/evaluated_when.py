# Annotations of modules, classes and functions are evaluated when the definition runs; those of locals never are.
log = []


def note(x):
    log.append(x)
    return x


a: note("a") = note("value of a")
b: note("b")
print(log, __annotations__)
log.clear()


def f(x: note("x"), *args: note("args"), y: note("y") = note("default"), **kw: note("kw")) -> note("return"):
    local: note("local") = 1
    other: undefined_name
    return local


print(log, list(f.__annotations__))
log.clear()
print(f(1), log)


class C:
    p: note("p") = note("value of p")
    q: note("q")
    (r): note("r") = 3
    d: note("s") if False else note("t")


print(log, C.__annotations__)
log.clear()
d = {}
d[note("key")]: note("annotation") = note("value")
print(log, d)
log.clear()
print("__annotations__" in dir(C), hasattr(int, "__annotations__"))
