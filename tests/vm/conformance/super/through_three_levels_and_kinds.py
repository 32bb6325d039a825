# super in overridden operators, repr, len, iteration and format over three levels.
class A(list):
    def __repr__(self): return "A" + super().__repr__()
    def __len__(self): return super().__len__() + 100
    def __iter__(self): return (x * 2 for x in super(A, self).__iter__())
class B(A):
    def __repr__(self): return "B" + super().__repr__()
    def __add__(self, o): return type(self)(super().__add__(o))
    def __contains__(self, x): return x == "magic" or super().__contains__(x)
class C(B):
    def __getitem__(self, i): return ("C", super().__getitem__(i))
    def __eq__(self, o): return super().__eq__(o) and "equal"
    __hash__ = None
c = C([1, 2]); print(repr(c), len(c), [*c], "magic" in c, 2 in c, 9 in c, c[0], c == [1, 2])
print(type(c + [3]).__name__, list.__len__(c + [3]), super(B, c).__len__(), list.__repr__(c))
