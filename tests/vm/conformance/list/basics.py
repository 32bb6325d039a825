# Making lists, indexing, len, truth, concatenation, repetition.
a = [1, 2, 3]
print(a, len(a), bool(a), bool([]), [] == list())
print(a[0], a[-1], a[True], a[-3])
for i in (3, -4, 10**30, "x", 1.5, None):
    try:
        print(a[i])
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(a + [4], a * 2, 2 * a, a * 0, a * -1)
for bad in (lambda: a + (1,), lambda: a + 1, lambda: a * "x", lambda: "x" * a, lambda: a * a, lambda: a * 1.5):
    try:
        bad()
    except TypeError as e:
        print(e)
print(list("abc"), list((1, 2)), list(range(3)), list({"k": 1}), list(x * x for x in range(4)))
b = a
b += [4]
print(a, a is b)
b *= 2
print(a)
b += (5, 6)
b += "xy"
b += (i for i in range(2))
print(a)
try:
    b += 3
except TypeError as e:
    print(e)
a[1] = "z"
a[-1] = None
print(a)
del a[0], a[-1]
print(a)
try:
    a[100] = 1
except IndexError as e:
    print(e)
try:
    del a[100]
except IndexError as e:
    print(e)
try:
    list(1, 2)
except TypeError as e:
    print(e)
try:
    list(5)
except TypeError as e:
    print(e)
try:
    list(x=5)
except TypeError as e:
    print(e)
try:
    hash([])
except TypeError as e:
    print(e)
