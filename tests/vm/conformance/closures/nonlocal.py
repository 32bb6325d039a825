# nonlocal through several levels, in loops, with augmented assignment and del.
def f():
    x = 1

    def g():
        def h():
            nonlocal x
            x += 10
            return x
        return h() + h()

    return g(), x


print(f())


def sequence():
    a = b = 0

    def step():
        nonlocal a, b
        a, b = b + 1, a
        return a, b

    return [step() for _ in range(4)]


print(sequence())


def loops():
    total = 0

    def add(values):
        nonlocal total
        for total in values:
            pass
        with_items = [v for v in values]
        return with_items

    add([1, 2, 3])
    return total


print(loops())


def deleting():
    x = 1

    def remove():
        nonlocal x
        del x

    def read():
        return x

    print(read())
    remove()
    try:
        read()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        remove()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        x
    except NameError as e:
        print(type(e).__name__, e)
    x = 5
    print(read())


deleting()


def unbound():
    def read():
        return later
    try:
        read()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return read()


print(unbound())
