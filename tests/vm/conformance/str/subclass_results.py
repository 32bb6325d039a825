class S(str):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.tag = "t"
        return self

s = S("abc")
print(type(s), s.tag, type(s[:]), type(s + "x"), type(s * 1), type(s.upper()), type(s.strip()), type(s.replace("z", "y")), type(str(s)), type("%s" % s), type(f"{s}"), type(s.join(["a"])), type(s.split()[0]))
print(s == "abc", hash(s) == hash("abc"), {s: 1}["abc"], s in {"abc"}, isinstance(s, str), repr(s), s[1], "b" in s, S(b"x", "ascii") if False else S(5))
