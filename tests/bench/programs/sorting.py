# sorted without a key, and a quicksort written in Python.
def numbers(n, seed=12345):
    out = []
    for _ in range(n):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        out.append(seed >> 8)
    return out


def quicksort(l, low, high):
    while low < high:
        pivot = l[(low + high) >> 1]
        i, j = low, high
        while i <= j:
            while l[i] < pivot:
                i += 1
            while l[j] > pivot:
                j -= 1
            if i <= j:
                l[i], l[j] = l[j], l[i]
                i += 1
                j -= 1
        quicksort(l, low, j)
        low = i


data = numbers(150000)
ordered = sorted(data)
assert all(a <= b for a, b in zip(ordered, ordered[1:]))
assert sorted(data, reverse=True) == ordered[::-1]
assert sorted(map(str, data))[0] == min(map(str, data))
copy = data[:80000]
quicksort(copy, 0, len(copy) - 1)
assert copy == sorted(data[:80000])
