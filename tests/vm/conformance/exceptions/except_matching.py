# What an except clause may name: tuples nested, computed, wrong ones found only when asked; order and re-evaluation.
def kinds(): print("asked"); return (KeyError, ValueError)
try: raise ValueError("v")
except kinds() as e: print(type(e).__name__)
try: pass
except kinds(): pass
for clause in ("5", "'x'", "(KeyError, 5)", "(ValueError, 5)", "int", "((KeyError, (ValueError,)),)", "[ValueError]", "()", "None", "(object,)", "BaseException", "undefined_thing", "1/0"):
    try:
        exec(f"try: raise ValueError('v')\nexcept {clause}: print('caught by', {clause!r})")
    except Exception as e: print(clause, "->", type(e).__name__, e)
try:
    exec("try: pass\nexcept undefined_thing: pass"); print("not asked")
except NameError: print("asked")
class A(Exception): pass
class B(A): pass
for k in (A, B, Exception, KeyError):
    try: raise k
    except B: print("B")
    except (KeyError, A) as e: print("A or KeyError", type(e).__name__)
    except Exception: print("Exception")
    else: print("never")
for code in ("try: pass\nexcept: pass\nexcept KeyError: pass", "try: pass", "try: pass\nexcept KeyError as 5: pass", "try: pass\nexcept KeyError, ValueError: pass", "try: pass\nfinally: pass\nelse: pass", "except: pass", "try: pass\nexcept* K: pass\nexcept J: pass", "try: pass\nexcept*: pass"):
    try: exec(code)
    except SyntaxError as e: print(e.msg)
