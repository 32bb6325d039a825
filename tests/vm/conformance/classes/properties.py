# property with getter, setter, deleter, documentation, inheritance and errors.
class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        "In degrees."
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold: %r" % value)
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        del self._c

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    kelvin = property(lambda self: self.celsius + 273.15, lambda self, v: setattr(self, "celsius", v - 273.15), doc="absolute")


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.kelvin, Temperature.celsius.__doc__, Temperature.kelvin.__doc__)
t.celsius = 30
t.kelvin += 10
print(t.celsius, t.__dict__)
for f in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit"), lambda: delattr(t, "kelvin")):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)


class Sub(Temperature):
    @property
    def celsius(self):
        return "sub " + str(super().celsius)

    @celsius.setter
    def celsius(self, v):
        Temperature.celsius.fset(self, v)


s = Sub(5)
print(s.celsius, type(Temperature.celsius).__name__, Temperature.celsius.fget(s), Temperature.fahrenheit.fset)
s.__dict__["celsius"] = "hidden"
print(s.celsius, s.__dict__["celsius"])


class W:
    p = property()


try:
    W().p
except AttributeError as e:
    print(e)


class G:
    @property
    def broken(self):
        return self.missing

    def __getattr__(self, name):
        return "fallback " + name


print(G().broken)
