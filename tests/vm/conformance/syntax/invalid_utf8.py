# Bytes that are not UTF-8, in names, strings and comments of a bytes source.
for source in [b'x = "\xff"', b'x = "ab\xf6se"', b'x = "\xc3"', b'x = "\xe2\x82"', b'\xff = 1', b'ab\xe2\x82 = 1', b'x = 1 # \xff\n',
               b'x = b"\xff"', b'x = "a" "b\xc0c"', b'"""\n\xc3(\n"""']:
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(source, e.msg, e.lineno)
    else:
        print(source, "is fine")
