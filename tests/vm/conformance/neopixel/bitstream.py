import machine

class Pin:
    def __init__(self):
        self.levels = []
    def value(self, v):
        self.levels.append(v)

p = Pin()
machine.bitstream(p, 0, (400, 850, 800, 450), b"\x81")
# Each bit goes up and comes down; a 0 comes down at once.
text = "".join(map(str, p.levels))
print(text)
for args in ((p, 1, (1, 2, 3, 4), b""), (p, 0, (1, 2), b"")):
    try:
        machine.bitstream(*args)
    except ValueError:
        print("ValueError")
