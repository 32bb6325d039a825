import array
import framebuf

def show(f, w, h):
    for y in range(h):
        print("".join(".#"[bool(f.pixel(x, y))] for x in range(w)))

def frame():
    return framebuf.FrameBuffer(bytearray(30 * 30), 30, 30, framebuf.GS8)

f = frame()
f.poly(2, 1, array.array("h", [0, 0, 6, 0, 6, 4, 0, 4]), 1)
show(f, 10, 6)
g = frame()
g.rect(2, 1, 7, 5, 1, True)
f.poly(2, 1, array.array("h", [0, 0, 6, 0, 6, 4, 0, 4]), 1, True)
print(all(f.pixel(x, y) == g.pixel(x, y) for x in range(30) for y in range(30)))
# A filled concave polygon: the notch stays empty, the corners are drawn.
f = frame()
shape = [0, 0, 10, 10, 20, 0, 20, 20, 0, 20]
f.poly(4, 4, array.array("h", shape), 7, True)
print(f.pixel(14, 6), f.pixel(14, 20), f.pixel(4, 4), f.pixel(24, 4), f.pixel(5, 15), f.pixel(2, 15), f.pixel(14, 14))
# An outline is its lines.
h, lines = frame(), frame()
h.poly(0, 0, array.array("h", shape), 1)
pts = list(zip(shape[::2], shape[1::2]))
for a, b in zip(pts, pts[1:] + pts[:1]):
    lines.line(*a, *b, 1)
print(sum(h.pixel(x, y) != lines.pixel(x, y) for x in range(30) for y in range(30)) <= 8)
f = frame()
f.poly(3, 3, array.array("h", [5, 5]), 1)
f.poly(0, 0, array.array("h", []), 1)
f.poly(0, 0, array.array("b", [-50, -50, 100, -50, 100, 100, -50, 100]), 2, True)
print(f.pixel(0, 0), f.pixel(29, 29))
