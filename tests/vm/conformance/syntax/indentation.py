# Wrong indentation: unexpected, missing, back to no earlier level, tabs and blanks.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", type(e).__name__, e.msg, e.lineno)


for source in [" x = 1", "x = 1\n  y = 2", "if a:\n    b\n  c", "if a:\n    b\n      c", "if a:\nb", "def f():\n\treturn 1\n        x",
               "if a:\n\tb\n        c", "if a:\n        b\n\tc", "if a:\n    b\n    \n    c", "if a:\n    b\n  # odd comment\n    c",
               "class A:\n    def f(self):\n    pass", "for x in y:\n  for z in x:\n  pass", "\n\n   x", "if a: b\n  c", "if a:\n  b\nelse:\nc",
               "try:\n  a\nexcept:\nb", "while a:\n  b\n c", "(\n   a)\n b", "x = [\n1,\n  2]\ny", "if a:\n\x0c  b\n  c", "\\\n  x", "if a:\n  b;\n  c",
               "if a:\n  b\n\t\n  c", "def f():\n    '''\n text\n'''\n    x\n", "match a:\n  case 1:\n  pass", "match a:\ncase 1:\n  pass",
               "if a:\n    if b:\n        c\n   d"]:
    tell(source)
