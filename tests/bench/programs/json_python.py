# A JSON parser and writer in plain Python: characters, slices, recursion, dicts and lists.
class JsonError(ValueError):
    pass


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def space(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def expect(self, word, value):
        if not self.text.startswith(word, self.at):
            raise JsonError(f"expected {word} at {self.at}")
        self.at += len(word)
        return value

    def value(self):
        self.space()
        c = self.text[self.at]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "t":
            return self.expect("true", True)
        if c == "f":
            return self.expect("false", False)
        if c == "n":
            return self.expect("null", None)
        return self.number()

    def object(self):
        out = {}
        self.at += 1
        self.space()
        while self.text[self.at] != "}":
            self.space()
            key = self.string()
            self.space()
            self.expect(":", None)
            out[key] = self.value()
            self.space()
            if self.text[self.at] == ",":
                self.at += 1
        self.at += 1
        return out

    def array(self):
        out = []
        self.at += 1
        self.space()
        while self.text[self.at] != "]":
            out.append(self.value())
            self.space()
            if self.text[self.at] == ",":
                self.at += 1
                self.space()
        self.at += 1
        return out

    def string(self):
        self.at += 1
        start = self.at
        parts = []
        while True:
            c = self.text[self.at]
            if c == '"':
                parts.append(self.text[start:self.at])
                self.at += 1
                return "".join(parts)
            if c == "\\":
                parts.append(self.text[start:self.at])
                c = self.text[self.at + 1]
                if c == "u":
                    parts.append(chr(int(self.text[self.at + 2:self.at + 6], 16)))
                    self.at += 4
                else:
                    parts.append(ESCAPES[c])
                self.at += 2
                start = self.at
            else:
                self.at += 1

    def number(self):
        start = self.at
        whole = True
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            if self.text[self.at] in ".eE":
                whole = False
            self.at += 1
        digits = self.text[start:self.at]
        if not digits:
            raise JsonError(f"a value was expected at {start}")
        return int(digits) if whole else float(digits)


def written(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, dict):
        return "{" + ",".join(written(k) + ":" + written(v) for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(written(v) for v in value) + "]"
    return repr(value)


record = '{"id": %d, "name": "unit \\"%d\\"", "on": true, "off": false, "level": %d.5, "tags": ["a", "b\\n", "\\u00e9"], "next": null}'
text = "[" + ", ".join(record % (i, i, i) for i in range(5500)) + "]"
data = Parser(text).value()
again = Parser(written(data)).value()
assert again == data
assert (len(data), data[77]["name"], data[78]["tags"], sum(d["level"] for d in data)) == (5500, 'unit "77"', ['a', 'b\n', 'é'], 15125000.0)
try:
    Parser("[1, x]").value()
except JsonError as error:
    assert str(error) == 'a value was expected at 4'
