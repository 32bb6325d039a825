# Options as C programs have them.
__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    return _parse(list(args), shortopts, longopts, True)


def gnu_getopt(args, shortopts, longopts=[]):
    import os

    first_ends = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    return _parse(list(args), shortopts.lstrip("+"), longopts, first_ends)


def _parse(args, shortopts, longopts, first_ends):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options, rest = [], []
    while args:
        arg = args.pop(0)
        if arg == "--":
            rest += args
            break
        if arg.startswith("--"):
            options.append(_long(arg[2:], longopts, args))
        elif arg.startswith("-") and arg != "-":
            options += _short(arg[1:], shortopts, args)
        else:
            rest.append(arg)
            if first_ends:
                rest += args
                break
    return options, rest


def _long(text, longopts, args):
    name, equals, value = text.partition("=")
    candidates = [o for o in longopts if o.startswith(name)]
    if not candidates:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in candidates:
        return "--" + name, _no_value(name, equals)
    if name + "=" in candidates:
        found = name + "="
    elif len(candidates) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    else:
        found = candidates[0]
    if not found.endswith("="):
        return "--" + found, _no_value(found, equals)
    found = found[:-1]
    if not equals:
        if not args:
            raise GetoptError(f"option --{found} requires argument", found)
        value = args.pop(0)
    return "--" + found, value


def _no_value(name, equals):
    if equals:
        raise GetoptError(f"option --{name} must not have an argument", name)
    return ""


def _short(text, shortopts, args):
    found = []
    while text:
        letter, text = text[0], text[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ":":
            raise GetoptError(f"option -{letter} not recognized", letter)
        if shortopts[at + 1 : at + 2] != ":":
            found.append(("-" + letter, ""))
            continue
        if not text:
            if not args:
                raise GetoptError(f"option -{letter} requires argument", letter)
            text = args.pop(0)
        found.append(("-" + letter, text))
        break
    return found
