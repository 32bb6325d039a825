# Methods of built-in types taken from the class: what they are called on is checked, and they are the same thing each time.
import collections


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for f, *args in ((list.append, 5, 1), (list.extend, 5, [1]), (dict.get, 5, 1), (dict.setdefault, [], 1), (str.join, 5, []), (set.add, 5, 1),
                 (list.pop, 5), (bytes.decode, 5), (int.bit_length, "a"), (tuple.count, 5, 1), (float.hex, 1), (bytearray.append, 5, 1),
                 (type.mro, 5), (dict.keys, 5), (range.index, 5, 1), (BaseException.with_traceback, 5, None), (property.setter, 5, 1),
                 (list.__len__, 5), (list.__init__, 5), (str.__contains__, 5, "a"), (list.__setitem__, 5, 5, 5), (int.__add__, "a", 1),
                 (type(iter([])).__next__, 5), (str.__hash__, 5), (frozenset.union, 5), (type(len).__call__, 5), (type({}.items()).__iter__, 5),
                 (enumerate.__next__, 5), (list.append,), (str.upper,), (list.__len__,), (object.__init__,), (memoryview.tolist, 5)):
    attempt(f, *args)
print(list.append, int.__add__, BaseException.args, list.append.__qualname__, type(list.append).__name__, type(int.__add__).__name__)
print(list.append is list.append, object.__init__ is object.__init__, dict.__init__ is object.__init__, list.append == list.pop)
print(sorted(["b", "A"], key=str.lower), list(map(str.upper, "ab")), str.join("-", "ab"), dict.fromkeys("ab"), list(map(int.__add__, [1], [2])))
print(list.__dict__["append"], str.upper.__get__("x")(), list.append.__objclass__, callable(BaseException.args))
attempt(list.append.__get__, 5)
attempt(BaseException.args.__get__, 5)
attempt(lambda: [].append.__func__)


class Plain:
    size = len
    append = list.append
    __hash__ = object.__hash__
    __repr__ = object.__repr__


class Many(list):
    add = list.append
    __iter__ = list.__iter__


class Attributes(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__


print(Plain.__init__ is object.__init__, Many.append is list.append, Many.__init__ is list.__init__, Plain().size([1, 2]), repr(Plain())[:16])
attempt(lambda: Plain().append(1))
many = Many()
many.add(4)
Many.append(many, 5)
print(many, [n for n in many], list.__len__(many))
a = Attributes()
a.x = 5
print(a.x, a)
e = ValueError(3)
BaseException.args.__set__(e, (4,))
print(e, BaseException.args.__get__(e))
attempt(collections.deque.rotate)
