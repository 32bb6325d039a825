# A __set_name__ that raises, or takes no arguments: RuntimeError names the attribute, the cause is kept.
class Fails:
    def __set_name__(self, owner, name):
        raise KeyError(name)


class Narrow:
    def __set_name__(self):
        pass


for descriptor in (Fails, Narrow):
    try:
        class Owner:
            first = descriptor()
    except RuntimeError as e:
        print(e, repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)


class Leaves:
    def __set_name__(self, owner, name):
        raise KeyboardInterrupt


try:
    class Interrupted:
        it = Leaves()
except RuntimeError as e:
    print(repr(e.__cause__))
