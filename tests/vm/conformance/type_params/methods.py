# Type parameters in class bodies: annotations and bounds see the names of the class, functions do not.
class Box[T]:
    kind = int
    value: T

    def put[U: kind](self, item: T, other: U, third: kind) -> "Box":
        return T, U

    def name(self):
        return super().__init__.__qualname__ if False else type(self).__name__

    def sees_not(self):
        try:
            return kind
        except NameError as e:
            return str(e)

    def through_super[U](self):
        return super().__repr__()[:1], __class__ is Box

    kind = str


print(Box.__type_params__, Box.put.__type_params__, Box.put.__qualname__)
print(Box.put.__type_params__[0].__bound__, Box.put.__annotations__["third"])
box = Box()
print(box.put(1, 2, 3), box.name(), box.sees_not(), box.through_super())
print(Box.__annotations__["value"] is Box.__type_params__[0])


class Hidden:
    def method[__T](self, x: __T):
        return __T

    class Inner[__U]:
        def get(self):
            return __U


print(Hidden.method.__type_params__, Hidden().method(1), Hidden.Inner().get())


class Outer[T]:
    class Inner[U]:
        def both(self):
            return T, U

    def make(self):
        class Local[V]:
            pair = (T, V)

        return Local


print(Outer.Inner().both(), Outer().make().pair, Outer().make().__qualname__, Outer.Inner.__qualname__)


class Plain:
    pass


print(Plain.__type_params__, int.__type_params__)
