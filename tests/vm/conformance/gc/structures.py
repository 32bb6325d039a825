# What is alive stays as it was, however it hangs together: long chains, wide lists, rings, objects without values.
import gc


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


class Empty(tuple):
    __slots__ = ()


def chain(n):
    made = None
    for i in range(n):
        made = Node([i, str(i), (i,)], made)
    return made


def check_chain(node, n):
    while node:
        n -= 1
        assert node.value == [n, str(n), (n,)]
        node = node.next
    assert n == 0


def churn(kept, rounds):
    for i in range(rounds):
        kept[i * 7 % len(kept)] = [{"n": i}, (i, i + 1), b"x" * (i % 50), "t%d" % i]


kept = [None] * 150
first = chain(120)
wide = [[i, [i]] for i in range(200)]
empties = [Empty() for _ in range(60)]
ring = []
ring.append(ring)
text = "é" * 40
for i in range(4):
    churn(kept, 150)
    second = chain(60)
    gc.collect()
    check_chain(first, 120)
    check_chain(second, 60)
    assert all(w == [k, [k]] for k, w in enumerate(wide))
    assert all(type(e) is Empty and e == () for e in empties)
    assert ring[0] is ring
    assert text == "é" * 40
    assert all(k is None or k[1] == (k[0]["n"], k[0]["n"] + 1) and k[3] == "t%d" % k[0]["n"] for k in kept)
    wide = wide[1:] + [[len(wide) - 1, [len(wide) - 1]]]
    for k, w in enumerate(wide):
        w[0] = k
        w[1] = [k]
    del empties[::3]
print("kept", len(wide), len(empties), sum(k is not None for k in kept))
