# An exception whose __str__ raises.
class E(Exception):
    def __str__(self): raise ValueError
raise E("x")
