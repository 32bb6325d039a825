# Lines of source files, kept once they are read. cache: {filename: (size, mtime or None, lines, full name)}
cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """The line with its end, or '' where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forgets files that have changed since they were read."""
    import os

    for name in [filename] if filename is not None else list(cache):
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            stat = os.stat(entry[3])
        except OSError:
            cache.pop(name, None)
            continue
        if entry[0] != stat.st_size or entry[1] != stat.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Reads the file again; [] if it cannot be read."""
    import os

    cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    import sys

    for folder in [""] if filename.startswith("/") else ["", *sys.path]:
        path = os.path.join(folder, filename) if folder else filename
        try:
            stat = os.stat(path)
            with open(path, encoding="utf-8") as f:
                lines = f.readlines()
        except (OSError, UnicodeDecodeError, SyntaxError):
            continue
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        cache[filename] = stat.st_size, stat.st_mtime, lines, path
        return lines
    return []


def lazycache(filename, module_globals):
    return False
