import micropython

@micropython.native
def add(a, b=2):
    return a + b

@micropython.bytecode
def double(x):
    return x * 2

class C:
    @micropython.native
    def method(self, n):
        return [self.k] * n
    k = 7

@micropython.viper
def untyped(a, b):
    return a * b

print(add(1), add(1, 5), double("ab"), C().method(2), untyped(6, 7), add.__name__)
