# A metaclass that raises while the class is made.
class M(type):
    def __new__(m, n, b, d):
        return d["missing"]
class B(metaclass=M):
    y = 2
