# copy and deepcopy: what is shared, cycles, hooks, the atoms.
import copy

inner = [1, 2]
outer = {"list": inner, "tuple": (inner, 3), "set": {1}, "plain": "text"}
s, d = copy.copy(outer), copy.deepcopy(outer)
inner.append("changed")
print(s["list"] is inner, d["list"], d["tuple"], d["tuple"][0] is d["list"], d["set"] == {1}, d["set"] is not outer["set"], s == outer)
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c[1] is c, c is not loop, copy.copy(loop)[1] is loop)


class P:
    def __init__(self, *items): self.items = list(items)


p = P(1, [2])
q, r = copy.copy(p), copy.deepcopy(p)
print(q.items is p.items, r.items, r.items is not p.items, type(r).__name__, r.items[1] is not p.items[1])


class Hooks:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep " + type(memo).__name__


print(copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()]))
for atom in (None, 5, 1.5, "s", b"b", True, ..., int, len, range(3), (1, 2), frozenset([1]), lambda: 0):
    print(copy.copy(atom) is atom, copy.deepcopy(atom) is atom, end=" ")
print()
print(copy.copy([1, 2]), copy.copy({1}), copy.copy(bytearray(b"x")), copy.deepcopy((1, [2])), copy.deepcopy({"a": [1]}), copy.deepcopy([[]] * 2))
twice = copy.deepcopy([inner, inner])
print(twice[0] is twice[1], copy.deepcopy({1: {2: {3: [4]}}}))


class L(list):
    tag = None


l = L([1, 2])
l.tag = "t"
k = copy.copy(l)
print(k, k.tag, type(k).__name__, k is not l)
