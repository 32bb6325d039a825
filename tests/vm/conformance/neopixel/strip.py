import neopixel

class Pin:
    OUT = 1
    modes, sent = [], []
    def init(self, mode):
        self.modes.append(mode)
    def value(self, v=None):
        return 0
    def _bitstream(self, timing, data):
        self.sent.append((timing, bytes(data)))

p = Pin()
n = neopixel.NeoPixel(p, 3)
print(len(n), p.modes, n[0])
n[0] = (1, 2, 3)
n[-1] = (255, 0, 128)
print(n[0], n[2], n.buf.hex())
n.write()
print(p.sent[0][0], p.sent[0][1].hex())
n.fill((9, 8, 7))
print([n[i] for i in range(3)])
w = neopixel.NeoPixel(p, 2, bpp=4, timing=0)
w[1] = (1, 2, 3, 4)
w.write()
print(w[1], w.buf.hex(), p.sent[1][0])
try:
    n[3]
except IndexError:
    print("IndexError")
