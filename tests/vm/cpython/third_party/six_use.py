import six

print(six.PY3, six.__version__, six.string_types, six.integer_types, six.text_type is str)
for key, value in sorted(six.iteritems({"b": 2, "a": 1})):
    print(key, value)
print(list(six.moves.range(3)), six.moves.zip is zip, list(six.moves.filter(None, [0, 1])))


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        namespace["made"] = "by Meta"
        return super().__new__(mcs, name, bases, namespace)


class WithMeta(six.with_metaclass(Meta, object)):
    pass


@six.add_metaclass(Meta)
class Added:
    x = 1


print(WithMeta.made, type(WithMeta).__name__, Added.made, Added.x)
print(six.ensure_str(b"abc"), six.ensure_binary("abc"), six.ensure_text("x"), six.b("q"), six.u("w"))
print(six.int2byte(65), six.byte2int(b"A"), six.indexbytes(b"abc", 1), list(six.iterbytes(b"ab")))
try:
    six.raise_from(ValueError("new"), KeyError("old"))
except ValueError as exc:
    print(repr(exc), repr(exc.__cause__))
try:
    try:
        raise TypeError("first")
    except TypeError:
        import sys

        six.reraise(*sys.exc_info())
except TypeError as exc:
    print("again", exc)
print(six.get_function_code(lambda: 0).co_name, six.get_method_self([].append), six.callable(len))


@six.python_2_unicode_compatible
class Named:
    def __str__(self):
        return "named"


print(str(Named()), six.viewkeys({"k": 1}), six.advance_iterator(iter([7])))
out = six.StringIO()
six.print_("hello", 3, sep="-", file=out)
print(out.getvalue().strip())
