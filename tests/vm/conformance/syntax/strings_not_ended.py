# Strings that do not end: one line, three quotes, after a backslash, in brackets.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)


for source in ["'", '"', "x = 'abc", "x = 'abc\n'", "'abc\\", "'abc\\\n", "'abc\\\ndef'", "'''", "'''abc", "x = '''abc\n\n\n", '"""abc\'\'\'',
               "b'abc", "r'abc\\'", "('abc'\n'def)", "a = 1\nb = '''\nc\n", "'a' 'b", "'a\"", "rb'''", "x = u'",
               "print('it's')", "print(\"a\"b\")", "'''a''''", "''''''''", "''''a'''", '"a" "', "if x:\n    'abc\n", "# 'abc\n'", "{'a: 1}"]:
    tell(source)
