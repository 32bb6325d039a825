# any and all: how far they read, truth by __bool__ and __len__, truth that is refused, the result's type.
class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Wrong:
    def __bool__(self):
        return "yes"


def told(*values):
    for v in values:
        print("read", v)
        yield v


print(any(told(0, "", 3, 4)))
print(all(told(1, "a", 0, 4)))
print(any(told()), all(told()))
source = iter([0, 1, 0, 1])
print(any(source), any(source), any(source), all(source))
print(any([Sized(0)]), any([Sized(1)]), all([Sized(2), Sized(0)]), any("") is False, all("") is True, any("0"), all([[]]), all([[[]]]), any([[], ()]), any({0: 1}), all({0: 1}))
for f in (any, all):
    for args in [(), (1,), (None,), ([], []), ([Wrong()],), ([Sized(-1)],), ([Sized("a")],)]:
        try:
            print(f.__name__, f(*args))
        except (TypeError, ValueError) as e:
            print(f.__name__, type(e).__name__, e)
try:
    any(iterable=[])
except TypeError as e:
    print(e)
print(any(x > 3 for x in range(10**9)), all(x < 3 for x in range(10**9)))
