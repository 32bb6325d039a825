# __getformat__, float.__new__ in subclasses, and the methods seen from the class.
print(float.__getformat__("double"), float.__getformat__("float"))
for bad in ("long", 1):
    try:
        float.__getformat__(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __str__(self):
        return f"{float(self)}°{self.unit}"


c = Celsius("21.5")
print(c, repr(c), c.unit, c + 1, type(c * 2), f"{c:.2f}", f"{c!s}", c == 21.5, -c, abs(Celsius(-1)), round(c), int(c))
print(float.__add__(1.5, 2), float.__add__(1.5, "x"), float.__rpow__(2.0, 3.0), float.__eq__(1.5, 1.5), float.__bool__(0.0))
