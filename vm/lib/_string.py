# The parts of a format string, for string.Formatter.


def formatter_parser(text, /):
    """Tuples (literal, field name, format spec, conversion); the last three are None where no field follows."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    return _fields(text)


def _fields(text):
    at = 0
    size = len(text)
    while at < size:
        literal = []
        start = at
        while at < size and text[at] not in "{}":
            at += 1
        if at < size:
            brace = text[at]
            if text[at + 1:at + 2] == brace:
                yield text[start:at + 1], None, None, None
                at += 2
                continue
            if brace == "}":
                raise ValueError("Single '}' encountered in format string")
            if at + 1 == size:
                raise ValueError("Single '{' encountered in format string")
        literal = text[start:at]
        if at == size:
            yield literal, None, None, None
            return
        at += 1
        start = at
        depth = 1
        bracket = False
        while at < size:
            c = text[at]
            if c == "[":
                bracket = True
            elif c == "]":
                bracket = False
            elif c == "{":
                if not bracket:
                    raise ValueError("unexpected '{' in field name")
            elif not bracket and c in "}:!":
                break
            at += 1
        else:
            raise ValueError("expected '}' before end of string")
        name = text[start:at]
        conversion = None
        if text[at] == "!":
            if at + 1 >= size:
                raise ValueError("end of string while looking for conversion specifier")
            conversion = text[at + 1]
            at += 2
            if at >= size:
                raise ValueError("unmatched '{' in format spec")
            if text[at] not in ":}":
                raise ValueError("expected ':' after conversion specifier")
        spec = ""
        if text[at] == ":":
            at += 1
            start = at
            while at < size:
                if text[at] == "{":
                    depth += 1
                elif text[at] == "}":
                    depth -= 1
                    if depth == 0:
                        break
                at += 1
            else:
                raise ValueError("unmatched '{' in format spec")
            spec = text[start:at]
        at += 1
        yield literal, name, spec, conversion


def formatter_field_name_split(text, /):
    """(first part, an int if it is a number; iterator of pairs (is an attribute, name or index))."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    at = 0
    while at < len(text) and text[at] not in ".[":
        at += 1
    first = text[:at]
    return _number(first), _accessors(text, at)


def _number(text):
    return int(text) if text.isascii() and text.isdigit() else text


def _accessors(text, at):
    while at < len(text):
        start = at + 1
        if text[at] == ".":
            at = start
            while at < len(text) and text[at] not in ".[":
                at += 1
            name = text[start:at]
            if not name:
                raise ValueError("Empty attribute in format string")
            yield True, name
        elif text[at] == "[":
            at = text.find("]", start)
            if at < 0:
                raise ValueError("Missing ']' in format string")
            name = text[start:at]
            if not name:
                raise ValueError("Empty attribute in format string")
            at += 1
            yield False, _number(name)
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
