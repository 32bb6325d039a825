def make(slots, *bases, **ns):
    try:
        t = type("Z", bases, {"__slots__": slots, **ns})
        print(sorted(n for n in t.__dict__ if n[:2] != "__"), t.__slots__)
    except Exception as e:
        print(type(e).__name__, e)
class P: pass
class Q: __slots__ = ()
make("a"); make(("a", "b")); make(["a", "a"]); make({"a": "doc of a"}); make(iter(("p", "q")) and ("p", "q"))
make(1); make((1,)); make("a b"); make(("",)); make(("ok", "1bad"))
make(("x",), int); make((), int); make(("x",), tuple); make(("x",), list)
make(("__dict__", "__dict__")); make(("__dict__",), P); make(("__dict__",), Q)
make(("__weakref__", "__weakref__")); make(("__weakref__",), P); make(("__weakref__",), Q)
make(("f",), f=1); make(("__a",)); make(("_Z__b", "__c"))
