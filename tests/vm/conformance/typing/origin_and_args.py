import collections.abc
from typing import *

T = TypeVar("T")
class G(Generic[T]): pass
for t in List[int], list[int], Dict[str, int], Callable[[int, str], bool], Callable[..., int], collections.abc.Callable[[int], str], Union[int, str], int | str, Annotated[int, "m"], Literal[1, 2], ClassVar[int], G[int], Generic[T], Tuple[int, ...], int, "s", T, Optional[int]:
    print(t, get_origin(t), get_args(t))
