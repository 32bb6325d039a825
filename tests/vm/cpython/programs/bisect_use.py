# Every function of bisect: sides, ranges, keys, refusals; and a table of grades as its documentation has it.
import bisect

data = [1, 3, 3, 3, 7, 9]
for x in (0, 1, 2, 3, 4, 9, 10):
    print(x, bisect.bisect_left(data, x), bisect.bisect_right(data, x), bisect.bisect(data, x), bisect.bisect_left(data, x, 2), bisect.bisect(data, x, 1, 4))
for x in (5, 0, 10, 3):
    bisect.insort(data, x)
bisect.insort_left(data, 3.0)
bisect.insort_right(data, 3.0)
print(data)
words = []
for word in "the quick brown fox jumps over the lazy dog".split():
    bisect.insort(words, word, key=len)
print(words, bisect.bisect_left(words, 4, key=len), bisect.bisect(words, 4, key=len))
print([("FDCBA"[bisect.bisect([60, 70, 80, 90], score)]) for score in (33, 99, 77, 70, 89, 90, 100)])
for bad in (lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1, "a"], 2, 1), lambda: bisect.insort((1, 2), 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
