# Stand-ins for objects of a test, which note how they are used. Left out: autospec, seal, mock_open, PropertyMock's deleting.
from contextlib import ContextDecorator

__all__ = ["Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "AsyncMock", "PropertyMock", "patch", "sentinel",
           "DEFAULT", "ANY", "call"]


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


class _Call(tuple):
    """(name, args, kwargs); compared without the name where one of the two has none."""

    def __new__(cls, name="", args=(), kwargs=None):
        return super().__new__(cls, (name, tuple(args), {} if kwargs is None else kwargs))

    args = property(lambda self: tuple.__getitem__(self, 1))
    kwargs = property(lambda self: tuple.__getitem__(self, 2))

    def _pair(self, other):
        if isinstance(other, _Call):
            return tuple.__getitem__(other, 0), other.args, other.kwargs
        if not isinstance(other, tuple):
            return None
        name, args, kwargs = "", (), {}
        for part in other:
            if isinstance(part, str):
                name = part
            elif isinstance(part, dict):
                kwargs = part
            else:
                args = part
        return name, args, kwargs

    def __eq__(self, other):
        theirs = self._pair(other)
        if theirs is None:
            return NotImplemented
        mine = tuple.__getitem__(self, 0)
        return (not mine or not theirs[0] or mine == theirs[0]) and (self.args, self.kwargs) == theirs[1:]

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _Call(tuple.__getitem__(self, 0), args, kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        mine = tuple.__getitem__(self, 0)
        return _Call(f"{mine}.{name}" if mine else name)

    def __len__(self):
        return 3 if tuple.__getitem__(self, 0) else 2

    def __getitem__(self, i):
        whole = tuple(tuple.__iter__(self))
        return (whole if whole[0] else whole[1:])[i]

    def __iter__(self):
        whole = tuple(tuple.__iter__(self))
        return iter(whole if whole[0] else whole[1:])

    def __repr__(self):
        name = tuple.__getitem__(self, 0)
        name = "call" if not name else name if name.startswith("()") else f"call.{name}"
        return name + _signature(self.args, self.kwargs)


def _signature(args, kwargs):
    return f"({', '.join([repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()])})"


call = _Call()


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(list.__eq__(list(self[i:i + n]), list(value)) for i in range(len(self) - n + 1))


_OWN = ("return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "method_calls", "mock_calls",
        "_mock_name", "_mock_parent", "_mock_children", "_mock_spec", "_mock_wraps", "_mock_return_value", "_mock_side_effect",
        "_mock_deleted")


class NonCallableMock:
    def __new__(cls, *args, **kwargs):
        # A class of its own for each mock, so that operators can be set on it.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, **kwargs):
        d = self.__dict__
        spec = spec if spec is not None else spec_set
        d["_mock_spec"] = None if spec is None else spec if isinstance(spec, (list, tuple)) else dir(spec)
        d["_mock_spec_class"] = None if spec is None or isinstance(spec, (list, tuple)) else spec if isinstance(spec, type) else type(spec)
        d["_mock_name"], d["_mock_parent"], d["_mock_wraps"] = name, None, wraps
        d["_mock_children"], d["_mock_deleted"] = {}, set()
        d["_mock_return_value"], d["_mock_side_effect"] = return_value, None
        self.reset_mock()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def reset_mock(self, *, return_value=False, side_effect=False):
        d = self.__dict__
        d["called"], d["call_count"], d["call_args"] = False, 0, None
        d["call_args_list"], d["method_calls"], d["mock_calls"] = _CallList(), _CallList(), _CallList()
        if return_value:
            d["_mock_return_value"] = DEFAULT
        if side_effect:
            d["_mock_side_effect"] = None
        for child in d["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)

    def configure_mock(self, /, **kwargs):
        for key, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = key.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    @property
    def __class__(self):
        return self.__dict__.get("_mock_spec_class") or type(self)

    def _child(self, name):
        kind = next(c for c in type(self).__mro__ if c.__module__ == __name__ and c is not type(self))
        if kind in (NonCallableMock, NonCallableMagicMock):
            kind = Mock if kind is NonCallableMock else MagicMock
        child = kind(name=None)
        child.__dict__["_mock_parent"], child.__dict__["_mock_name"] = self, name
        return child

    def __getattr__(self, name):
        d = self.__dict__
        if name in _OWN or "_mock_children" not in d:
            raise AttributeError(name)
        if name in d["_mock_deleted"] or name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        spec = d["_mock_spec"]
        if spec is not None and name not in spec:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) and spec is None:
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        if name not in d["_mock_children"]:
            child = self._child(name)
            if d["_mock_wraps"] is not None:
                child.__dict__["_mock_wraps"] = getattr(d["_mock_wraps"], name)
            d["_mock_children"][name] = child
        return d["_mock_children"][name]

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect"):
            return object.__setattr__(self, name, value)
        if name.startswith("__") and name.endswith("__") and name not in ("__class__", "__dict__", "__name__", "__qualname__", "__doc__"):
            if isinstance(value, NonCallableMock):
                setattr(type(self), name, _operator(name))
                self.__dict__["_mock_children"][name] = value
                value.__dict__["_mock_parent"], value.__dict__["_mock_name"] = self, name
            else:
                function = value
                setattr(type(self), name, function)
            return
        if isinstance(value, NonCallableMock) and value.__dict__["_mock_parent"] is None and value.__dict__["_mock_name"] is None:
            value.__dict__["_mock_parent"], value.__dict__["_mock_name"] = self, name
            self.__dict__["_mock_children"][name] = value
            return
        self.__dict__[name] = value

    def __delattr__(self, name):
        self.__dict__.pop(name, None)
        self.__dict__["_mock_children"].pop(name, None)
        self.__dict__["_mock_deleted"].add(name)

    def __dir__(self):
        spec = self.__dict__["_mock_spec"]
        return sorted({*(dir(type(self)) if spec is None else spec), *self.__dict__["_mock_children"]})

    def _mock_full_name(self):
        name, parent = self.__dict__["_mock_name"], self.__dict__["_mock_parent"]
        if parent is None:
            return name or "mock"
        return parent._mock_full_name() + (name if name == "()" else f".{name}")

    def __repr__(self):
        kind = type(self).__name__
        named = self.__dict__["_mock_name"] or self.__dict__["_mock_parent"] is not None
        return f"<{kind}{f' name={self._mock_full_name()!r}' if named else ''} id='{id(self)}'>"

    def attach_mock(self, mock, attribute):
        mock.__dict__["_mock_parent"] = mock.__dict__["_mock_name"] = None
        setattr(self, attribute, mock)

    @property
    def return_value(self):
        value = self.__dict__["_mock_return_value"]
        if value is DEFAULT:
            value = self.__dict__["_mock_return_value"] = self._child("()")
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not isinstance(value, BaseException):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    # what was asked of it

    def _mock_told(self, condition, text):
        if not condition:
            raise AssertionError(text)

    def _label(self):
        return self.__dict__["_mock_name"] or "mock"

    def _calls_text(self):
        return f"\nCalls: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_called(self):
        self._mock_told(self.call_count, f"Expected '{self._label()}' to have been called.")

    def assert_not_called(self):
        self._mock_told(not self.call_count, f"Expected '{self._label()}' to not have been called. "
                        f"Called {self.call_count} times.{self._calls_text()}")

    def assert_called_once(self):
        self._mock_told(self.call_count == 1, f"Expected '{self._label()}' to have been called once. "
                        f"Called {self.call_count} times.{self._calls_text()}")

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._label() + _signature(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\nActual: not called.")
        actual = self._label() + _signature(self.call_args.args, self.call_args.kwargs)
        self._mock_told(self.call_args == _Call("", args, kwargs), f"expected call not found.\nExpected: {expected}\nActual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        self._mock_told(self.call_count == 1, f"Expected '{self._label()}' to be called once. "
                        f"Called {self.call_count} times.{self._calls_text()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        self._mock_told(_Call("", args, kwargs) in self.call_args_list, f"{self._label()}{_signature(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            self._mock_told(calls in self.mock_calls, f"Calls not found.\nExpected: {calls!r}\n  Actual: {self.mock_calls!r}")
            return
        left = list(self.mock_calls)
        for expected in calls:
            self._mock_told(expected in left, f"{expected!r} does not contain all of {calls!r} in its call list, found "
                            f"{self.mock_calls!r} instead")
            left.remove(expected)


class _Callable(NonCallableMock):
    def _mock_note(self, args, kwargs):
        d = self.__dict__
        d["called"] = True
        d["call_count"] += 1
        d["call_args"] = _Call("", args, kwargs)
        d["call_args_list"].append(d["call_args"])
        d["mock_calls"].append(_Call("", args, kwargs))
        name, mock = d["_mock_name"], d["_mock_parent"]
        direct = True
        while mock is not None:
            up = mock.__dict__
            if direct and name != "()" and "()" not in name:
                up["method_calls"].append(_Call(name, args, kwargs))
            up["mock_calls"].append(_Call(name, args, kwargs))
            if up["_mock_parent"] is not None:
                name = up["_mock_name"] + ("" if name.startswith("()") else ".") + name
            mock = up["_mock_parent"]

    def _mock_answer(self, args, kwargs):
        effect = self.__dict__["_mock_side_effect"]
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                if not callable(effect):
                    raise result
            if result is not DEFAULT:
                return result
        if self.__dict__["_mock_return_value"] is DEFAULT and self.__dict__["_mock_wraps"] is not None:
            return self.__dict__["_mock_wraps"](*args, **kwargs)
        return self.return_value

    def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        return self._mock_answer(args, kwargs)


class Mock(_Callable):
    pass


def _operator(name):
    def method(self, *args, **kwargs):
        return self.__dict__["_mock_children"][name](*args, **kwargs)

    method.__name__ = name
    return method


_DEFAULTS = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
             "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
             "__index__": 1, "__iter__": None}
_MAGIC = tuple(_DEFAULTS) + ("__getitem__", "__setitem__", "__delitem__", "__enter__") + tuple(
    f"__{p}{op}__" for op in "add sub mul truediv floordiv mod divmod pow matmul lshift rshift and or xor".split() for p in ("", "r", "i")
    if p + op != "idivmod") + ("__neg__", "__pos__", "__invert__")


class _Magic:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        spec = self.__dict__["_mock_spec"]
        for name in _MAGIC:
            if spec is None or name in spec:
                setattr(type(self), name, _lazy_operator(name))


def _lazy_operator(name):
    def method(self, *args, **kwargs):
        return self._magic(name)(*args, **kwargs)

    return _MagicAttribute(name, method)


class _MagicAttribute:
    """An operator of a MagicMock: on the mock itself it is the mock that answers for it."""

    def __init__(self, name, method):
        self.name, self.method = name, method

    def __get__(self, obj, owner=None):
        return self.method if obj is None else _magic(obj, self.name)


def _magic(mock, name):
    children = mock.__dict__["_mock_children"]
    if name not in children:
        child = mock._child(name)
        children[name] = child
        if name == "__iter__":
            child.side_effect = lambda: iter([])
        elif name in _DEFAULTS:
            child.return_value = _DEFAULTS[name]
        elif name == "__enter__" or not name.startswith("__i"):
            pass
        else:
            child.return_value = mock
    return children[name]


class NonCallableMagicMock(_Magic, NonCallableMock):
    pass


class MagicMock(_Magic, Mock):
    pass


class AsyncMock(_Magic, Mock):
    """Calls of it are awaited."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__["await_count"], self.__dict__["await_args"], self.__dict__["await_args_list"] = 0, None, _CallList()

    async def _mock_awaited(self, args, kwargs):
        d = self.__dict__
        d["await_count"] += 1
        d["await_args"] = _Call("", args, kwargs)
        d["await_args_list"].append(d["await_args"])
        result = self._mock_answer(args, kwargs)
        return await result if hasattr(result, "__await__") and not isinstance(result, NonCallableMock) else result

    def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        return self._mock_awaited(args, kwargs)

    def assert_awaited(self):
        self._mock_told(self.await_count, f"Expected {self._label()} to have been awaited.")

    def assert_awaited_once(self):
        self._mock_told(self.await_count == 1, f"Expected {self._label()} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        self._mock_told(self.await_args == _Call("", args, kwargs), "expected await not found.")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        self._mock_told(not self.await_count, f"Expected {self._label()} to not have been awaited. Awaited {self.await_count} times.")


class PropertyMock(Mock):
    """Stands on a class in the place of a property."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


# ---- patching ----


class _Patch(ContextDecorator):
    def __init__(self, getter, attribute, new, spec, create, new_callable, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.spec = getter, attribute, new, spec
        self.create, self.new_callable, self.kwargs = create, new_callable, kwargs

    def copy(self):
        return _Patch(self.getter, self.attribute, self.new, self.spec, self.create, self.new_callable, self.kwargs)

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, self.copy()(value))
            return func
        from functools import wraps
        from inspect import iscoroutinefunction

        if hasattr(func, "_patchings"):
            func._patchings.append(self)
            return func

        def enter_all(stack, args, kwargs):
            for p in wrapper._patchings:
                made = stack.enter_context(p.copy())
                if p.new is DEFAULT:
                    args += (made,)
            return args

        from contextlib import ExitStack

        if iscoroutinefunction(func):

            @wraps(func)
            async def wrapper(*args, **kwargs):
                with ExitStack() as stack:
                    return await func(*enter_all(stack, args, kwargs), **kwargs)

        else:

            @wraps(func)
            def wrapper(*args, **kwargs):
                with ExitStack() as stack:
                    return func(*enter_all(stack, args, kwargs), **kwargs)

        wrapper._patchings = [self]
        return wrapper

    def __enter__(self):
        self.target = target = self.getter()
        name = self.attribute
        self.local = name in getattr(target, "__dict__", {})
        self.original = target.__dict__[name] if self.local else getattr(target, name, _missing)
        if self.original is _missing and not self.create:
            import builtins

            if not hasattr(builtins, name):
                raise AttributeError(f"{target!r} does not have the attribute {name!r}")
        new = self.new
        if new is DEFAULT:
            kind = self.new_callable
            if kind is None:
                from inspect import iscoroutinefunction

                kind = AsyncMock if iscoroutinefunction(self.original) else MagicMock
            options = dict(self.kwargs)
            if self.spec is not None:
                options["spec"] = self.original if self.spec is True else self.spec
            new = kind(**options)
            if isinstance(new, NonCallableMock) and new.__dict__["_mock_name"] is None:
                new.__dict__["_mock_name"] = name
        setattr(target, name, new)
        return new

    def __exit__(self, *exc_info):
        if self.original is _missing:
            delattr(self.target, self.attribute)
        elif self.local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return False

    def start(self):
        _active.append(self)
        return self.__enter__()

    def stop(self):
        if self in _active:
            _active.remove(self)
            self.__exit__(None, None, None)


_active = []


def _import(name):
    first, *rest = name.split(".")
    path, thing = first, __import__(first)
    for part in rest:
        path += f".{part}"
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, part)
    return thing


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    owner, _, attribute = target.rpartition(".")
    if not owner:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _Patch(lambda: _import(owner), attribute, new, spec or spec_set or autospec, create, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _Patch(lambda: target, attribute, new, spec or spec_set or autospec, create, new_callable, kwargs)


class _PatchDict(ContextDecorator):
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, {**dict(values), **kwargs}, clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self.saved = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            self._empty()
        for key, value in self.values.items():
            self.in_dict[key] = value
        return self.in_dict

    def _empty(self):
        for key in list(self.in_dict):
            del self.in_dict[key]

    def __exit__(self, *exc_info):
        self._empty()
        for key, value in self.saved.items():
            self.in_dict[key] = value
        return False

    def start(self):
        _active.append(self)
        return self.__enter__()

    def stop(self):
        if self in _active:
            _active.remove(self)
            self.__exit__(None, None, None)


def _patch_multiple(target, spec=None, create=False, new_callable=None, **kwargs):
    from contextlib import ExitStack

    stack = ExitStack()
    get = (lambda: _import(target)) if isinstance(target, str) else lambda: target

    class Multiple(ContextDecorator):
        def __enter__(self):
            made = {}
            for name, new in kwargs.items():
                value = stack.enter_context(_Patch(get, name, new, spec, create, new_callable, {}))
                if new is DEFAULT:
                    made[name] = value
            return made

        def __exit__(self, *exc_info):
            return stack.__exit__(*exc_info)

    return Multiple()


def _stopall():
    for active in list(reversed(_active)):
        active.stop()


patch.object, patch.dict, patch.multiple, patch.stopall, patch.TEST_PREFIX = _patch_object, _PatchDict, _patch_multiple, _stopall, "test"
