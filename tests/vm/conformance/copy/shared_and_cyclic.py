import copy
from collections import deque, OrderedDict, defaultdict, Counter

a = [1]
b = [a, a, {"a": a}]
c = copy.deepcopy(b)
print(c[0] is c[1] is c[2]["a"], c[0] is a, c)
a.append(a)
d = copy.deepcopy(a)
print(d[1] is d, d is a)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u is not t, u[0][0] is u)
k = {}
k["self"] = k
l = copy.deepcopy(k)
print(l["self"] is l)
memo = {}
x = copy.deepcopy([a], memo)
print(len(memo) > 1, memo[id(a)] is x[0])
frozen = (1, "a", (2, 3))
print(copy.deepcopy(frozen) is frozen, copy.copy(b) == b, copy.copy(b)[0] is a)
for v in deque([1, [2]], 5), OrderedDict(z=[1]), defaultdict(list, q=[1]), Counter("aab"), {1: [2]}, bytearray(b"x"), {frozenset([1])}:
    w = copy.deepcopy(v)
    print(type(w).__name__, w == v, w is v, repr(w) == repr(v))
class L(list): pass
m = L([a]); m.attr = [1]
n = copy.deepcopy(m)
print(type(n), n.attr, n.attr is m.attr, copy.copy(m).attr is m.attr)
class Node: pass
n1, n2 = Node(), Node()
n1.next, n2.next = n2, n1
n3 = copy.deepcopy(n1)
print(n3.next.next is n3, n3 is n1)
