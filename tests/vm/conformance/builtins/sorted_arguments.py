# sorted: what it refuses, keys called once each in order, reverse keeps the order of equals, iterables of each kind.
calls = []


def key(x):
    calls.append(x)
    return x % 3


print(sorted([5, 3, 4, 1, 2, 0], key=key), calls, sorted([5, 3, 4, 1, 2, 0], key=key, reverse=True))
print(sorted("banana"), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted(x * x for x in (-3, 2, 1)), sorted(b"cab"), sorted([[2], [1, 5], []]), sorted([(1, "b"), (1, "a")]), sorted([True, False, 0.5]), sorted([]))
for args, kw in [((), {}), ((5,), {}), (([1, "a"],), {}), (([1], None), {}), (([1], abs, True), {}), (([1],), {"key": 5}), (([],), {"key": 5}), (([2, 1],), {"reverse": "yes"}), (([2, 1],), {"reverse": []}), (([2, 1],), {"reverse": 2}),
                 (([None, None],), {}), (([None],), {}), (([1j, 2],), {}), (([{}, {}],), {}), (([2, 1],), {"key": None, "reverse": None}), (([1, [2]],), {}), ((["b", b"a"],), {}), (([2, 1],), {"reverse": 1.0})]:
    try:
        print(sorted(*args, **kw))
    except TypeError as e:
        print(e)
source = [3, 1, 2]
print(sorted(source) is source, source, sorted(source, key=lambda x: -x), sorted(source, key=str), type(sorted((1,))).__name__)
print(sorted([1, 1.0, True], key=float), sorted([1.0, True, 1], reverse=True), sorted(["B", "a", "C"], key=str.casefold), sorted(["10", "9", "2"], key=int), sorted(zip("ba", (1, 2))))
