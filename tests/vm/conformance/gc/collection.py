# gc: collecting frees cycles, keeps what is reachable, and changes nothing that a program can see.
import gc


class Node:
    def __init__(self, name): self.name, self.links = name, []


def ring(n):
    nodes = [Node(i) for i in range(n)]
    for i, node in enumerate(nodes):
        node.links.append(nodes[(i + 1) % n])
        node.links.append(node)
    return nodes[0]


kept = ring(10)
for _ in range(50):
    ring(20)
print(isinstance(gc.collect(), int), gc.isenabled())
names, at = [], kept
for _ in range(12):
    names.append(at.name)
    at = at.links[0]
print(names, kept.links[1] is kept)
ids = [id(kept), id(kept.links), id(names)]
table = {kept: "by identity", (1, "two"): "by value"}
key_hash = hash(kept)
gc.collect()
print(ids == [id(kept), id(kept.links), id(names)], table[kept], table[(1, "two")], hash(kept) == key_hash)
gc.disable()
print(gc.isenabled())
junk = [[i] * 50 for i in range(2000)]
del junk
gc.enable()
print(gc.isenabled(), gc.collect() >= 0)
big = {str(i): [i, (i, str(i))] for i in range(500)}
for i in range(0, 500, 2):
    del big[str(i)]
gc.collect()
print(len(big), all(v == [int(k), (int(k), k)] for k, v in big.items()), sum(v[0] for v in big.values()))
def gen():
    local = ["kept", "by", "the", "generator"]
    for word in local:
        gc.collect()
        yield word
print(list(gen()))
view = memoryview(bytearray(b"moving buffer"))
gc.collect()
print(bytes(view), (lambda: (gc.collect(), kept.name))()[1])
