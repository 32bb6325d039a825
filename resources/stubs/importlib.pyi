def import_module(name, package=None):
    """The module of that name; one that begins with dots is looked for from `package`."""
def invalidate_caches():
    """Nothing is kept of what was looked for, so there is nothing to forget."""
def reload(module):
    """The module's code is run again in the same namespace."""
