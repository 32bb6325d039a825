# A recursive-descent calculator with names, functions and errors at a place.
import math, re
class Parser:
    def __init__(self, text, names):
        self.tokens = [(m.lastgroup, m.group(), m.start()) for m in re.finditer(r"(?P<num>\d+\.?\d*(?:e[+-]?\d+)?)|(?P<name>[a-z_]\w*)|(?P<op>\*\*|[-+*/%()=,])|(?P<bad>\S)", text)]
        self.tokens.append(("end", "", len(text)))
        self.i, self.names = 0, names
    def take(self, *what):
        kind, text, at = self.tokens[self.i]
        if text in what or kind in what:
            self.i += 1
            return text
    def need(self, what):
        if self.take(what) is None:
            raise SyntaxError(f"{what!r} expected at {self.tokens[self.i][2]}")
    def expr(self):
        v = self.term()
        while op := self.take("+", "-"):
            w = self.term()
            v = v + w if op == "+" else v - w
        return v
    def term(self):
        v = self.factor()
        while op := self.take("*", "/", "%"):
            w = self.factor()
            v = v * w if op == "*" else v / w if op == "/" else v % w
        return v
    def factor(self):
        if self.take("-"):
            return -self.factor()
        v = self.atom()
        return v ** self.factor() if self.take("**") else v
    def atom(self):
        if t := self.take("num"):
            return float(t) if "." in t or "e" in t else int(t)
        if t := self.take("name"):
            if self.take("("):
                args = [self.expr()]
                while self.take(","):
                    args.append(self.expr())
                self.need(")")
                return getattr(math, t)(*args)
            return self.names[t]
        self.need("(")
        v = self.expr()
        self.need(")")
        return v
names = {"x": 5}
for line in ("1 + 2 * 3", "-2 ** 2", "2 ** 3 ** 2", "(1 + 2) * -3", "10 / 4 % 2", "sqrt(x * x)", "hypot(3, 4) + x", "1 +", "2 * (3", "y", "1 / 0", "3 $ 4", "1e3 + .5"):
    p = Parser(line, names)
    try:
        v = p.expr()
        p.need("end")
        print(line, "=", v)
    except (SyntaxError, KeyError, ZeroDivisionError, AttributeError) as e:
        print(line, "|", type(e).__name__, e)
