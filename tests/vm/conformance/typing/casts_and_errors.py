# typing: cast, overloads, forward references, Optional and Union folding, what may not be called, subclassed or subscripted.
import typing as t

print(t.cast(int, "a"), t.Optional[int], t.Union[int, str, int], t.Union[int], t.Optional[None], t.List[int], t.Dict[str, t.Any], t.Tuple[int, ...], t.Callable[[int], str], t.Callable[..., int], t.Literal[1, "a", None], t.Final[int], t.ClassVar[int], t.Type[int])
print(t.Union[int, None] == t.Optional[int], t.Union[int, str] == t.Union[str, int], t.get_origin(t.List[int]), t.get_args(t.Dict[str, int]), t.get_args(t.Callable[[int], str]), t.List[t.Optional[int]], t.Union[int, t.Union[str, None]])
for f in [lambda: t.Optional[1], lambda: t.Optional[int, str], lambda: t.Union[()], lambda: t.Any(), lambda: t.List[int, str], lambda: t.Callable[int, str], lambda: t.ClassVar[t.ClassVar[int]], lambda: isinstance(1, t.List[int]), lambda: isinstance(1, t.Optional[int]), lambda: t.TypeVar("T", int), lambda: t.NewType("N", int)(5), lambda: t.get_type_hints(5)]:
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
