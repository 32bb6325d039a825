import uctypes

# Nodes that point at one another by address, as a C program keeps them.
size = uctypes.sizeof({"p": (0 | uctypes.PTR, uctypes.UINT8)})
NODE = {"value": 0 | uctypes.UINT32}
NODE["next"] = (8 | uctypes.PTR, NODE)
memory = [bytearray(16) for _ in range(4)]
nodes = [uctypes.struct(uctypes.addressof(m), NODE, uctypes.LITTLE_ENDIAN) for m in memory]
for i, node in enumerate(nodes):
    node.value = i * i
    node.next = uctypes.addressof(memory[(i + 1) % 4])
seen, node = [], nodes[0]
for _ in range(6):
    seen.append(node.value)
    node = node.next[0]
print(seen, int(nodes[3].next) == uctypes.addressof(memory[0]))
nodes[2].next[0].value = 99
print(nodes[3].value, memory[3][:4])
