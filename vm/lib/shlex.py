# Words of a shell's command line (POSIX.1, 2.2 "Quoting" and 2.3 "Token Recognition", as far as words go).
__all__ = ("shlex", "split", "quote", "join")

_WORD = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_LATIN = "".join(map(chr, [*range(0xDF, 0xF7), *range(0xF8, 0x100), *range(0xC0, 0xD7), *range(0xD8, 0xDF)]))


class shlex:
    """An iterator of tokens; state is " " between words, "a" in one, a quote or an escape in those, None at the end."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        import io
        import sys

        self.instream = io.StringIO(instream) if isinstance(instream, str) else sys.stdin if instream is None else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _WORD + (_LATIN if posix else "")
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = []
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.source = None
        self.filestack = []
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        self._chars = []
        if self._punctuation_chars:
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in self._punctuation_chars)

    punctuation_chars = property(lambda self: self._punctuation_chars)

    def push_token(self, tok):
        self.pushback.insert(0, tok)

    def get_token(self):
        return self.pushback.pop(0) if self.pushback else self.read_token()

    def _char(self):
        c = self._chars.pop() if self._chars else self.instream.read(1)
        if c == "\n":
            self.lineno += 1
        return c

    def _unread(self, c):
        if c == "\n":
            self.lineno -= 1
        if c:
            self._chars.append(c)

    def read_token(self):
        quoted = False
        self.token = ""
        if self.state is None:
            return self.eof
        while True:
            c = self._char()
            if not c:
                self.state = None
                break
            if self.state == " ":
                if c in self.whitespace:
                    continue
                if c in self.commenters:
                    self._skip_line()
                elif self.posix and c in self.escape:
                    quoted = self._escaped() or quoted
                    self.state = "a"
                elif c in self.quotes:
                    quoted = True
                    self._quoted(c)
                    if not self.posix:
                        return self._ended(" ", quoted)
                    self.state = "a"
                elif c in self._punctuation_chars:
                    return self._run(c)
                elif c in self.wordchars or self.whitespace_split:
                    self.token = c
                    self.state = "a"
                else:
                    self.token = c
                    return self._ended(" ", quoted)
            elif c in self.whitespace:
                self.state = " "
                if self.token or self.posix and quoted:
                    break
            elif c in self.commenters:
                self._skip_line()
                if self.posix:
                    self.state = " "
                    if self.token or quoted:
                        break
            elif self.posix and c in self.quotes:
                quoted = True
                self._quoted(c)
            elif self.posix and c in self.escape:
                self._escaped()
            elif c in self._punctuation_chars:
                self._unread(c)
                self.state = " "
                break
            elif c in self.wordchars or c in self.quotes or self.whitespace_split:
                self.token += c
            else:
                self._unread(c)
                self.state = " "
                break
        return self._ended(self.state, quoted)

    def _ended(self, state, quoted):
        self.state = state
        token, self.token = self.token, ""
        if self.posix and not quoted and not token:
            return None
        return token if token or self.posix else self.eof if state is None else token

    def _run(self, c):
        """Punctuation that belongs together: && or >>."""
        token = c
        while (c := self._char()) and c in self._punctuation_chars:
            token += c
        self._unread(c)
        return token

    def _skip_line(self):
        while (c := self._char()) and c != "\n":
            pass

    def _escaped(self):
        c = self._char()
        if not c:
            raise ValueError("No escaped character")
        self.token += c
        return True

    def _quoted(self, quote):
        if not self.posix:
            self.token += quote
        while True:
            c = self._char()
            if not c:
                raise ValueError("No closing quotation")
            if c == quote:
                break
            if self.posix and c in self.escape and quote in self.escapedquotes:
                following = self._char()
                if not following:
                    raise ValueError("No escaped character")
                # Within such quotes an escape is one only before the quote and itself.
                self.token += following if following in (quote, c) else c + following
            else:
                self.token += c
        if not self.posix:
            self.token += quote

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        import warnings

        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, 2)
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ""
    return list(lex)


def quote(s):
    if not s:
        return "''"
    if s.isascii() and not s.strip("%+,-./:=@_" + _WORD):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(map(quote, split_command))
