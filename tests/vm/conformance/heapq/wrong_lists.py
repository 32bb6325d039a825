# heapq functions with wrong arguments, comparisons that raise in the middle, merge with keys, nlargest with key and ties.
import heapq

h = [5, 1, 4, 2, 3]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.heappop(h), h, heapq.heappush(h, 1), h)
for f in [lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappushpop([], 1), lambda: heapq.heapify((1, 2)), lambda: heapq.heapify(5), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappush((), 1), lambda: heapq.heappush([1], "a"), lambda: heapq.heappop({}), lambda: heapq.heapify(), lambda: heapq.heappush([]), lambda: heapq.nlargest("a", [1]), lambda: heapq.nlargest(1, 5), lambda: heapq.nsmallest(2, [1, "a"]), lambda: list(heapq.merge([1], ["a"])), lambda: list(heapq.merge(5))]:
    try:
        print(f())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
words = ["bb", "a", "ccc", "dd", "e"]
print(heapq.nlargest(3, words, key=len), heapq.nsmallest(3, words, key=len), heapq.nlargest(0, words), heapq.nsmallest(-1, words), heapq.nlargest(99, words), heapq.nsmallest(1, []), heapq.nlargest(1, words, len), heapq.nsmallest(1, words, key=len))
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge("ace", "bd", reverse=False)), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge()), list(heapq.merge([2, 1], [0])))


class T:
    def __init__(self, n, tag):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"{self.n}{self.tag}"


t = [T(n, tag) for n, tag in [(2, "a"), (1, "a"), (2, "b"), (1, "b"), (0, "z")]]
heapq.heapify(t)
print([heapq.heappop(t) for _ in range(5)], heapq.nsmallest(3, [T(1, "x"), T(1, "y"), T(0, "z")]), list(heapq.merge([T(1, "p")], [T(1, "q")])))
