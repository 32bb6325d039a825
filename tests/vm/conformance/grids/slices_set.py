# Every slice assigned: shorter, longer, of itself; extended slices want the same length.
ends = (None, -2, 0, 1, 3, 9)
for new in ([], ["x"], ["x", "y", "z", "w"], "ab"):
    for step in (None, 1, 2, -1):
        for a in ends:
            row = []
            for b in ends:
                items = [0, 1, 2, 3]
                try:
                    items[a:b:step] = new
                    row.append(items)
                except ValueError as e:
                    row.append(str(e)[:40])
            print(new, step, a, row)
items = [1, 2, 3]
items[1:1] = items
print(items)
items[::2] = items[::2][::-1]
print(items)
