# for with else, break, continue, and what the loop variable keeps.
def prime(n):
    for d in range(2, n):
        if n % d == 0:
            return False
        if d * d > n:
            break
    else:
        return n > 1
    return True


print([n for n in range(30) if prime(n)])
for x in []:
    pass
else:
    print("empty else")
for x in "abc":
    if x == "b":
        continue
    print(x)
print(x)
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print(i, j)
    else:
        print("not reached")
    if i == 2:
        break
else:
    print("not reached either")
for i, (a, *b) in enumerate([(1, 2, 3), "xy", [4]]):
    print(i, a, b)
d = {}
for d["key"] in range(3):
    pass
for d["a"], d["b"] in zip("xy", "pq"):
    pass
print(d)
