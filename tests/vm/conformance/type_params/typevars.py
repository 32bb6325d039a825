# TypeVar, ParamSpec and TypeVarTuple made by hand beside those of the syntax.
from typing import ParamSpec, TypeVar, TypeVarTuple
T = TypeVar("T")
A = TypeVar("A", int, str)
B = TypeVar("B", bound=int)
CO = TypeVar("CO", covariant=True)
CONTRA = TypeVar("CONTRA", contravariant=True)
AUTO = TypeVar("AUTO", infer_variance=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, A, B, CO, CONTRA, AUTO, P, Ts)
print(A.__constraints__, B.__bound__, T.__bound__, T.__constraints__)
print(CO.__covariant__, CO.__contravariant__, AUTO.__infer_variance__, T.__name__, P.__name__)
print(P.args, P.kwargs, P.args.__origin__ is P, P.args == P.args, P.args == P.kwargs)
for make in [lambda: TypeVar("X", int), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar("X", covariant=True, contravariant=True),
             lambda: TypeVar("X", covariant=True, infer_variance=True), lambda: TypeVar(3)]:
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def f[X: int, *Ys, **Z](): return X, Ys, Z


x, ys, z = f()
print(x, ys, z, x.__infer_variance__, x.__covariant__)
print(type(x) is TypeVar, type(ys) is TypeVarTuple, type(z) is ParamSpec, isinstance(T, TypeVar))
D = TypeVar("D", default=int)
print(D.has_default(), D.__default__, T.has_default(), T.__default__)
import copy
print(copy.copy(T) is T, copy.deepcopy(T) is T, {T: 1}[T], T == TypeVar("T"))
