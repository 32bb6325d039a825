# := assigns in an expression and yields the value; in comprehensions it binds outside.
if (n := 10) > 5:
    print(n)
data = [3, 1, 4, 1, 5, 9]
i = 0
while (x := data[i]) != 5:
    i += 1
print(x, i)
print([y := 1, y ** 2], (z := 5, 6), z)
print([last := v for v in data if v > 2], last)
total = 0
print([total := total + v for v in data], total)


def f():
    found = [m for k in range(5) if (m := k * k) > 3]
    return found, m


print(f())


def g(values):
    if any((witness := v) < 0 for v in values):
        return witness
    return None


print(g([1, -2, 3]), g([1]))
print((lambda: (q := 3) + q)())
print({(k := c): k + k for c in "ab"}, k)
while chunk := data[:2]:
    print(chunk)
    del data[:2]
x = (y := 3) + (y := 4) * y
print(x, y, f"{(w := 8)} {w}")


def h():
    def inner():
        nonlocal t
        return (t := t + 1)

    t = 0
    return inner(), inner(), t


print(h())
