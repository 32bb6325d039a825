# Properties as targets of for, with, unpacking, augmented assignment, walrus-free chains and del in loops.
class C:
    def __init__(self): self.log = []
    @property
    def v(self): return self.log[-1] if self.log else 0
    @v.setter
    def v(self, x): self.log.append(x)
    @v.deleter
    def v(self): self.log.pop()
c = C()
for c.v in range(3): pass
c.v, *c.v = "abc"
c.v = d = c.v = 7
c.v += 1
with open("/dev/null") as f: c.v = f.closed
[0 for c.v in "z"]
print(c.log, c.v)
while c.v != 2: del c.v
print(c.log, d)
