# __bool__ raises in a while with not.
class B:
    def __bool__(self): raise ValueError("no truth")
b = B()
while not b:
    pass
