cache: dict
def checkcache(filename=None):
    """Forgets files that have changed since they were read."""
def clearcache(): ...
def getline(filename, lineno, module_globals=None):
    """The line with its end, or '' where there is none."""
def getlines(filename, module_globals=None): ...
def lazycache(filename, module_globals): ...
def updatecache(filename, module_globals=None):
    """Reads the file again; [] if it cannot be read."""
