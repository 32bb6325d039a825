# What a type alias is: its attributes, what it refuses.
type Number = int | float
type Pair[A, B] = tuple[A, B]
print(Number, repr(Number), Number.__name__, Number.__type_params__, Number.__module__)
print(Pair, Pair.__type_params__, Pair.__parameters__)
print(type(Number), type(Number).__module__)
for action in ["Number[int]", "Number()", "setattr(Number, '__name__', 'x')", "setattr(Number, '__value__', 1)"]:
    try:
        eval(action)
    except (TypeError, AttributeError) as e:
        print(action, type(e).__name__)
try:
    class Sub(Number): pass
except TypeError as e:
    print(type(e).__name__)
print(Number == Number, Number is Number, hash(Number) == hash(Number))
from typing import TypeAliasType
X = TypeAliasType("X", list, type_params=())
print(X, X.__value__, X.__type_params__)
