# A least-recently-used cache as a doubly linked list, against functools'.
from functools import lru_cache
class LRU:
    def __init__(self, size, f):
        self.size, self.f, self.map = size, f, {}
        self.head = self.tail = None
        self.hits = 0
    def _unlink(self, n):
        p, q = n[2], n[3]
        if p: p[3] = q
        else: self.head = q
        if q: q[2] = p
        else: self.tail = p
    def _front(self, n):
        n[2], n[3] = None, self.head
        if self.head: self.head[2] = n
        self.head = n
        self.tail = self.tail or n
    def __call__(self, k):
        n = self.map.get(k)
        if n:
            self.hits += 1
            self._unlink(n)
        else:
            if len(self.map) == self.size:
                del self.map[self.tail[0]]
                self._unlink(self.tail)
            n = self.map[k] = [k, self.f(k), None, None]
        self._front(n)
        return n[1]
mine, theirs = LRU(4, lambda x: x * x), lru_cache(4)(lambda x: x * x)
x = 7
for _ in range(300):
    x = x * 31 % 101
    assert mine(x % 9) == theirs(x % 9)
print(mine.hits, theirs.cache_info(), sorted(mine.map))
