# Looks into live objects: what kind they are, their members, and how functions may be called.
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

# ---- kinds ----


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    from collections.abc import Awaitable

    return (iscoroutine(object) or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, Awaitable))


def _has_flag(f, flag):
    """The code flag of a function, of a method or of what functools.partial wraps."""
    while ismethod(f):
        f = f.__func__
    from functools import partial

    while isinstance(f, partial):
        f = f.func
        while ismethod(f):
            f = f.__func__
    code = getattr(f, "__code__", None)
    return isinstance(code, types.CodeType) and bool(code.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


_marked = "_is_coroutine_mark"


def markcoroutinefunction(func):
    func = getattr(func, "__func__", func)
    setattr(func, _marked, True)
    return func


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(getattr(obj, "__func__", obj), _marked, False) is True


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


# ---- members ----


def getmro(cls):
    return cls.__mro__


def _members(object, predicate, get):
    names = set(dir(object))
    if isclass(object):
        for base in object.__bases__:
            for key, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.add(key)
    result = []
    for name in names:
        try:
            value = get(object, name)
        except AttributeError:
            for base in getmro(object) if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            result.append((name, value))
    result.sort(key=lambda pair: pair[0])
    return result


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


class _Nothing:
    pass


def getattr_static(obj, attr, default=_Nothing):
    """The attribute as it is stored: no descriptor and no __getattr__ is asked."""
    own = _Nothing
    if isinstance(obj, type):
        cls = obj
    else:
        cls = type(obj)
        try:
            own = object.__getattribute__(obj, "__dict__").get(attr, _Nothing)
        except (AttributeError, TypeError):
            pass
    found = _Nothing
    for base in type.__dict__["__mro__"].__get__(cls) if "__mro__" in type.__dict__ else cls.__mro__:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            break
    if own is not _Nothing and found is not _Nothing:
        kind = type(found)
        if hasattr(kind, "__get__") and (hasattr(kind, "__set__") or hasattr(kind, "__delete__")):
            return found
    if own is not _Nothing:
        return own
    if found is not _Nothing:
        return found
    if cls is obj:
        for base in type(cls).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _Nothing:
        return default
    raise AttributeError(attr)


class Attribute(tuple):
    """(name, kind, defining_class, object)"""

    def __new__(cls, name, kind, defining_class, object):
        return super().__new__(cls, (name, kind, defining_class, object))

    name = property(lambda self: self[0])
    kind = property(lambda self: self[1])
    defining_class = property(lambda self: self[2])
    object = property(lambda self: self[3])


def classify_class_attrs(cls):
    result = []
    for name in dir(cls):
        home = next((c for c in (*cls.__mro__, *type(cls).__mro__) if name in c.__dict__), None)
        obj = home.__dict__[name] if home is not None else getattr(cls, name, None)
        if isinstance(obj, staticmethod):
            kind = "static method"
        elif isinstance(obj, classmethod):
            kind = "class method"
        elif isinstance(obj, property):
            kind = "property"
        else:
            kind = "method" if isroutine(obj) else "data"
        result.append(Attribute(name, kind, home, obj))
    return result


def unwrap(func, *, stop=None):
    seen = {id(func): func}
    original = func
    while hasattr(func, "__wrapped__") and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {original!r}")
        seen[id(func)] = func
    return func


# ---- documentation and sources ----


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(t) - len(t.lstrip()) for t in lines[1:] if t.strip()), default=0)
    lines = [lines[0].lstrip()] + [t[margin:] for t in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        owners, name = obj.__mro__[1:], None
    elif ismethod(obj):
        owner = obj.__self__
        owners, name = (owner if isclass(owner) else type(owner)).__mro__, obj.__name__
    elif isfunction(obj) and "." in obj.__qualname__:
        owner = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            owner = getattr(owner, part, None)
        if not isclass(owner):
            return None
        owners, name = owner.__mro__, obj.__name__
    else:
        return None
    for base in owners:
        if base is object:
            continue
        doc = getattr(base if name is None else base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                    f"{type(object).__name__}")


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getsourcefile(object):
    name = getfile(object)
    return None if name.startswith("<") else name


def findsource(object):
    """(All lines of the file, the index of the object's first)."""
    import linecache

    lines = linecache.getlines(getsourcefile(object) or getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        name = object.__qualname__.rpartition(".")[2]
        for i, line in enumerate(lines):
            words = line.replace("(", " ").replace(":", " ").split()
            if words[:2] == ["class", name]:
                return lines, i
        raise OSError("could not find class definition")
    number = _code_of(unwrap(object) if isfunction(object) else object).co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, number


def getblock(lines):
    """The lines of the statement that begins at the first: up to where the indentation goes back."""
    indent, i, depth, header = None, 0, 0, True
    for i, line in enumerate(lines):
        text = line.strip()
        here = len(line) - len(line.lstrip())
        if indent is None:
            indent = here
        elif text and not header and here <= indent and not text.startswith("#") and depth <= 0:
            break
        code = text.split("#")[0]
        depth += sum(code.count(c) for c in "([{") - sum(code.count(c) for c in ")]}")
        if header and depth <= 0 and not text.startswith("@") and (code.rstrip().endswith(":") or code.strip()):
            if not code.rstrip().endswith(":") and ":" not in code:
                i += 1
                break
            header = False
            if not code.rstrip().endswith(":"):
                i += 1
                break
    else:
        i += 1
    block = lines[:i]
    while block and not block[-1].strip():
        block.pop()
    return block


def getsourcelines(object):
    object = unwrap(object) if not isclass(object) and not ismodule(object) else object
    lines, number = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    first = number
    while first > 0 and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return "".join(t.lstrip() for t in lines[first:number]) or None


# ---- frames ----


def currentframe():
    return sys._getframe(1)


class FrameInfo(tuple):
    def __new__(cls, frame, filename, lineno, function, code_context, index):
        return super().__new__(cls, (frame, filename, lineno, function, code_context, index))

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])


