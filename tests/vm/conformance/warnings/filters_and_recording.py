import warnings, sys, io
sys.stderr = io.StringIO()
def f(): warnings.warn("hello", stacklevel=2)
for i in range(3): f()
f()
warnings.warn("dep", DeprecationWarning)
warnings.warn("pend", PendingDeprecationWarning)
def show(): print(sys.stderr.getvalue().replace(__file__,"FILE")); sys.stderr = io.StringIO()
show()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f(); f(); warnings.warn(UserWarning("obj"))
    print(len(w), [str(x.message) for x in w], w[0].category, w[0].lineno, w[0].filename==__file__, w[-1].message)
    print(str(w[0]).replace(__file__, "FILE"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: f()
    except UserWarning as e: print("raised", e)
    warnings.filterwarnings("ignore", category=RuntimeWarning)
    warnings.warn("no", RuntimeWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings()
    warnings.filterwarnings("once", "abc.*")
    for i in range(3): warnings.warn("ABCdef"); warnings.warn("zzz")
    print([str(x.message) for x in w])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("module")
    for i in range(3): warnings.warn("m"); 
    warnings.warn("m")
    print(len(w))
for bad in [lambda: warnings.warn("x", int), lambda: warnings.simplefilter("foo"), lambda: warnings.filterwarnings("ignore", 5), lambda: warnings.filterwarnings("ignore", category=int), lambda: warnings.simplefilter("ignore", lineno=-1)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
warnings.warn_explicit("exp", UserWarning, "foo.py", 12)
show()
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3), warnings.formatwarning("m", UserWarning, "nofile.py", 3, "  src "))
c = warnings.catch_warnings()
print(c, warnings.catch_warnings(record=True))
with c:
    try: c.__enter__()
    except RuntimeError as e: print(e)
def mine(message, category, filename, lineno, file=None, line=None): print("MINE", message, category.__name__)
warnings.showwarning = mine
warnings.warn("to mine")
print(warnings.filters[-1], len(warnings.filters))
class W(Warning): pass
warnings.warn("w", W)
registry={}
for i in range(2): warnings.warn_explicit("exp", UserWarning, "foo.py", 12, registry=registry)
print(len(registry))
