# Comprehensions as defaults, in decorators, returns, asserts, lambdas, f-strings, subscripts, class bodies and as star arguments.
def f(a=[i for i in range(3)], *, k={c: 1 for c in "ab"}): return a, k
print(f(), f([x for x in "q"]), f(*[y for y in ([1],)], **{n: 2 for n in "k"}))
class C:
    n = 3
    rows = [[0 for _ in range(2)] for _ in range(n)]
    names = {k for k in ("a", "b")}
    sq = {i: i * i for i in range(n)}
    def m(self): return [self.n + i for i in range(self.n)]
print(C.rows, sorted(C.names), C.sq, C().m(), hasattr(C, "i"))
g = lambda n: [(lambda k: k * n)(i) for i in range(n)]
print(g(4), f"{[i for i in range(2)]} {sum(i for i in range(4))} { {i: 1 for i in 'z'} }", "abc"[[i for i in (1,)][0]])
assert all(x for x in [1, 2]), [x for x in "never"]
x = "kept"; [x for x in range(3)]; {x: 1 for x in "a"}; print(x)
d = {k: [v for v in vs if v] for k, vs in {"a": [0, 1], "b": [2]}.items()}; print(d)
print([[r[i] for r in [[1, 2], [3, 4]]] for i in range(2)], [c for w in ["ab", "cd"] for c in w], [*{}.keys(), *(i for i in "z")])
def rec(n): return [rec(i) for i in range(n)]
print(rec(3), str(rec(5)).count("["))
