from enum import Enum, IntEnum

class A(Enum):
    X = 1
    def hello(self): return "hi"
    @property
    def twice(self): return self.value * 2

print(dir(A))
print([n for n in dir(A.X) if n != "__qualname__"])
print({"P", "Q", "real", "to_bytes"} <= set(dir(IntEnum("I", "P Q"))))
A.X.own = 3
print("own" in dir(A.X), A.X.__class__, A.X.__objclass__, A.X.__dict__ == {**A.X.__dict__}, A._member_names_, A._value2member_map_)
