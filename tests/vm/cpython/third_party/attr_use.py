import attr
import attrs
from attr import define, field, frozen, validators


@attr.s
class Point:
    x = attr.ib(default=0)
    y = attr.ib(default=attr.Factory(lambda self: self.x + 1, takes_self=True))


print(Point(), Point(3), Point(3) == Point(3), Point(1) < Point(2), attr.asdict(Point(5)), attr.astuple(Point(5, 6)))


@define
class Person:
    name: str
    age: int = field(default=1, validator=validators.instance_of(int))
    tags: list = field(factory=list, repr=False)

    @age.validator
    def positive(self, attribute, value):
        if value < 0:
            raise ValueError(f"{attribute.name} must not be negative")


print(Person("Ann", 30), attrs.fields(Person).age.name, [a.name for a in attr.fields(Person)])
for bad in (lambda: Person("x", "y"), lambda: Person("x", -1), lambda: Person()):
    try:
        bad()
    except (TypeError, ValueError) as exc:
        print(type(exc).__name__, str(exc.args[0]).split(" (got")[0])


@frozen
class Fixed:
    a: int
    b: int = field(converter=int, default="7")


f = Fixed(1, "42")
print(f, hash(f) == hash(Fixed(1, 42)), attr.evolve(f, a=9))
try:
    f.a = 3
except attrs.exceptions.FrozenInstanceError as exc:
    print("frozen", exc)


@attr.s(slots=True, order=False)
class Slotted:
    a = attr.ib(kw_only=True)


print(Slotted(a=4), Slotted.__slots__)
Made = attr.make_class("Made", ["p", "q"])
print(Made(1, 2))


@define
class Child(Person):
    toy: str = "ball"


print(Child("Bob", 3), attr.asdict(Child("Bob", 3), filter=lambda a, v: a.name != "tags"))
