# PEP 263: the comment that says how the source is encoded, and the byte order mark.
def run(source):
    space = {}
    try:
        exec(compile(source, "<s>", "exec"), space)
    except SyntaxError as e:
        print(source, "|", e.msg, e.lineno, e.offset, e.text)
    else:
        print(source, "|", ascii(space.get("u")))


run(b'# coding: latin-1\nu = "\xe9"\n')
run(b'# -*- coding: iso-8859-1 -*-\nu = "\xe9\xff"\n')
run(b'#!/usr/bin/env python\n# vim: set fileencoding=Latin_1 :\nu = "\xe9"\n')
run(b'\n# coding=utf-8\nu = "\xc3\xa9"\n')
run(b'x = 1\n# coding: latin-1\nu = "\xc3\xa9"\n')
run(b'"text"\n# coding: latin-1\nu = "\xc3\xa9"\n')
run(b'# coding : latin-1\nu = "\xc3\xa9"\n')
run(b'# encoding=latin-1\nu = "\xe4"\n')
run(b'   # coding: latin-1\nu = "\xe4"\n')
run(b'\xef\xbb\xbfu = "\xc3\xa9"\n')
run(b'\xef\xbb\xbf# coding: utf-8\nu = 5\n')
run(b'\xef\xbb\xbf# coding: latin-1\nu = 5\n')
run(b'\xef\xbb\xbf# coding: nonsense\nu = 5\n')
run(b'# coding: nonsense\nu = 5\n')
run(b'# coding: ascii\nu = "a"\n')
run(b'# coding: us-ascii\nu = "\xe9"\n')
run(bytearray(b'u = "bytearray"\n'))
run("# coding: latin-1\nu = '\xe9\u20ac'\n".encode("utf-8"))
print(eval(b"'\xc3\xa9'") == "\xe9", eval(b"# coding: latin-1\n'\xe9'") == "\xe9")
space = {}
exec("# coding: latin-1\nu = '\u20ac'", space)
print(ascii(space["u"]))
