# literal_eval, which reads what repr() writes of plain data, and nothing that runs. There are no syntax trees here: the compiler keeps none.
_OPEN = {"(": ")", "[": "]", "{": "}"}
_NAMES = {"None": None, "True": True, "False": False}


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    reader = _Reader(node_or_string.lstrip(" \t"))
    value = reader.tuple_or_value()
    reader.space()
    if reader.at < len(reader.text):
        raise reader.error()
    return value


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.depth = 0

    def error(self):
        """A SyntaxError where the compiler sees one; else the text is Python, but no literal."""
        compile(self.text, "<unknown>", "eval")
        return ValueError(f"malformed node or string: {self.text!r}")

    def space(self):
        text = self.text
        while self.at < len(text):
            c = text[self.at]
            if c in " \t\f" or c in "\r\n" and (self.depth or not text[self.at :].strip()):
                self.at += 1
            elif c == "\\" and text[self.at + 1 : self.at + 2] == "\n":
                self.at += 2
            elif c == "#":
                end = text.find("\n", self.at)
                self.at = len(text) if end < 0 else end
            else:
                break

    def next(self):
        self.space()
        return self.text[self.at : self.at + 1]

    def tuple_or_value(self):
        first = self.value()
        if self.next() != ",":
            return first
        items = [first]
        while self.next() == ",":
            self.at += 1
            if self.next() in ("", ")"):
                break
            items.append(self.value())
        return tuple(items)

    def value(self):
        """A term, or a real number plus or minus an imaginary one."""
        left = self.signed()
        sign = self.next()
        if sign and sign in "+-" and type(left) in (int, float):
            self.at += 1
            right = self.signed()
            if type(right) is not complex:
                raise self.error()
            return left + right if sign == "+" else left - right
        return left

    def signed(self):
        sign = self.next()
        if sign and sign in "+-":
            self.at += 1
            number = self.signed()
            if type(number) not in (int, float, complex):
                raise self.error()
            return -number if sign == "-" else +number
        return self.term()

    def term(self):
        c = self.next()
        if not c:
            raise self.error()
        if c in _OPEN:
            return self.display(c)
        if c.isdigit() or c == "." and self.text[self.at + 1 : self.at + 2].isdigit():
            return self.number()
        if c in "'\"" or c in "rRbBuU":
            start = self.at
            while c in "rRbBuU" and c:
                self.at += 1
                c = self.text[self.at : self.at + 1]
            if c and c in "'\"":
                self.at = start
                return self.strings()
            self.at = start
        if self.text.startswith("...", self.at):
            self.at += 3
            return ...
        return self.name()

    def name(self):
        end = self.at
        while end < len(self.text) and (self.text[end].isalnum() or self.text[end] == "_"):
            end += 1
        word = self.text[self.at : end]
        if word in _NAMES:
            self.at = end
            return _NAMES[word]
        if word == "set":
            self.at = end
            if self.next() == "(":
                self.at += 1
                if self.next() == ")":
                    self.at += 1
                    return set()
        raise self.error()

    def number(self):
        text = self.text
        end = self.at
        while end < len(text) and (text[end].isalnum() or text[end] in "._" or text[end] in "+-" and text[end - 1] in "eE" and text[self.at : self.at + 2].lower() != "0x"):
            end += 1
        token = text[self.at : end]
        self.at = end
        return eval(compile(token, "<unknown>", "eval"), {"__builtins__": {}})

    def strings(self):
        """Literals side by side are one."""
        value = self.string()
        while (c := self.next()) and (c in "'\"" or c in "rRbBuU"):
            more = self.string()
            if type(more) is not type(value):
                raise self.error()
            value += more
        return value

    def string(self):
        text = self.text
        end = self.at
        while end < len(text) and text[end] in "rRbBuU":
            end += 1
        quote = text[end : end + 3] if text[end : end + 3] in ("'''", '"""') else text[end : end + 1]
        if not quote or quote[0] not in "'\"":
            raise self.error()
        end += len(quote)
        while not text.startswith(quote, end):
            if end >= len(text):
                raise self.error()
            end += 2 if text[end] == "\\" else 1
        end += len(quote)
        token = text[self.at : end]
        self.at = end
        return eval(compile(token, "<unknown>", "eval"), {"__builtins__": {}})

    def display(self, opening):
        closing = _OPEN[opening]
        self.at += 1
        self.depth += 1
        if self.depth > 100:
            raise MemoryError("literal is nested too deeply")
        items, pairs, commas = [], opening == "{" and self.next() == "}", 0
        while self.next() != closing:
            item = self.value()
            if opening == "{" and self.next() == ":":
                if items and not pairs:
                    raise self.error()
                pairs = True
                self.at += 1
                item = item, self.value()
            elif pairs:
                raise self.error()
            items.append(item)
            if self.next() == ",":
                self.at += 1
                commas += 1
            elif self.next() != closing:
                raise self.error()
        self.at += 1
        self.depth -= 1
        if opening == "(":
            return items[0] if len(items) == 1 and not commas else tuple(items)
        if opening == "[":
            return items
        return dict(items) if pairs else set(items)
