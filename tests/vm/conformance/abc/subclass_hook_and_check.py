from abc import ABC, ABCMeta


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class HasFly(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is HasFly:
            return any("fly" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented

class Bird:
    def fly(self): pass
class Fish: pass
class Flying(HasFly): pass
print(issubclass(Bird, HasFly), isinstance(Fish(), HasFly), issubclass(Bird, Flying), isinstance(Flying(), HasFly))
HasFly.register(Fish)
print(isinstance(Fish(), HasFly))
shown(lambda: issubclass(5, HasFly))
class Liar:
    __class__ = property(lambda self: Bird)
print(isinstance(Liar(), HasFly), isinstance(Liar(), Bird))
class Never(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C): return False
class Child(Never): pass
print(issubclass(Child, Never), isinstance(Child(), Never))