def getframeinfo(frame, context=1):
    import linecache

    lineno = frame.f_lineno if isframe(frame) else frame.tb_lineno
    code = _code_of(frame)
    lines = linecache.getlines(code.co_filename) if context > 0 else []
    if not lines:
        return Traceback(code.co_filename, lineno, code.co_name, None, None)
    start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
    return Traceback(code.co_filename, lineno, code.co_name, lines[start:start + context], lineno - 1 - start)


class Traceback(tuple):
    def __new__(cls, filename, lineno, function, code_context, index):
        return super().__new__(cls, (filename, lineno, function, code_context, index))

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    function = property(lambda self: self[2])
    code_context = property(lambda self: self[3])
    index = property(lambda self: self[4])


def getouterframes(frame, context=1):
    result = []
    while frame is not None:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb is not None:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(obj, prefix, word):
    if getattr(obj, prefix + "running"):
        return word + "_RUNNING"
    if getattr(obj, prefix + "suspended"):
        return word + "_SUSPENDED"
    return word + ("_CLOSED" if getattr(obj, prefix + "frame") is None else "_CREATED")


def getgeneratorstate(generator):
    return _state(generator, "gi_", "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine, "cr_", "CORO")


def getasyncgenstate(agen):
    return _state(agen, "ag_", "AGEN")


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getcoroutinelocals(coroutine):
    return {} if coroutine.cr_frame is None else coroutine.cr_frame.f_locals


# ---- annotations ----


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        annotations = obj.__dict__.get("__annotations__")
        if not isinstance(annotations, dict):
            annotations = None
        module = sys.modules.get(getattr(obj, "__module__", None))
        own_globals, own_locals, unwrapped = getattr(module, "__dict__", None), dict(vars(obj)), obj
    elif ismodule(obj):
        annotations = getattr(obj, "__annotations__", None)
        own_globals, own_locals, unwrapped = obj.__dict__, None, None
    elif callable(obj):
        annotations = getattr(obj, "__annotations__", None)
        own_globals, own_locals, unwrapped = getattr(obj, "__globals__", None), None, obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(annotations)
    from functools import partial

    while unwrapped is not None:
        if hasattr(unwrapped, "__wrapped__"):
            unwrapped = unwrapped.__wrapped__
        elif isinstance(unwrapped, partial):
            unwrapped = unwrapped.func
        else:
            own_globals = getattr(unwrapped, "__globals__", own_globals)
            break
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {k: v if not isinstance(v, str) else eval(v, globals, locals) for k, v in annotations.items()}


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if types.GenericAlias is not type and isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


# ---- signatures ----


class _empty:
    """Stands for an annotation or a default that there is not."""


class _Kind(int):
    def __new__(cls, value, name, description):
        self = super().__new__(cls, value)
        self.name, self.description = name, description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __reduce__(self):
        return getattr, (Parameter, self.name)


class _void:
    pass


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
    POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
    VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
    KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
    VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        kinds = (self.POSITIONAL_ONLY, self.POSITIONAL_OR_KEYWORD, self.VAR_POSITIONAL, self.KEYWORD_ONLY, self.VAR_KEYWORD)
        if kind not in kinds:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        self._kind = kinds[kind]
        if default is not _empty and self._kind in (self.VAR_POSITIONAL, self.VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():  # the argument of a comprehension
            if self._kind != self.POSITIONAL_OR_KEYWORD:
                raise ValueError(f"implicit arguments must be passed as {self.POSITIONAL_OR_KEYWORD.description} arguments, "
                                 f"not {self._kind.description}")
            self._kind, name = self.POSITIONAL_ONLY, f"implicit{name[1:]}"
        if not name.isidentifier() or _is_keyword(name) and self._kind is not self.POSITIONAL_ONLY:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __reduce__(self):
        return _make_parameter, (type(self), self._name, int(self._kind), self._default, self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        if self._kind == self.VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == self.VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


def _make_parameter(cls, name, kind, default, annotation):
    return cls(name, kind, default=default, annotation=annotation)


def _is_keyword(name):
    from keyword import iskeyword

    return iskeyword(name)


class BoundArguments:
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (param.VAR_KEYWORD, param.KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == param.VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, started = {}, False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (param.VAR_KEYWORD, param.KEYWORD_ONLY) or name not in self.arguments:
                    started = param.kind != param.VAR_POSITIONAL
                if not started:
                    continue
            if name not in self.arguments:
                continue
            if param.kind == param.VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind == param.VAR_POSITIONAL:
                arguments[name] = ()
            elif param.kind == param.VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{k}={v!r}' for k, v in self.arguments.items())})>"


class Signature:
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = {}
        top, default_seen = Parameter.POSITIONAL_ONLY, False
        for param in parameters or ():
            if __validate_parameters__:
                if param.kind < top:
                    raise ValueError(f"wrong parameter order: {top.description} parameter before "
                                     f"{param.kind.description} parameter")
                if param.kind > top:
                    default_seen = default_seen and param.kind == Parameter.POSITIONAL_OR_KEYWORD
                top = param.kind
                if param.kind <= Parameter.POSITIONAL_OR_KEYWORD:
                    if param.default is not _empty:
                        default_seen = True
                    elif default_seen:
                        raise ValueError("non-default argument follows default argument")
                if param.name in params:
                    raise ValueError(f"duplicate parameter name: {param.name!r}")
            params[param.name] = param
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(obj, cls, follow_wrapped, globals, locals, eval_str)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self._parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    def _key(self):
        params = self._parameters.values()
        return (tuple(p for p in params if p.kind != p.KEYWORD_ONLY), {p.name: p for p in params if p.kind == p.KEYWORD_ONLY},
                self._return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self is other or self._key() == other._key()

    def __hash__(self):
        params, keywords, result = self._key()
        return hash((params, frozenset(keywords.values()), result))

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __str__(self):
        parts, slash, star = [], False, True
        for param in self._parameters.values():
            if param.kind == param.POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append("/")
                slash = False
            if param.kind == param.VAR_POSITIONAL:
                star = False
            elif param.kind == param.KEYWORD_ONLY and star:
                parts.append("*")
                star = False
            parts.append(str(param))
        if slash:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments, params, args = {}, list(self._parameters.values()), list(args)
        i = 0
        while args:
            if i == len(params) or params[i].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
                raise TypeError("too many positional arguments")
            param = params[i]
            i += 1
            if param.kind == Parameter.VAR_POSITIONAL:
                arguments[param.name] = tuple(args)
                break
            if param.name in kwargs and param.kind != Parameter.POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}")
            arguments[param.name] = args.pop(0)
        catch_all = None
        for param in params[i:]:
            if param.kind == Parameter.VAR_KEYWORD:
                catch_all = param
            elif param.kind == Parameter.VAR_POSITIONAL:
                continue
            elif param.kind == Parameter.POSITIONAL_ONLY:
                if param.name in kwargs and not any(p.kind == Parameter.VAR_KEYWORD for p in params):
                    raise TypeError(f"{param.name!r} parameter is positional only, but was passed as a keyword")
                if not partial and param.default is _empty:
                    raise TypeError(f"missing a required argument: {param.name!r}")
            elif param.name in kwargs:
                arguments[param.name] = kwargs.pop(param.name)
            elif not partial and param.default is _empty:
                raise TypeError(f"missing a required argument: {param.name!r}")
        if kwargs:
            if catch_all is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[catch_all.name] = dict(kwargs)
        ordered = {p.name: arguments[p.name] for p in params if p.name in arguments}
        return self._bound_arguments_cls(self, ordered)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _of_function(cls, func, annotations):
    code = func.__code__
    names, positional, keyword_only = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    defaults, keyword_defaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    make = cls._parameter_cls
    params = []
    first_default = positional - len(defaults)
    for i, name in enumerate(names[:positional]):
        kind = Parameter.POSITIONAL_ONLY if i < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        params.append(make(name, kind, annotation=annotations.get(name, _empty),
                           default=defaults[i - first_default] if i >= first_default else _empty))
    at = positional + keyword_only
    if code.co_flags & CO_VARARGS:
        params.append(make(names[at], Parameter.VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[positional:positional + keyword_only]:
        params.append(make(name, Parameter.KEYWORD_ONLY, annotation=annotations.get(name, _empty),
                           default=keyword_defaults.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        params.append(make(names[at], Parameter.VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return cls(params, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind != Parameter.VAR_POSITIONAL:
        params.pop(0)
    return sig.replace(parameters=params)


def _of_partial(sig, partial, extra=()):
    params = dict(sig.parameters)
    try:
        bound = sig.bind_partial(*extra, *partial.args, **(partial.keywords or {}))
    except TypeError as exc:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from exc
    keyword_from_here = False
    for name, param in list(params.items()):
        if name in bound.arguments and name not in (partial.keywords or {}):
            if param.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                del params[name]
                continue
        if name in (partial.keywords or {}) and param.kind != Parameter.POSITIONAL_ONLY and param.kind != Parameter.VAR_KEYWORD:
            keyword_from_here = keyword_from_here or param.kind == Parameter.POSITIONAL_OR_KEYWORD
            params[name] = param.replace(kind=Parameter.KEYWORD_ONLY, default=partial.keywords[name])
        elif keyword_from_here:
            if param.kind == Parameter.POSITIONAL_OR_KEYWORD:
                params[name] = param.replace(kind=Parameter.KEYWORD_ONLY)
            elif param.kind == Parameter.VAR_POSITIONAL:
                del params[name]
    ordered = sorted(params.values(), key=lambda p: p.kind)
    return sig.replace(parameters=ordered)


def _user_method(cls, name):
    method = getattr(cls, name, None)
    return method if isinstance(method, (types.FunctionType, types.MethodType)) or hasattr(method, "__signature__") else None


def _signature(obj, cls, follow_wrapped, globals, locals, eval_str):
    from functools import partial, partialmethod

    def again(other):
        return _signature(other, cls, follow_wrapped, globals, locals, eval_str)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(again(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return again(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
        return sig
    method = getattr(obj, "_partialmethod", None)
    if isinstance(method, partialmethod):
        wrapped = again(method.func)
        first = next(iter(wrapped.parameters.values()))
        if first.kind == Parameter.VAR_POSITIONAL:
            return _of_partial(wrapped, method)
        rest = _of_partial(wrapped, method, (None,))
        return rest.replace(parameters=[first, *rest.parameters.values()])
    if isfunction(obj):
        return _of_function(cls, obj, get_annotations(obj, globals=globals, locals=locals, eval_str=eval_str))
    if isinstance(obj, partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        call = _user_method(type(obj), "__call__")
        if call is not None:
            return _without_first(again(call))
        new, init = _user_method(obj, "__new__"), _user_method(obj, "__init__")
        for base in obj.__mro__:  # the one that is defined nearest
            if new is not None and "__new__" in base.__dict__:
                return _without_first(again(new))
            if init is not None and "__init__" in base.__dict__:
                return _without_first(again(init))
        if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls([])
        raise ValueError(f"no signature found for builtin type {obj!r}")
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodWrapperType, types.MethodDescriptorType,
                        types.WrapperDescriptorType, types.ClassMethodDescriptorType)):
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return _without_first(again(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


class FullArgSpec(tuple):
    def __new__(cls, args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations):
        return super().__new__(cls, (args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations))

    args = property(lambda self: self[0])
    varargs = property(lambda self: self[1])
    varkw = property(lambda self: self[2])
    defaults = property(lambda self: self[3])
    kwonlyargs = property(lambda self: self[4])
    kwonlydefaults = property(lambda self: self[5])
    annotations = property(lambda self: self[6])

    def __repr__(self):
        names = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")
        return f"FullArgSpec({', '.join(f'{n}={v!r}' for n, v in zip(names, self))})"


def getfullargspec(func):
    try:
        target = func.__func__ if ismethod(func) else func
        sig = _signature(target, Signature, False, None, None, False)
    except Exception as exc:
        raise TypeError("unsupported callable") from exc
    args, varargs, varkw, defaults, kwonly, kwdefaults, annotations = [], None, None, (), [], {}, {}
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for param in sig.parameters.values():
        if param.kind <= Parameter.POSITIONAL_OR_KEYWORD:
            args.append(param.name)
            if param.default is not _empty:
                defaults += (param.default,)
        elif param.kind == Parameter.VAR_POSITIONAL:
            varargs = param.name
        elif param.kind == Parameter.KEYWORD_ONLY:
            kwonly.append(param.name)
            if param.default is not _empty:
                kwdefaults[param.name] = param.default
        else:
            varkw = param.name
        if param.annotation is not _empty:
            annotations[param.name] = param.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments
