from heapq import nlargest, nsmallest


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


data = [5, 1, 9, 3, 7, 9, 1]
words = ["bb", "a", "ccc", "dd", "e", "fff"]
for n in -1, 0, 1, 3, 7, 20:
    print(n, nlargest(n, data), nsmallest(n, data), nlargest(n, words, key=len), nsmallest(n, iter(words), key=len))
print(nsmallest(2, []), nlargest(1, []), nsmallest(1, "q"), nlargest(2, {"a": 1, "b": 0}, key={"a": 1, "b": 0}.get))
shown(lambda: nsmallest(2, [1, "a", 2]))
shown(lambda: nlargest(2, 5))
