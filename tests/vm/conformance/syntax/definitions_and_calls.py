# Parameters, arguments and displays that are not well formed. Message, line and columns of each.
CASES = [
    'a b c', '1 2', 'print 1', 'print "hello"', 'exec "code"', 'x y = 1', 'if x = 1: pass', 'if x = 1:',
    'while x = 1: pass', '(x = 1)', 'x := 1', '(x.y := 1)', '(x[0] := 1)', '(1 := 2)', 'f(x:=1, y=2)', 'f(x=y:=1)',
    '[x := 1, 2]', 'x[y:=1]', 'else: pass', 'elif x: pass', 'except: pass', 'finally: pass', 'try: pass',
    'try:\n pass\nx', 'try: pass\nfinally: pass', 'try: pass\nexcept: pass\nexcept ValueError: pass',
    'try: pass\nexcept ValueError, KeyError: pass', 'try: pass\nexcept ValueError as e.x: pass',
    'try: pass\nexcept ValueError as 5: pass', 'with x', 'with x as', 'with x as y', 'with x as 1: pass',
    'with x as f(): pass', 'with (x as y, z as w): pass', 'a = (1,\n  2\nb = 3', 'a = [1,\n  2\nb = 3', 'a = )',
    'a = (]', 'a = (1]', '(1}', '}', ')', ']', "'abc", '"abc', '"abc\'', "'''abc", '"""abc', "b'é'", "b'a' 'b'",
    "'a' b'b'", "'\\x'", "'\\x1'", "'\\u12'", "'\\U00110000'", "'\\N{foo'", "b'\\x'", '\\x', 'a \\ b', 'a \\', '0777',
    '08', '0b2', '0b', '0o8', '0o', '0xg', '0x', '1__0', '1_', '1_a', '1a', '1.a', '1.5x', '1e', '1e+', '1jx', '0_7',
    '00', '0b1_', '12345abc', '$', '?', '!', 'a ? b', 'a ! b', 'a $ b', '!a', 'a!', 'x = é', 'x = €', 'x = “a”',
    '  x = 1', 'if 1:\nx', 'if 1:\n    x\n  y', 'if 1:\n\tx\n        y', 'if 1:\n        x\n\ty', 'x\n  y',
    'def f():\n  x\n y', 'for x in y:\nz', 'class A:\nx', 'while 1:\nx', 'else:\n pass', 'if 1: pass\n else: pass',
    'async', 'await x',
]
for source in CASES:
    try:
        compile(source, "<source>", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, sep=" | ")
