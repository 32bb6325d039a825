# A list assigned to slices of itself, extended by itself, and with steps; lengths after each.
a = [1, 2, 3, 4]
a[1:3] = a
print(a)
a[:] = a[::-1]
print(a)
a[::2] = a[1::2]
print(a)
a.extend(a[:2])
a[len(a):] = a
print(len(a), a)
a[2:2] = "xy"
a[:0] = (n for n in (8, 9))
del a[::3]
print(a)
for index, value in [(slice(None, None, 2), [1]), (slice(0, 2), 5), (slice(None, None, -1), []), (slice(0, 0, 0), [])]:
    try:
        a[index] = value
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
