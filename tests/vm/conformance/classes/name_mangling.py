# __private names inside a class are mangled with its name.
class A:
    __secret = 1

    def __init__(self):
        self.__x = 2
        self.__dunder__ = 3
        self._single = 4

    def get(self):
        return self.__x, self.__secret, A.__secret

    def __hidden(self):
        return "hidden"

    def call(self, __arg=5):
        __local = __arg
        return self.__hidden(), __local


class B(A):
    __secret = 10

    def __init__(self):
        super().__init__()
        self.__x = 20

    def both(self):
        return self.__x, self._A__x, self.__secret


class __Odd:
    def f(self): self.__y = 1; return self.__dict__


b = B()
print(b.get(), b.both(), b.call(), sorted(b.__dict__), A._A__secret, hasattr(b, "__x"))
o = __Odd().f()
print(o)
try:
    b.__x
except AttributeError as e:
    print(e)


class ___:
    __z = 5
    def g(self): return self.__z


print(___().g(), ___.__z)
