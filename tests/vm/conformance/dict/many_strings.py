# Tens of thousands of distinct str keys: growth, deletion, look-up, order.
d = {}
for i in range(20000):
    d["key%d" % i] = i
print(len(d), d["key0"], d["key19999"], "key20000" in d)
total = 0
for i in range(0, 20000, 7):
    total += d["key" + str(i)]
print(total)
for i in range(0, 20000, 2):
    del d["key%d" % i]
print(len(d), "key0" in d, d["key1"], list(d)[:3], list(d)[-2:])
for i in range(0, 20000, 4):
    d["key%d" % i] = -i
print(len(d), d["key4"], list(d)[-1], sum(d.values()))
while len(d) > 10:
    d.popitem()
print(d)
d.clear()
d["a"] = 1
print(d)
counts = {}
for word in ("spam egg ham spam " * 500).split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
n = {}
for i in range(5000):
    n[i * 1024] = i
    n[-i] = i
print(len(n), n[1024 * 4999], n[-4999], n[0])
