# __init_subclass__ and __class_getitem__.
class Plugin:
    plugins = []

    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Plugin.plugins.append((cls.__name__, tag))

    def __class_getitem__(cls, item):
        return "%s[%s]" % (cls.__name__, item)


class A(Plugin): pass
class B(Plugin, tag="b"): pass
class C(B, tag="c"): pass


print(Plugin.plugins, C.tag, Plugin[5], C["x"])
try:
    class D(Plugin, unknown=1): pass
except TypeError as e:
    print(e)
try:
    class E(x=1): pass
except TypeError as e:
    print(e)
