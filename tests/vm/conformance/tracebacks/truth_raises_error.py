# __bool__ raises in an if.
class B:
    def __bool__(self): raise ValueError("no truth")
b = B()
if b:
    pass
