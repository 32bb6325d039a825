# Single inheritance: overriding, super, isinstance, attributes of bases.
class Animal:
    kind = "animal"

    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def describe(self):
        return self.name + " the " + self.kind + " says " + self.speak()


class Dog(Animal):
    kind = "dog"

    def speak(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name.upper())
        self.age = age

    def speak(self):
        return super().speak() + "!" * self.age


for a in (Animal("a"), Dog("rex"), Puppy("bit", 3)):
    print(a.describe(), isinstance(a, Dog), [c.__name__ for c in type(a).__mro__])
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), Puppy.__bases__[0].__name__, Puppy.__base__.__name__, issubclass(bool, int))
Animal.kind = "creature"
print(Animal("x").kind, Dog("y").kind)
del Dog.kind
print(Dog("y").kind)
Dog.speak = lambda self: "patched"
print(Puppy("z", 1).speak())
Puppy.__bases__
try:
    class Bad(5): pass
except TypeError as e:
    print(e)
try:
    class Twice(Dog, Dog): pass
except TypeError as e:
    print(e)
try:
    class NotBool(bool): pass
except TypeError as e:
    print(e)
print([c.__name__ for c in Animal.__subclasses__()])
