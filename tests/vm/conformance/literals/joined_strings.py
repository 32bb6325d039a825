# String literals side by side: kinds that go together, prefixes, line breaks between them.
x = 1
print("a" "b", "a" 'b' """c""", r"\n" "\n" == "\\n\n", ("a"
      "b"  # comment
      "c"), "a" \
    "b", f"{x}" "y", "y" f"{x}", f"{x}" f"{x}", "{" f"{x}" "}", r"\{" f"{x}", b"a" b"b", b"a" rb"\b", "%s" "%s" % (1, 2), "a" "b" * 2, "a" "b".upper(), len("a" "b"), "ab" "cd"[1])
print(["a" "b", "c"], {"a" "b": 1}, "a" in "b" "a", u"a" "b", "a" U"b", "" "", "a" "" "b")
for source in ["'a' b'b'", "b'a' 'b'", "b'a' f'b'", "f'a' b'b'", "'a' 1", "'a' a", "a 'a'", "('a' b'b')", "bu'a'", "ub'a'", "fb'a'", "fu'a'", "rr'a'", "br'a' rb'b'", "fr'{1}' rf'{2}'", "'a' 'b' b'c'", "x'a'", "'a'x", "'a'if 1 else'b'"]:
    try:
        print(source, "|", eval(source))
    except SyntaxError as e:
        print(source, "|", e.msg)
    except NameError as e:
        print(source, "|", e)
