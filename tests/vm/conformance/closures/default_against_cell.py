# A default value is taken when the function is made, a cell when it is called.
def make():
    x = 1
    def by_default(x=x): return x
    def by_cell(): return x
    x = 2
    return by_default, by_cell
a, b = make()
print(a(), b(), a(9), a.__defaults__, b.__defaults__, a.__closure__, b.__closure__[0].cell_contents)
def grow(v, seen=[]):
    seen.append(v)
    return seen
print(grow(1), grow(2), grow(3, []), grow.__defaults__)
fs = []
for i in range(3):
    def f(j=i): return i, j
    fs.append(f)
print([f() for f in fs])
i = 50
print([f() for f in fs])
