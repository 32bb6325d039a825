# Comparisons that give no bools: in chains, in conditions, with not, min, sorted; reflected comparisons and NotImplemented.
class Q:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __lt__(self, other):
        return Q(f"({self.name}<{other})")

    def __eq__(self, other):
        return Q(f"({self.name}=={other})")

    def __bool__(self):
        print("truth of", self.name)
        return "b" in self.name

    __hash__ = None


class N:
    def __lt__(self, other):
        print("N lt", type(other).__name__)
        return NotImplemented

    def __gt__(self, other):
        print("N gt", type(other).__name__)
        return NotImplemented

    def __eq__(self, other):
        print("N eq", type(other).__name__)
        return NotImplemented


class M(N):
    def __gt__(self, other):
        print("M gt", type(other).__name__)
        return "from M"


a, b = Q("a"), Q("b")
print(a < b, a < b < a, b < a < b, not a < a, a == b, a != a, a != b, 1 < a if False else "no", a < 1 < 2)
print(N() < M(), M() > N(), N() == N(), (n := N()) == n, n != n, N() == 5, 5 != N())
for f in [lambda: N() < N(), lambda: N() < 1, lambda: 1 < N(), lambda: N() >= 1, lambda: a <= b, lambda: a > b, lambda: a >= 1, lambda: {a: 1}, lambda: a in {b}, lambda: [a].index(b), lambda: a in [a], lambda: [b, a].index(Q("c")), lambda: min(b, a), lambda: sorted([b, a])]:
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(a is a < b, (1 < 2) is True, 1 < 2 == True, 1 in [1] == [1], "a" < "b" > "a" != "c")
