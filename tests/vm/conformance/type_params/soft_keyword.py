# `type` begins a statement only before a name and = or [; elsewhere it is a name.
type = 5
print(type, type + 1, (type), type == 5)
type: int = 6
type += 1
print(type)
type, other = 1, 2
print(type, other)
type = lambda *a: a
print(type(1), type [0] if False else "name")
type type = type
print(type.__value__)
del type
type X = int
print(X.__value__)
print(type(X).__name__, type(3))
type match = int
type case = str
type _ = None
type type = list
print(match, case, _, type)
del type
type \
    Y = (1,
         2)
print(Y.__value__)
class C:
    type = 3
    type T = type
    print(type)
print(C.T.__value__)
for type in [1]: print(type)
x = [type for type in range(2)]
def type(type): return type
print(type(type=4), x)
