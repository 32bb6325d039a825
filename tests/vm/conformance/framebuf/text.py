import framebuf

def cells(text, w):
    f = framebuf.FrameBuffer(bytearray(w * 8), w, 8, framebuf.GS8)
    f.text(text, 0, 0, 1)
    return [frozenset((x % 8, y) for x in range(c, c + 8) for y in range(8) if f.pixel(x, y)) for c in range(0, w, 8)]

# Cells of eight by eight, one after the other; printable characters all differ; only the blank is empty.
glyphs = [cells(chr(c), 8)[0] for c in range(33, 127)]
print(len(set(glyphs)), all(2 <= len(g) <= 40 for g in glyphs if g), cells(" ", 8) == [frozenset()])
print(cells("Ab", 16) == [cells("A", 8)[0], cells("b", 8)[0]], cells("\xe9", 8)[0] != frozenset(), cells("\xe9x", 16)[1] == cells("x", 8)[0])
f = framebuf.FrameBuffer(bytearray(20 * 20 * 2), 20, 20, framebuf.RGB565)
f.text("I", 5, 7)
default = {(x, y) for x in range(20) for y in range(20) if f.pixel(x, y) == 1}
f.fill(0)
f.text("I", 5, 7, 0xF800)
print(default == {(x, y) for x in range(20) for y in range(20) if f.pixel(x, y) == 0xF800}, min(y for x, y in default) >= 7, max(x for x, y in default) < 13)
f.text("cut", -12, -3, 1), f.text("off", 18, 18, 1), f.text("", 0, 0)
try:
    f.text(5, 0, 0)
except TypeError:
    print("TypeError")
