class C:
    @staticmethod
    def s(a: int, b=2) -> str:
        "doc s"
        return a, b
    @classmethod
    def k(cls, x):
        "doc k"
        return cls.__name__, x
print(C.s(1), C().s(1, 3), C.k(1), C().k(2))
s, k = C.__dict__["s"], C.__dict__["k"]
for w in (s, k):
    print(w.__name__, w.__qualname__, w.__doc__, w.__wrapped__ is w.__func__, w.__annotations__, repr(w)[:14])
print(s(5), callable(s), callable(k))
try:
    k(5)
except TypeError as e:
    print(e)
s.extra = 1; print(s.extra, s.__dict__["extra"])
class D(C): pass
print(D.k(3), D.__dict__.get("k"))
print(classmethod(property(lambda cls: cls.__name__ + "!")).__get__(None, C))
for w in (staticmethod, classmethod):
    for a in ((), (1, 2)):
        try:
            w(*a)
        except TypeError as e:
            print(e)
