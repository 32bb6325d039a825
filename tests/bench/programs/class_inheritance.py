# Classes: inheritance over three levels, super(), properties, class attributes, operators and isinstance.
class Shape:
    sides = 0
    made = 0

    def __init__(self, name):
        self.name = name
        Shape.made += 1

    @property
    def area(self):
        return 0

    def describe(self):
        return self.sides + len(self.name)


class Rectangle(Shape):
    sides = 4

    def __init__(self, width, height, name="rectangle"):
        super().__init__(name)
        self._width = width
        self.height = height

    @property
    def width(self):
        return self._width

    @width.setter
    def width(self, value):
        if value < 0:
            raise ValueError("a width is never negative")
        self._width = value

    @property
    def area(self):
        return self._width * self.height

    def __eq__(self, other):
        return isinstance(other, Rectangle) and self.area == other.area

    def __lt__(self, other):
        return self.area < other.area


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side, "square")

    def describe(self):
        return super().describe() * 2

    @classmethod
    def unit(cls):
        return cls(1)


def run(n):
    total = smaller = equal = 0
    for i in range(n):
        shape = Rectangle(i & 15, 3) if i & 1 else Square(i & 7)
        shape.width += 2
        total += shape.area + shape.describe()
        if shape < Square.unit():
            smaller += 1
        if shape == Rectangle(5, 3):
            equal += 1
    return total, smaller, equal, Shape.made


assert run(110000) == (4565000, 13750, 6875, 330000)
