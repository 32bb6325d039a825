# heapq: heaps of numbers and of tuples, replace and pushpop, merge, nlargest and nsmallest against sorted().
import heapq

numbers = [(i * 7919) % 101 for i in range(60)]
heap = []
for n in numbers:
    heapq.heappush(heap, n)
print(heap[0], [heapq.heappop(heap) for _ in range(60)] == sorted(numbers))
heap = numbers[:]
heapq.heapify(heap)
print(all(heap[i] <= heap[c] for i in range(60) for c in (2 * i + 1, 2 * i + 2) if c < 60), heap[:5])
print(heapq.heappushpop(heap, -1), heapq.heappushpop(heap, 50), heapq.heapreplace(heap, 1000), max(heap), len(heap))
tasks = []
for order, (priority, name) in enumerate([(5, "write"), (1, "plan"), (3, "review"), (1, "start"), (5, "ship")]):
    heapq.heappush(tasks, (priority, order, name))
print([heapq.heappop(tasks)[2] for _ in range(5)])
print(list(heapq.merge([1, 4, 9], [2, 3, 10], [], [5])), list(heapq.merge("adz", "bcy", key=str.upper)), list(heapq.merge([9, 4, 1], [8, 2], reverse=True)), list(heapq.merge()))
for n in (0, 1, 3, 60, 100, -1):
    assert heapq.nlargest(n, numbers) == sorted(numbers, reverse=True)[:max(n, 0)], n
    assert heapq.nsmallest(n, numbers) == sorted(numbers)[:max(n, 0)], n
words = "pear fig banana kiwi apple date".split()
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(3, words, key=lambda w: (len(w), w)), heapq.nsmallest(1, words), heapq.nlargest(10, [3, 1]))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappush([1], "a"), lambda: heapq.nlargest("a", [1])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
