# global: reading, writing, deleting and creating module variables.
x = 1


def read():
    return x


def write():
    global x
    x = 2


def create():
    global made, also
    made, also = 1, 2


def shadow():
    x = "local"
    return x


def unbound():
    try:
        x
    except UnboundLocalError as e:
        print(e)
    x = 1


def remove():
    global x
    del x


def nested():
    global y

    def inner():
        global y
        y += 1
    y = 10
    inner()
    return y


write()
create()
unbound()
print(read(), made, also, shadow(), x, nested(), y)
remove()
try:
    read()
except NameError as e:
    print(type(e).__name__, e)


class C:
    global in_class
    in_class = "module variable"
    attr = 1


print(in_class, hasattr(C, "in_class"))


def loops():
    global i
    for i in range(3):
        pass


loops()
print(i)


def imports():
    global math
    import math


imports()
print(math.floor(2.5))


def defs():
    global helper, Klass
    def helper(): return "h"
    class Klass: pass


defs()
print(helper(), Klass.__name__, Klass.__qualname__)
