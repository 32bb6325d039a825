from heapq import heapify, heappop, heappush

class Task:
    def __init__(self, p, name): self.p, self.name = p, name
    def __lt__(self, other): return self.p < other.p
    def __repr__(self): return self.name

tasks = [Task(3, "c"), Task(1, "a"), Task(2, "b"), Task(1, "a2")]
heapify(tasks)
print([heappop(tasks) for _ in range(4)])
h = []
for entry in (2, "x"), (1, "z"), (1, "y"), (0.5, "w"):
    heappush(h, entry)
print(h, [heappop(h) for _ in range(4)])

class L(list):
    pass

l = L([3, 1, 2])
heapify(l)
print(l, type(l), heappop(l))
