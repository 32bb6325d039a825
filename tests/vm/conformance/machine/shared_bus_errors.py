from machine import SoftI2C, SoftSPI

class Line:
    """A wire that is held low, or left alone."""
    def __init__(self, held=False):
        self.held, self.v = held, 1
    def value(self, v=None):
        if v is None:
            return 0 if self.held else self.v
        self.v = v

nobody = SoftI2C(Line(), Line())
print(nobody.scan())
for f in (lambda: nobody.readfrom(8, 1), lambda: nobody.writeto_mem(8, 0, b"x")):
    try:
        f()
    except OSError as e:
        print(e.errno)
stuck = SoftI2C(Line(held=True), Line(), timeout=200)
try:
    stuck.scan()
except OSError as e:
    print(e.errno)
print(len(SoftI2C(Line(), Line(held=True)).scan()) == 0x78 - 8)
