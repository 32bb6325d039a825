# Wrapping, filling, shortening, dedenting and indenting text.
import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_WHITESPACE = "\t\n\x0b\x0c\r "
_SPACES = dict.fromkeys(map(ord, _WHITESPACE), " ")

# A chunk is a run of spaces, a piece of a word up to and with a hyphen that may end a line, a dash, or the rest of a word.
_HYPHENATED = re.compile(
    r"""
    (   [\t\n\x0b\x0c\r ]+                                  # space
    |   (?<=[\w!"'&.,?])-{2,}(?=\w)                         # a dash between words
    |   [^\t\n\x0b\x0c\r ](?:
            [^\t\n\x0b\x0c\r ]*?
            (?: -(?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-) ) (?= [^\d\W] -? [^\d\W] )   # a hyphen inside a word
            |   (?= [\t\n\x0b\x0c\r ] | \Z )                # the end of the word
            |   (?<=[\w!"'&.,?])(?=-{2,}\w)                 # a dash follows
            )
        )
    )""",
    re.X,
)
_PLAIN = re.compile(r"([\t\n\x0b\x0c\r ]+)")
_SENTENCE = re.compile(r"""[a-z][.!?]["']?\Z""")


class TextWrapper:
    """Wraps text; the attributes are the options of wrap()."""

    wordsep_re = _HYPHENATED
    wordsep_simple_re = _PLAIN
    sentence_end_re = _SENTENCE
    unicode_whitespace_trans = _SPACES

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_SPACES)
        return text

    def _split(self, text):
        pattern = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        for i in range(1, len(chunks)):
            if chunks[i] == " " and self.sentence_end_re.search(chunks[i - 1]):
                chunks[i] = "  "

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _long_word(self, chunks, line, length, width):
        # The word at the top of the stack is wider than a line: takes what fits of it, or all of it if the line is empty.
        space = width - length if width >= 1 else 1
        word = chunks[-1]
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        cut = space
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind("-", 0, space)
            if hyphen > 0 and word[:hyphen].strip("-"):
                cut = hyphen + 1
        line.append(word[:cut])
        chunks[-1] = word[cut:]

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = []
            length = 0
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and length <= width:
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    lines.append(indent + "".join(line) + self.placeholder)
                    break
                length -= len(line.pop())
            else:
                if lines:
                    previous = lines[-1].rstrip()
                    if len(previous) + len(self.placeholder) <= self.width:
                        lines[-1] = previous + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """One paragraph as a text of several lines."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text with its white space collapsed, cut to fit into the width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Without the white space that all lines begin with."""
    text = re.sub(r"^[ \t]+$", "", text, flags=re.M)
    margin = None
    for indent in re.findall(r"(^[ \t]*)(?:[^ \t\n])", text, re.M):
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            n = 0
            while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
    return re.sub("^" + margin, "", text, flags=re.M) if margin else text


def indent(text, prefix, predicate=None):
    """With the prefix before the lines that the predicate chooses, or that are not blank."""
    chosen = predicate or str.strip
    return "".join(prefix + line if chosen(line) else line for line in text.splitlines(True))
