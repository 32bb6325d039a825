# Every slice deleted, from lists and bytearrays.
ends = (None, -3, 0, 1, 4, 9)
for step in (None, 1, 2, 3, -1, -2):
    for a in ends:
        row = []
        for b in ends:
            items, data = list(range(6)), bytearray(range(6))
            del items[a:b:step]
            del data[a:b:step]
            assert bytes(items) == data
            row.append(items)
        print(step, a, row)
