# ** of ints: the type of the result and its exactness.
for a, b in ((2, 3), (2, -3), (0, 0), (0, 5), (-2, 3), (-2, -3), (10, 20), (10, -20), (-1, 10 ** 30), (1, -10 ** 30), (2, 200), (-8, 0)):
    r = a ** b
    print(a, b, r, type(r).__name__)
n = 3 ** 1000
assert n == int.__pow__(3, 1000) and n % 7 == pow(3, 1000, 7)
print(n % 10 ** 20, n.bit_length(), len(str(n)))
try:
    2 ** "x"
except TypeError as e:
    print(e)
