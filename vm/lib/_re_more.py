# What module re has beside its engine: the flags as an enumeration, and Scanner.
import enum


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    def __repr__(self):
        value = int(self)
        names = []
        negative = value < 0
        if negative:
            value = ~value
        for flag in RegexFlag:
            if value & int(flag):
                names.append("re." + flag.name)
                value &= ~int(flag)
        if value:
            names.append(hex(value))
        if not names:
            return "re.NOFLAG"
        if negative:
            text = "|".join(names)
            return f"~({text})" if len(names) > 1 else "~" + text
        return "|".join(names)

    __str__ = object.__str__


globals().update(RegexFlag.__members__)

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE",
    "NOFLAG", "RegexFlag",
]


class Scanner:
    # Tries the phrases of the lexicon one after the other at each place; an action is called with the scanner and the text.
    def __init__(self, lexicon, flags=0):
        import re

        self.lexicon = lexicon
        self.scanner = [(re.compile(phrase, flags), action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        result = []
        at = 0
        while True:
            for phrase, action in self.scanner:
                found = phrase.match(string, at)
                if found and found.end() != at:
                    break
            else:
                return result, string[at:]
            at = found.end()
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)


class _constants:
    MAXGROUPS = 0x3FFF
    MAXREPEAT = 0xFFFFFFFF
