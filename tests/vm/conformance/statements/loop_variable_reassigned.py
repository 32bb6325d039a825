# Assigning the loop variable or rebinding the iterable does not disturb the loop.
seq = [1, 2, 3]
for x in seq:
    seq = None
    x *= 10
    print(x)
print(seq, x)
for i in range(3):
    print(i, end=" ")
    i = 100
print(i)
items = [3, 2, 1]
for x in items:
    if x > 1 and len(items) < 8:
        items.append(x - 1)
print(items)
for x in list(items):
    if x == 1:
        items.remove(x)
print(items)
