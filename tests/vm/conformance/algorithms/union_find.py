# Kruskal's least spanning tree over a union-find with path halving.
class Sets:
    def __init__(self, n):
        self.up = list(range(n))
    def __getitem__(self, x):
        while self.up[x] != x:
            self.up[x] = self.up[self.up[x]]
            x = self.up[x]
        return x
    def join(self, a, b):
        a, b = self[a], self[b]
        self.up[a] = b
        return a != b
edges = [(7, 0, 1), (5, 1, 2), (8, 0, 3), (9, 1, 3), (7, 1, 4), (5, 2, 4), (15, 3, 4), (6, 3, 5), (8, 4, 5), (9, 4, 6), (11, 5, 6)]
s = Sets(7)
tree = [e for e in sorted(edges) if s.join(*e[1:])]
print(sum(w for w, *_ in tree), tree, len({s[i] for i in range(7)}))
