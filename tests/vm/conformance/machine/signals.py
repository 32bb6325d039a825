from machine import Signal

class Pin:
    def __init__(self):
        self.v = 0
    def value(self, v=None):
        if v is None:
            return self.v
        self.v = v

p = Pin()
plain, inverted = Signal(p), Signal(p, invert=True)
plain.on()
print(p.v, plain.value(), inverted.value(), plain(), inverted())
inverted.on()
print(p.v, plain.value(), inverted.value())
inverted(0)
print(p.v)
plain.value(0)
print(p.v, Signal(p, True).value())
plain.off(), inverted.off()
print(p.v)
Signal(p).value("true")
print(p.v)
