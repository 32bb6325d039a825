# __len__, __bool__, __index__ and the conversions, with results that are not what they should be.
SNIPPETS = r'''
class A:
 def __len__(self): return -1
len(A())
---
class A:
 def __len__(self): return 'x'
len(A())
---
class A:
 def __len__(self): return 1.5
len(A())
---
class A:
 def __len__(self): return 2**100
len(A())
---
class A:
 def __len__(self): return True
r = len(A())
---
class A:
 def __bool__(self): return 1
bool(A())
---
class A:
 def __bool__(self): return None
if A(): pass
---
class A:
 def __len__(self): return 0
r = bool(A()), not A()
---
class A:
 def __len__(self): return -5
bool(A())
---
class A: __bool__ = None
bool(A())
---
class A: __len__ = None
bool(A())
---
class A:
 def __index__(self): return 'x'
[1][A()]
---
class A:
 def __int__(self): return 5
r = int(A())
[1][A()]
---
class A:
 def __int__(self): return 'x'
int(A())
---
class A:
 def __float__(self): return 1.5
r = float(A())
---
class A:
 def __float__(self): return 1
float(A())
---
class A:
 def __index__(self): return 3
r = float(A())
---
class A:
 def __complex__(self): return 1j
r = complex(A())
---
class A:
 def __complex__(self): return 1
complex(A())
---
class A:
 def __str__(self): return 5
str(A())
---
class A:
 def __repr__(self): return 5
repr(A())
---
class A:
 def __repr__(self): return 5
print([A()])
---
class A:
 def __format__(self, s): return 5
f'{A()}'
---
class A:
 def __bytes__(self): return b'x'
r = bytes(A())
---
class A:
 def __bytes__(self): return 'x'
bytes(A())
---
class A:
 def __hash__(self): return 'x'
hash(A())
---
class A:
 def __hash__(self): return 2**70
r = isinstance(hash(A()), int)
---
class A:
 def __hash__(self): return True
r = hash(A())
---
class A:
 def __eq__(s, o): return True
hash(A())
---
class A:
 def __eq__(s, o): return True
{A(): 1}
---
class A: __hash__ = None
hash(A())
---
class A:
 def __eq__(s, o): return True
 __hash__ = object.__hash__
r = isinstance(hash(A()), int)
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
