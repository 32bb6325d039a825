"""Wraps and indents text."""
class TextWrapper:
    """Wraps text; the attributes are the options of wrap()."""
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'): ...
    def fill(self, text): ...
    sentence_end_re: Pattern
    unicode_whitespace_trans: dict
    wordsep_re: Pattern
    wordsep_simple_re: Pattern
    def wrap(self, text): ...
def dedent(text):
    """Without the white space that all lines begin with."""
def fill(text, width=70, **kwargs):
    """One paragraph as a text of several lines."""
def indent(text, prefix, predicate=None):
    """With the prefix before the lines that the predicate chooses, or that are not blank."""
def shorten(text, width, **kwargs):
    """The text with its white space collapsed, cut to fit into the width."""
def wrap(text, width=70, **kwargs):
    """The lines of one paragraph."""
