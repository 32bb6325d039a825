# A descriptor that raises.
class Desc:
    def __get__(self, o, t): return 1 / 0
class A:
    d = Desc()
A().d
