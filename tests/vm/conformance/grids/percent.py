# % formatting: flags, widths, precisions, kinds of value.
from _grid import grid

grid(lambda f, v: f % (v,), ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%#o", "%X", "%i", "%u", "%e", "%.3e", "%f", "%.0f", "%10.2f", "%g", "%#g", "%s", "%r", "%a", "%.2s", "%10.3s|", "%c", "%5c", "%%%s", "%ld"), (0, -7, 65, 255, 3.75, -0.0, 1e100, "text", "é", b"b", None, True, [1, 2], 2**66))
