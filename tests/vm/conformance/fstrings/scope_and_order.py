# Expressions of an f-string see the scope around them and are evaluated from left to right.
def v(x):
    print("eval", x)
    return x


print(f"{v(1)} {v(2):{v(5)}} {v(3)}")


def f(a):
    b = 2

    def g():
        return f"{a} {b} {f'{a + b}'}"
    return g(), [f"{a}{i}" for i in range(2)], (lambda c: f"{a}{c}")(9)


print(f(1))


class C:
    x = 5
    s = f"{x}"

    def m(self): return f"{self.x} {self.__class__.__name__}"


print(C.s, C().m())
total = 0
print(f"{(total := 7)} {total}")
def gen():
    print(f"{(yield 1)} got")
g = gen()
next(g)
try:
    g.send("sent")
except StopIteration:
    pass
x = "a" * 3
print(f"{x}" * 2, f"{x}".upper(), len(f"{x}{x}"), f"{x}" in f"b{x}b", {f"{x}": 1})
print("".join(f"{i:02d}," for i in range(5)))
