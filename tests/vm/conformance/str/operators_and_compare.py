# Concatenation, repetition, comparison, membership and indexing of str and bytes.
print("a" + "b", "ab" * 3, 3 * "x", "a" * 0, "a" * -1, "" + "", "ab" "cd")
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "😀" > "\uffff", "a" == "a", "a" != b"a", "a" == 1)
print("b" in "abc", "" in "abc", "ac" in "abc", "abc" in "abc", "é" in "café", "x" not in "abc", b"b" in b"abc", 98 in b"abc")
s = "héllo wörld 😀!"
print(s[0], s[1], s[-1], s[-2], s[1:4], s[::-1], s[::3], s[-3:], s[5:2], s[:100], len(s), [c for c in s][:5], s[12:13])
print(max("hello"), min("hello"), sorted("hello"), list(reversed("abc")), "".join(reversed("añb")), tuple("ab"), set("aa"), dict.fromkeys("ab"))
print(hash("abc") == hash("ab" + "c"), "abc" is not None, str(5) + str(1.5) + str(None) + str([1]), str(b"x"), str(b"x", "ascii"), str(), repr(str))
t = "x" * 1000
print(len(t * 50), (t + "y")[-2:], t == "x" * 1000, ("ab" * 1000)[1001], t[500:503])
u = ""
for i in range(300):
    u += chr(97 + i % 26) + ("é" if i % 50 == 0 else "")
print(len(u), u[150], u[-1], u.count("é"), u.find("é", 2))
for f in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" - "b", lambda: "a" < 1, lambda: 1 in "a", lambda: "abc"[5], lambda: "a" * 1.5, lambda: b"a" + "a", lambda: "a" % 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
