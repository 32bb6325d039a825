# Null characters in source text.
for call in [lambda: compile("a\0b", "<s>", "exec"), lambda: eval("1\0"), lambda: exec(b"x = '\0'"), lambda: eval("\0"),
             lambda: compile(b"", "<s>", "exec") and print("empty bytes are fine")]:
    try:
        call()
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, e)
print(repr(eval("'\\0'")), eval(b"'\\x00a'") == "\0a")
