# Comprehensions as arguments, defaults, indices, conditions, in f-strings and returns.
def f(*a, **k):
    return a, k


print(f([x for x in range(2)], *[y for y in "ab"], **{k: 1 for k in "pq"}), f(x for x in ()) != f(), sum([1 for _ in range(5)]))
print("abc"[[i for i in (1,)][0]], [1, 2, 3][len([0])], f"{[x for x in range(3)]} {sum(x for x in range(4))} { {x: 1 for x in 'a'} }")
if [x for x in range(3) if x > 1]:
    print("truthy")
while [x for x in () if x]:
    print("never")
print([x for x in range(3)] + [y for y in "z"], [x for x in range(3)] == [0, 1, 2], not [x for x in ()], [x for x in range(3)][1:], -sum(x for x in range(3)))
a, b = [x * 10 for x in (1, 2)]
(c, d), e = [(i, i) for i in range(1)][0], 5
print(a, b, c, d, e)
l = [0] * 3
l[1:] = [x for x in "xy"]
l += [x for x in "w"]
print(l)
for i in [x for x in range(2)]:
    for j in (y for y in "k"):
        print(i, j)
assert all(isinstance(x, int) for x in [1, 2]), [x for x in "message"]
print((lambda: [x for x in range(2)])(), (lambda n: {x for x in range(n)})(2), [x for x in range(3)].index(2), sorted([w for w in "b a".split()], key=lambda w: [c for c in w]))
def gen():
    yield [x for x in range(2)]
    yield from [y for y in "cd"]
    return [z for z in "r"]
print(list(gen()))
try:
    raise ValueError([x for x in range(2)])
except ValueError as e:
    print(e.args)
