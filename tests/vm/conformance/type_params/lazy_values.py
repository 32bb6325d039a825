# Bounds, constraints, defaults and the values of aliases are evaluated when they are asked for, and once.
calls = []


def note(x):
    calls.append(x)
    return x


type Alias = note(int)
print(calls, Alias, Alias.__value__, Alias.__value__, calls)


def f[T: note(str), U: (note(1 .__class__), note(bytes)), V = note(dict)]():
    return T, U, V


t, u, v = f()
print(calls)
print(t.__bound__, t.__constraints__, u.__bound__, u.__constraints__, v.__default__, calls)
type Later = Undefined
try:
    Later.__value__
except NameError as e:
    print(e)
Undefined = float
print(Later.__value__)
type Self = list[Self] | None
print(Self.__name__)


def g[T: Missing](): return T


try:
    g().__bound__
except NameError as e:
    print(e)
Missing = int
print(g().__bound__)


def h():
    local = 1
    type Inside = local
    local = 2
    return Inside


print(h().__value__)
