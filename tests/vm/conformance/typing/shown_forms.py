from typing import *

T = TypeVar("T")
P = ParamSpec("P")
for form in (List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Union[int], Tuple[int, ...], Tuple[()], Callable[[int, str], bool],
             Callable[..., None], Callable[P, T], Literal[1, "a", None], Annotated[int, "x", 3], ClassVar[int], Final[str], Type[T], Any, NoReturn, Never, Self,
             Generator[int, None, str], AsyncIterator[bytes], List, Union, Optional, Set["Later"], T, Iterable[T], DefaultDict[str, int], Concatenate[int, P]):
    print(form)
print(Dict[T, int][str], Union[T, List[T]][int], Callable[[T], T][bytes], List[List[T]][Optional[int]])
