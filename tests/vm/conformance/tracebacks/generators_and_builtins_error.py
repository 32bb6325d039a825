# Frames of generators; those of built-in functions are not shown.
def gen():
    yield 1
    raise ValueError("in gen")


def use():
    for x in gen():
        print(x)


total = sum(
    x
    for x in [use()]
)
