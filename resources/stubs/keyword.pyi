"""Which words are keywords."""
def iskeyword(s) -> bool:
    """Whether the word is a keyword."""
def issoftkeyword(*args): ...
kwlist: list
softkwlist: list
