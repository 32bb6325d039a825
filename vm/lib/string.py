# Character classes and templates.
whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # Pairs of literal text and the name that follows it; None: no name; '': a delimiter that begins nothing.
        text = self.template
        d = self.delimiter
        start = 0
        while True:
            at = text.find(d, start)
            if at < 0:
                yield text[start:], None, at
                return
            after = at + len(d)
            if text.startswith(d, after):
                yield text[start:after], None, at
                start = after + len(d)
                continue
            braced = text.startswith("{", after)
            end = begin = after + braced
            while end < len(text) and (text[end] == "_" or text[end].isascii() and text[end].isalnum()) and not (
                end == begin and text[end].isdigit()
            ):
                end += 1
            if end == begin or braced and not text.startswith("}", end):
                yield text[start:at], "", at
                yield d, None, at
                start = after
                continue
            yield text[start:at], text[begin:end], at
            start = end + braced

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        line = len(lines) or 1
        column = at - len("".join(lines[:-1])) + 1 if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping
        out = []
        for literal, name, at in self._parts():
            out.append(literal)
            if name == "":
                self._invalid(at)
            if name is not None:
                out.append(str(values[name]))
        return "".join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping
        out = []
        for literal, name, at in self._parts():
            out.append(literal)
            if name:
                try:
                    out.append(str(values[name]))
                except KeyError:
                    braced = self.template.startswith("{", at + len(self.delimiter))
                    out.append(f"{self.delimiter}{{{name}}}" if braced else self.delimiter + name)
        return "".join(out)


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
