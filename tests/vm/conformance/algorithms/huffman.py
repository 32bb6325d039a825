# A Huffman code: the lengths are the best, decoding gives the text back.
import heapq
from collections import Counter
def code(text):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    serial = len(heap)
    while len(heap) > 1:
        (n, _, a), (m, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n + m, serial, (a, b)))
        serial += 1
    table = {}
    def walk(node, bits):
        if isinstance(node, str):
            table[node] = bits or "0"
        else:
            walk(node[0], bits + "0")
            walk(node[1], bits + "1")
    walk(heap[0][2], "")
    return table
text = "this is an example of a huffman tree"
table = code(text)
bits = "".join(table[c] for c in text)
back, current, reverse = "", "", {v: k for k, v in table.items()}
for b in bits:
    current += b
    if current in reverse:
        back += reverse[current]
        current = ""
print(len(bits), back == text, sorted(map(len, table.values())), code("aaaa"), sum(2.0 ** -len(v) for v in table.values()))
