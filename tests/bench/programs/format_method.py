# str.format: numbered, named and attribute fields, with specifications.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def run(n):
    length = 0
    p = Point(1, 2.5)
    for i in range(n):
        p.x = i
        line = "{} and {}".format(i, i + 1)
        line += "{0:>6d}|{1:<6}|{0:x}".format(i & 4095, "ab")
        line += "({p.x}, {p.y:.3f}) {name:^8}".format(p=p, name="point")
        length += len(line)
    return length, line


assert run(170000) == (9515251, '169999 and 170000  2063|ab    |80f(169999, 2.500)  point  ')
