# Every slice of a list, a str, bytes, a tuple and a range, with steps of both signs.
ends, steps = (None, -7, -3, -1, 0, 1, 2, 5, 9), (None, 1, 2, 3, -1, -2, -6)
for kind in (list(range(5)), "héllo", b"bytes", (1, 2, 3), range(2, 20, 3), bytearray(b"ab"), []):
    for step in steps:
        print(kind, step, [[kind[a:b:step] for a in ends] for b in ends])
