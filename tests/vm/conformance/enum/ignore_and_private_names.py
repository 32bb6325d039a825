from enum import Enum

class Period(Enum):
    _ignore_ = "Period i"
    Period = vars()
    for i in range(3):
        Period[f"day_{i}"] = i
    __secret = 5
    def method(self): return self.value * 2
    class_data = property(lambda self: "p")

print(list(Period), Period.day_1.method(), Period.day_2.class_data, Period._Period__secret, hasattr(Period, "i"))

class Nested(Enum):
    from enum import member, nonmember
    A = 1
    B = nonmember(2)
    @member
    def C(): return 3

print([m.name for m in Nested], Nested.B, Nested.C.value())
