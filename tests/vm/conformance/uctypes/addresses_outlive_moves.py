import gc
import uctypes

# Objects move in the heap; their addresses do not change, and what is dead cannot be reached.
buffers = [bytearray([i] * 20) for i in range(20)]
addresses = [uctypes.addressof(b) for b in buffers]
rubbish = [bytes(500) for _ in range(50)]
del rubbish
gc.collect()
print(addresses == [uctypes.addressof(b) for b in buffers])
print([uctypes.bytes_at(a + 3, 1)[0] for a in addresses] == list(range(20)))
s = uctypes.struct(addresses[3], {"x": 0 | uctypes.UINT8})
buffers[3][0] = 77
buffers.clear()
gc.collect()
print(s.x)
try:
    uctypes.bytes_at(addresses[7], 1)
except ValueError:
    print("gone")
try:
    uctypes.bytes_at(0, 1)
except ValueError:
    print("no such memory here")
