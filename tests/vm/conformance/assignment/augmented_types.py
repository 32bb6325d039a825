# Augmented assignment changes mutable objects in place and rebinds the others.
a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b)
a = b = (1,)
a += (2,)
print(a, b)
s = t = "x"
s += "y"
s *= 2
print(s, t)
n = 7
n += 1; n -= 3; n *= 4; n //= 3; n %= 4; n **= 5; n <<= 3; n >>= 1; n |= 5; n &= 0xF5; n ^= 3
print(n)
f = 3
f /= 2
print(f)
d = e = {1}
d |= {2}
d &= {2, 3}
d ^= {9}
d -= {2}
print(d, e, d is e)
m = k = {"a": 1}
m |= {"b": 2}
print(m, m is k)
l = [1, 2]
l += "ab"
l += (x for x in (7,))
l *= 2
print(l)
l[1:2] = [9, 9]
l[0:1] *= 3
print(l)
try:
    l += 5
except TypeError as e:
    print(e)
try:
    n += "a"
except TypeError as e:
    print(e)
