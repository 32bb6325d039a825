from collections import deque


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = deque("abcde")
d.insert(2, "X"); d.insert(-1, "Y"); d.insert(100, "Z"); d.insert(-100, "A")
print(d, d.index("c"), d.index("Y", 3), d.index("a", -9, 5), d.count("X"))
d.remove("X"); del d[0]; d[-1] = "z"; del d[-2]
print(d, d[0], d[-1], "c" in d, "q" in d)
shown(lambda: d.index("nope"))
shown(lambda: d.index("z", 0, 2))
shown(lambda: d.remove("nope"))
shown(lambda: d[10])
shown(lambda: d["x"])
shown(lambda: d[1:2])
shown(lambda: deque().pop())
shown(lambda: deque().popleft())
def put(): d[99] = 1
shown(put)
