# Lists: append, reading and writing by index, pop, len; a queue and a heap made of lists.
def shuffled(n):
    l = []
    for i in range(n):
        l.append(i)
    seed = 42
    for i in range(n - 1, 0, -1):
        seed = (seed * 1664525 + 1013904223) & 0xFFFFFFFF
        j = seed % (i + 1)
        l[i], l[j] = l[j], l[i]
    return l


def sift_down(heap, i, n):
    while True:
        child = 2 * i + 1
        if child >= n:
            return
        if child + 1 < n and heap[child + 1] > heap[child]:
            child += 1
        if heap[i] >= heap[child]:
            return
        heap[i], heap[child] = heap[child], heap[i]
        i = child


def heap_sort(l):
    n = len(l)
    for i in range(n // 2 - 1, -1, -1):
        sift_down(l, i, n)
    for last in range(n - 1, 0, -1):
        l[0], l[last] = l[last], l[0]
        sift_down(l, 0, last)


numbers = shuffled(30000)
heap_sort(numbers)
assert numbers == list(range(30000))
stack, checksum = [], 0
for n in shuffled(200000):
    while stack and stack[-1] < n:
        checksum = (checksum * 31 + stack.pop()) & 0xFFFFFF
    stack.append(n)
assert (checksum, len(stack)) == (1117408, 8)
