from typing import *

T = TypeVar("T")
print(Union[int, str] == Union[str, int], Union[int, Union[str, int]], Union[int, str] == (int | str), Optional[int] == (int | None), Optional[None])
print(Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Literal[Literal[1], 1, 2], Annotated[Annotated[int, 1], 2] == Annotated[int, 1, 2])
print(List[int] == List[int], List[int] == list[int], hash(Union[int, str]) == hash(Union[str, int]), len({List[int], List[int], Dict[int, int]}))
print(int | List[int], List[int] | None, T | int, Union[List[T], T][int], Union[int, str].__args__, List[T].__parameters__, Dict[T, T].__parameters__)
