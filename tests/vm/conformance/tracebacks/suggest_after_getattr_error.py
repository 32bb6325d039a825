# The AttributeError of a __getattr__ of one's own also gets a suggestion.
class A:
    def __getattr__(self, n): raise AttributeError(n)
    foo = 1
A().fooo
