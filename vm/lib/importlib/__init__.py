# Imports by name.
import sys

__import__ = __import__


def import_module(name, package=None):
    """The module of that name; one that begins with dots is looked for from `package`."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[:len(parts) - level + 1])
        name = f"{base}.{name[level:]}" if name[level:] else base
    __import__(name)
    return sys.modules[name]


def reload(module):
    """The module's code is run again in the same namespace."""
    if not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    del sys.modules[name]
    try:
        fresh = import_module(name)
        module.__dict__.update(fresh.__dict__)
    finally:
        sys.modules[name] = module
    return module


def invalidate_caches():
    """Nothing is kept of what was looked for, so there is nothing to forget."""
