# a if c else b: laziness, nesting, in arguments, defaults, indices, comprehensions.
def boom():
    raise RuntimeError("evaluated")


print(1 if True else boom(), boom() if False else 2)
sign = lambda x: "neg" if x < 0 else "zero" if x == 0 else "pos"
print(sign(-1), sign(0), sign(1))
print([x if x % 2 else -x for x in range(5) if x])
print((lambda a=1 if 0 else 2: a)())
print("abc"[0 if 1 else 1], max(1, 2 if 0 else 3), {1 if 0 else 2: 3})
print((1, 2) if 0 else (3,), *([1] if 1 else []))
x = 5
y = x if x else None if x is None else 0
print(y, not x if x else x, (x if x else 1) + 1, x if x else 1 + 1)
print((print if 0 else repr)("text"))
print("%s" % (1 if x and not y or y > 3 else 2))
