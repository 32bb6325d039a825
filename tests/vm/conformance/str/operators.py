# + * % in comparison, hash, constructor, subclasses
def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)

print("a" + "b", "" + "x", "é" + "z", "a" * 3, 3 * "ab", "a" * 0, "x" * -1, "é" * 2, "a" * True)
for f in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b", lambda: -"a", lambda: "a" + b"a",
          lambda: "a" < 1, lambda: 1 in "a", lambda: None in "a", lambda: "a" + None, lambda: "a"()):
    print(attempt(f))
words = ["b", "a", "B", "é", "", "ab", "aa", "日", "z", "\U0001F600", "\uffff"]
print([ascii(w) for w in sorted(words)], max(words) == "\U0001F600", min(words) == "")
for a in words[:5]:
    print([(a < b, a <= b, a == b, a != b, a > b, a >= b) for b in words[:5]])
print("a" == 1, "a" != 1, "a" == b"a", hash("abc") == hash("ab" + "c"), "abc" is "abc")
print(str(), str(1), str(None), str(b"x", "ascii"), str(object="q"), str(b"\xc3\xa9", encoding="utf-8", errors="strict"))
print(attempt(lambda: str(1, "utf-8")), attempt(lambda: str("a", "b")), attempt(lambda: str(b"a", 1)), attempt(lambda: str(b"a", "nope")))
class S(str):
    def __str__(self):
        return "S!"
    def shout(self):
        return self.upper() + "!"
s = S("abc")
s.tag = 5
print(s, repr(s), s + "d", type(s + "d").__name__, s.shout(), s.tag, s == "abc", hash(s) == hash("abc"), {s: 1}["abc"], len(s), s[1], str(s), isinstance(s, str))
print(type(s[:]).__name__, type(S(s)).__name__, S(123) == "123", format(s, ">5"), "%s" % s, f"{s}", "".join([s]))
class R:
    def __radd__(self, other):
        return "radd " + other
    def __rmul__(self, other):
        return "rmul " + other
    def __rmod__(self, other):
        return "rmod"
print("a" + R(), "a" * R())
x = ""
for i in range(500):
    x += str(i)
print(len(x), x[-6:])
d = {}
for i in range(200):
    d["key%d" % i] = i
print(d["key150"], "key199" in d, "key200" in d)
print([c for c in "aé日\U0001F600"], list(iter("xyz")), list(reversed("héy")), "abc".__len__(), "a".__add__("b"))
print(tuple("héy"), set("aab") == {"a", "b"}, dict(zip("ab", "cd")), "".join(sorted("hello")), [*"ab"])
print(chr(233), chr(0x1F600), ord("é"), ord("日"), attempt(lambda: ord("ab")), attempt(lambda: chr(-1)), attempt(lambda: chr(0x110000)))
