# The frames of methods and functions, the operator marked in the failing line.
def f(a, b):
    return a / b


class Thing:
    def method(self, n):
        if n == 0:
            return f(1, n)
        return self.method(n - 1)


Thing().method(2)
