"""Regular expressions."""
A: RegexFlag
ASCII: RegexFlag
DOTALL: RegexFlag
I: RegexFlag
IGNORECASE: RegexFlag
L: RegexFlag
LOCALE: RegexFlag
M: RegexFlag
MULTILINE: RegexFlag
class Match:
    def __init__(self): ...
    def end(self, group=0) -> int:
        """Where the group ends."""
    @property
    def endpos(self): ...
    def expand(self, template): ...
    def group(self, *groups):
        """What the group has matched; 0 is the whole match."""
    def groupdict(self, default=None) -> dict:
        """The named groups."""
    def groups(self, default=None) -> tuple:
        """All groups."""
    @property
    def lastgroup(self): ...
    @property
    def lastindex(self): ...
    @property
    def pos(self): ...
    @property
    def re(self): ...
    @property
    def regs(self): ...
    def span(self, group=0) -> tuple:
        """Where the group begins and ends."""
    def start(self, group=0) -> int:
        """Where the group begins."""
    @property
    def string(self): ...
NOFLAG: RegexFlag
class Pattern:
    def __init__(self): ...
    def findall(self, string, pos=0, endpos=...) -> list:
        """All matches."""
    def finditer(self, string, pos=0, endpos=...):
        """Match objects for all matches."""
    @property
    def flags(self): ...
    def fullmatch(self, string, pos=0, endpos=...) -> Match:
        """A match of the whole string, or None."""
    @property
    def groupindex(self): ...
    @property
    def groups(self): ...
    def match(self, string, pos=0, endpos=...) -> Match:
        """A match at the beginning, or None."""
    @property
    def pattern(self): ...
    def scanner(self, string, pos=0, endpos=9223372036854775807): ...
    def search(self, string, pos=0, endpos=...) -> Match:
        """The first match anywhere, or None."""
    def split(self, string, maxsplit=0) -> list:
        """The parts between the matches."""
    def sub(self, repl, string, count=0) -> str:
        """With repl for each match."""
    def subn(self, repl, string, count=0): ...
class RegexFlag(IntFlag):
    def __init__(self, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None): ...
    A: RegexFlag
    ASCII: RegexFlag
    DEBUG: RegexFlag
    DOTALL: RegexFlag
    I: RegexFlag
    IGNORECASE: RegexFlag
    L: RegexFlag
    LOCALE: RegexFlag
    M: RegexFlag
    MULTILINE: RegexFlag
    NOFLAG: RegexFlag
    S: RegexFlag
    T: RegexFlag
    TEMPLATE: RegexFlag
    U: RegexFlag
    UNICODE: RegexFlag
    VERBOSE: RegexFlag
    X: RegexFlag
S: RegexFlag
U: RegexFlag
UNICODE: RegexFlag
VERBOSE: RegexFlag
X: RegexFlag
def compile(pattern, flags=0) -> Pattern:
    """An expression that is used more than once."""
class error(Exception):
    def __init__(self, msg, pattern=None, pos=None): ...
def escape(pattern) -> str:
    """Text in which nothing is special."""
def findall(pattern, string, flags=0) -> list:
    """All matches."""
def finditer(pattern, string, flags=0):
    """Match objects for all matches."""
def fullmatch(pattern, string, flags=0) -> Match:
    """A match of the whole string, or None."""
def match(pattern, string, flags=0) -> Match:
    """A match at the beginning, or None."""
def purge(): ...
def search(pattern, string, flags=0) -> Match:
    """The first match anywhere, or None."""
def split(pattern, string, maxsplit=0, flags=0) -> list:
    """The parts between the matches."""
def sub(pattern, repl, string, count=0, flags=0) -> str:
    """With repl for each match."""
def subn(pattern, repl, string, count=0, flags=0): ...
def template(pattern, flags=0): ...
