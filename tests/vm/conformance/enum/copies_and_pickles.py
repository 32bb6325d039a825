import copy
import pickle
from enum import Enum, Flag, IntEnum

class C(Enum):
    A = 1
    B = [2]

class F(Flag):
    X = 1
    Y = 2

class I(IntEnum):
    Z = 26

for m in C.A, C.B, F.X, F.X | F.Y, I.Z:
    print(copy.copy(m) is m, copy.deepcopy(m) is m, pickle.loads(pickle.dumps(m)) is m)
print(copy.deepcopy({C.A: [F.X]}), pickle.loads(pickle.dumps(C)) is C)
