class C:
    ro = property(lambda s: 1)
    wo = property(None, lambda s, v: None)
    no = property()
    def mk(): pass
un = property()
C.late = un
class Outer:
    class In:
        p = property()
c = C()
for f in (lambda: c.wo, lambda: setattr(c, "ro", 1), lambda: delattr(c, "ro"), lambda: c.no, lambda: c.late, lambda: setattr(c, "late", 1), lambda: Outer.In().p):
    try:
        f()
    except AttributeError as e:
        print(e)
print(C.ro.__get__(None, C) is C.ro, C.ro.__get__(c, C), property.__get__(C.ro, c))
c.wo = 5
print(C.ro.getter(lambda s: 2).__get__(c), C.ro.deleter(print).fdel is print, C.ro.__isabstractmethod__)
