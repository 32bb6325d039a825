# A list as a heap: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2]. The heap's own operations are native.
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
from _heapq import _heapify_max, _heappop_max, _heapreplace_max

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in order. Of equal ones, those of the earlier iterable come first."""
    fix, pop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    direction = -1 if reverse else 1
    heap = []
    for number, iterable in enumerate(map(iter, iterables)):
        for item in iterable:
            heap.append([item if key is None else key(item), number * direction, item, iterable.__next__])
            break
    fix(heap)
    while len(heap) > 1:
        entry = heap[0]
        while True:
            yield entry[2]
            try:
                item = entry[3]()
            except StopIteration:
                pop(heap)
                break
            entry[0] = item if key is None else key(item)
            entry[2] = item
            replace(heap, entry)
            entry = heap[0]
    if heap:
        entry = heap[0]
        yield entry[2]
        yield from entry[3].__self__


def _best(n, iterable, key, largest):
    # A heap of the best n so far, the worst of them at its top; items that are equal stay in their order by their numbers.
    step = -1 if largest else 1
    it = iter(iterable)
    heap = []
    number = 0
    for item in it:
        heap.append((item if key is None else key(item), number, item))
        number += step
        if len(heap) >= n:
            break
    else:
        heap.sort(reverse=largest)
        return [entry[2] for entry in heap]
    (heapify if largest else _heapify_max)(heap)
    replace = heapreplace if largest else _heapreplace_max
    worst = heap[0][0]
    for item in it:
        rank = item if key is None else key(item)
        if worst < rank if largest else rank < worst:
            replace(heap, (rank, number, item))
            worst = heap[0][0]
        number += step
    heap.sort(reverse=largest)
    return [entry[2] for entry in heap]


def _few(n, iterable, key, largest):
    if n == 1:
        nothing = object()
        found = (max if largest else min)(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=largest)[:n]
    if n <= 0:
        return []
    return _best(n, iterable, key, largest)


def nsmallest(n, iterable, key=None):
    """As sorted(iterable, key=key)[:n]."""
    return _few(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """As sorted(iterable, key=key, reverse=True)[:n]."""
    return _few(n, iterable, key, True)
