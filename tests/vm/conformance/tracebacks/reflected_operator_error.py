# __radd__ raises.
class A:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): raise RuntimeError("radd")
z = 1 + A()
