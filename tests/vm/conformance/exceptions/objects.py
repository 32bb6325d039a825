# Exceptions as objects: arguments, attributes, notes, text.
SNIPPETS = r'''
raise ValueError('x').with_traceback(None)
---
class E(Exception):
 def __init__(self): 1/0
raise E
---
class E(Exception):
 def __new__(cls): return 5
raise E
---
class E(Exception): pass
raise E('a', 'b')
---
class E(Exception):
 def __init__(self, a): self.a = a
e = E(5); r = e.args, e.a, str(e), repr(e)
---
class E(Exception):
 def __init__(self, a): super().__init__('msg %d' % a); self.a = a
e = E(5); r = e.args, str(e), repr(e)
---
class E(KeyError): pass
r = str(E('a')), repr(E('a'))
---
e = ValueError(1, 2); e.args = (3,); r = str(e), e.args
---
e = ValueError(); e.args = 5
---
e = ValueError(); e.x = 1; r = e.x, e.__dict__
---
e = ValueError(); e.__cause__ = 5
---
e = ValueError(); e.__context__ = 5
---
e = ValueError(); e.__traceback__ = 5
---
e = ValueError(); e.__cause__ = KeyError(); r = e.__suppress_context__
---
e = ValueError(); e.add_note('n'); r = e.__notes__
---
e = ValueError(); e.add_note(5)
---
ValueError().__notes__
---
ValueError(x=1)
---
r = ValueError('a') == ValueError('a'), hash(ValueError()) is not None
---
r = [repr(e) for e in (ValueError(), ValueError(1), ValueError(1, 2), KeyError('a'), OSError(2, 'x'), OSError(2, 'x', 'f'), StopIteration(5), SystemExit())]
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
