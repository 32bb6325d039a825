# Which clause is taken, what may stand in one, and its name afterwards.
SNIPPETS = r'''
try: raise ValueError('a')
except (KeyError, ValueError) as e: r = e.args
try: e
except NameError as n: print(n)
---
e = 5
try: 1/0
except Exception as e: pass
e
---
try: 1/0
except Exception as e: del e
---
try: 1/0
except Exception as e: e = 5
r = 1
---
try: 1/0
except KeyError: r = 1
except ZeroDivisionError: r = 2
except Exception: r = 3
---
try: raise KeyError
except LookupError: r = 'lookup'
---
try: 1/0
except undefined: pass
---
try: 1/0
except 5: pass
---
try: pass
except undefined: r = 1
---
try: 1/0
except (): r = 1
---
try: 1/0
except (KeyError, 5): r = 1
---
try: 1/0
except (ZeroDivisionError, 5): r = 1
---
raise
---
try: 1/0
except: pass
raise
---
def f(): raise
try: 1/0
except ZeroDivisionError:
 try: f()
 except ZeroDivisionError as e: r = 're-raised'
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
