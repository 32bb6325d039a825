# The % operator on strings: ints, floats, strings, widths, hexadecimal, and a dict of names.
def run(n):
    length = 0
    record = {"id": 0, "state": "idle"}
    for i in range(n):
        line = "%d: %s=%5.2f" % (i, "level", i / 3)
        line += "<%6d|%-8s|%04x>" % (i % 1000, "left", i & 0xFFFF)
        record["id"] = i
        line += "%(state)s #%(id)d" % record
        length += len(line)
    return length, line


assert run(240000) == (13184480, '239999: level=79999.67<   999|left    |a97f>idle #239999')
