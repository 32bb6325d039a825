# Runs in Adder itself and prints what a module has, a JSON object a line: generate.py makes the stub files of it.
# The module's name is the last argument, or MODULE where the program is sent to a device.
import json
import sys

try:
    import inspect
except ImportError:
    inspect = None

HIDDEN_TYPES = ("module",)
FUNCTIONS = ("function", "builtin_function_or_method", "method_descriptor", "wrapper_descriptor", "method",
             "classmethod_descriptor", "slot wrapper")


def signature(value):
    try:
        return str(inspect.signature(value))
    except Exception:
        return None


def first_doc(value):
    doc = getattr(value, "__doc__", None)
    return doc.strip() if isinstance(doc, str) else None


def emit(path, kind, value, **more):
    row = {"path": path, "kind": kind, "doc": first_doc(value) if kind != "value" else None}
    row.update(more)
    print(json.dumps(row))


def describe_member(path, name, owner):
    raw = None
    for base in owner.__mro__:
        if name in base.__dict__:
            raw = base.__dict__[name]
            break
    try:
        value = getattr(owner, name)
    except Exception:
        value = raw
    kind = type(raw).__name__
    if kind in ("property", "getset_descriptor", "member_descriptor", "cached_property"):
        emit(path, "property", raw)
    elif callable(value) and not isinstance(value, type):
        emit(path, "static" if kind == "staticmethod" else "class_method" if kind in ("classmethod", "classmethod_descriptor")
             else "method", value, signature=signature(value))
    else:
        emit(path, "value", value, type=type(value).__name__)


def describe_class(path, owner):
    bases = [base.__name__ for base in owner.__bases__ if base is not object]
    emit(path, "class", owner, bases=bases, signature=signature(owner))
    names = getattr(owner, "__dict__", {})
    for name in sorted(names):
        if name.startswith("_"):
            continue
        describe_member(path + "." + name, name, owner)


def is_hidden(name, value, module):
    if name.startswith("_") and not (module == "builtins" and name == "__import__"):
        return True
    if type(value).__name__ in HIDDEN_TYPES:
        return True
    return False


def describe(module_name):
    module = __import__(module_name, None, None, ["*"])
    emit("", "module", module)
    names = getattr(module, "__all__", None) or dir(module)
    for name in sorted(set(names)):
        try:
            value = getattr(module, name)
        except AttributeError:
            continue
        if is_hidden(name, value, module_name):
            continue
        if isinstance(value, type):
            home = getattr(value, "__module__", module_name)
            if "__all__" not in dir(module) and home not in (module_name, "_" + module_name, "builtins") \
                    and home is not None and not home.startswith("_") and module_name != "builtins":
                continue  # it was imported there
            describe_class(name, value)
        elif callable(value):
            home = getattr(value, "__module__", None)
            if type(value).__name__ == "function" and "__all__" not in dir(module) and home not in (module_name, None) \
                    and not str(home).startswith("_"):
                continue
            emit(name, "function", value, signature=signature(value))
        else:
            emit(name, "value", value, type=type(value).__name__)


try:
    wanted = MODULE
except NameError:
    wanted = sys.argv[-1]
describe(wanted)
