import contextlib
import io
from typing import *


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(cast(int, "s"), assert_type(3, str), TYPE_CHECKING)
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print(reveal_type([1]))
print(err.getvalue(), end="")
shown(lambda: assert_never("x" * 5))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
print(len(get_overloads(f)))
shown(lambda: f(1))
def f(x): return x
print(f(2), len(get_overloads(f))); clear_overloads(); print(get_overloads(f))
@final
class Fin:
    @final
    def m(self): pass
print(Fin.__final__, Fin.m.__final__)
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, Optional[UserId], List[UserId])
@dataclass_transform(kw_only_default=True)
def deco(c): return c
print(deco.__dataclass_transform__["kw_only_default"], Text is str, AnyStr.__constraints__, ForwardRef("a.b"), ForwardRef("x") == ForwardRef("x"))
for bad in (lambda: Any(), lambda: isinstance(1, Any), lambda: Union(), lambda: isinstance(1, List[int]), lambda: List(), lambda: ClassVar[int, str], lambda: Optional[int, str], lambda: List[int, str], lambda: Dict[int], lambda: Union[()], lambda: Annotated[int], lambda: ForwardRef("a b"), lambda: Callable[int]):
    shown(bad)
