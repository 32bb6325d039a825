# try, finally, return, break and continue in every nesting.
SNIPPETS = r'''
try: 1/0
except: raise
---
try: 1/0
except Exception as e: raise e
---
try: 1/0
except Exception as e: raise ValueError from e
---
try: 1/0
except Exception as e: raise ValueError from None
---
try: 1/0
except Exception as e: raise ValueError
---
try: 1/0
finally: raise KeyError
---
try: 1/0
finally:
 try: raise KeyError
 except KeyError: pass
---
def f():
 try: 1/0
 finally: return 5
r = f()
---
def f():
 for i in range(3):
  try: 1/0
  finally: break
 return i
r = f()
---
def f():
 for i in range(3):
  try: 1/0
  finally: continue
 return i
r = f()
---
def f():
 for i in range(3):
  try: continue
  finally: print('f', i)
 return i
r = f()
---
def f():
 for i in range(3):
  try: break
  finally: print('f', i)
 return i
r = f()
---
def f():
 try: return 1
 finally: return 2
r = f()
---
def f():
 x = 1
 try: return x
 finally: x = 2
r = f()
---
def f():
 x = [1]
 try: return x
 finally: x.append(2)
r = f()
---
def f():
 try:
  try: return 1
  finally: print('inner')
 finally: print('outer')
r = f()
---
def f():
 try:
  try: 1/0
  finally: print('inner')
 except ZeroDivisionError: return 'caught'
 finally: print('outer')
r = f()
---
def f():
 while True:
  try:
   try: 1/0
   except ZeroDivisionError: break
   finally: print('a')
  finally: print('b')
 return 3
r = f()
---
def f():
 try: pass
 except: pass
 else: return 'else'
 finally: print('fin')
r = f()
---
def f():
 try: pass
 except: pass
 else: 1/0
 finally: print('fin')
f()
---
try: 1/0
except ZeroDivisionError: 'a' + 1
---
try:
 try: 1/0
 except ZeroDivisionError: 'a' + 1
except TypeError: raise KeyError
'''
for source in SNIPPETS.strip("\n").split("\n---\n"):
    names = {"__name__": "__main__"}
    try:
        exec(source, names)
        print(names.get("r"))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
