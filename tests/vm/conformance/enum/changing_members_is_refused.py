from enum import Enum


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1

def assign(): Color.RED = 2
def delete(): del Color.RED
def value(): Color.RED.value = 3
def name(): Color.RED.name = "x"
for f in assign, delete, value, name:
    shown(f)
Color.extra = 5
print(Color.extra, list(Color))
Color.RED.note = "kept"
print(Color.RED.note, Color(1).note)
