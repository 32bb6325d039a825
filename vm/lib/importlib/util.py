# What programs ask about modules that they have not imported.
import sys
from importlib import import_module


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached, self.has_location = None, False

    parent = property(lambda self: self.name if self.submodule_search_locations is not None else self.name.rpartition(".")[0])

    def __repr__(self):
        return f"ModuleSpec(name={self.name!r}, loader={self.loader!r})"


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if is_package is None and hasattr(loader, "is_package"):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def resolve_name(name, package):
    level = len(name) - len(name.lstrip("."))
    if not level:
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[:len(parts) - level + 1])
    return f"{base}.{name[level:]}" if name[level:] else base


def find_spec(name, package=None):
    """A spec if the module can be imported, else None. To find out, it is imported: there is no search without that."""
    full = resolve_name(name, package)
    loaded = full in sys.modules
    try:
        module = import_module(full)
    except ModuleNotFoundError:
        return None
    spec = ModuleSpec(full, None, origin=getattr(module, "__file__", None), is_package=hasattr(module, "__path__"))
    spec.has_location = spec.origin is not None
    if not loaded:
        sys.modules.pop(full, None)
    return spec


def module_from_spec(spec):
    module = type(sys)(spec.name)
    module.__spec__ = spec
    return module
