import threading

data = threading.local()
data.x = "main"
seen = []


def work(n):
    seen.append(hasattr(data, "x"))
    data.x = n
    data.y = [n]
    seen.append((data.x, data.y, sorted(data.__dict__)))
    del data.y
    seen.append(hasattr(data, "y"))


for n in range(2):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
print(seen)
print(data.x, data.__dict__)
try:
    data.y
except AttributeError as e:
    print(e)
try:
    del data.nothing
except AttributeError as e:
    print("no attribute")


class Counted(threading.local):
    default = 0

    def __init__(self, start):
        self.number = start

    def up(self):
        self.number += 1
        return self.number


c = Counted(10)
print(c.up(), c.up(), c.default)
results = []
t = threading.Thread(target=lambda: results.append((c.up(), c.default)))
t.start()
t.join()
print(results, c.number)
c.default = 5
print(c.default, Counted.default)
try:
    threading.local(1)
except TypeError as e:
    print(e)
try:
    c.__dict__ = {}
except AttributeError as e:
    print("read-only" in str(e))
