from enum import Enum


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def twice():
    class A(Enum):
        X = 1
        X = 2

def method_then_member():
    class A(Enum):
        def X(self): pass
        X = 2

def sunder():
    class A(Enum):
        _mine_ = 1

def extending():
    class A(Enum):
        X = 1
    class B(A):
        Y = 2

def mro():
    class A(Enum):
        mro = 1

def late_generator():
    from enum import auto
    class A(Enum):
        X = auto()
        def _generate_next_value_(name, start, count, last): return name

def wrong_order():
    class A(Enum, int):
        X = 1

for f in twice, sunder, extending, mro, late_generator, wrong_order:
    shown(f)
