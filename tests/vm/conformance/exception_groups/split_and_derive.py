# split and subgroup by class, tuple and function; derive in subclasses; notes, causes and nesting kept; wrong arguments.
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [KeyError("k"), OSError(2)]), TypeError("t")])
def show(g): return g and f"{g.message}[{', '.join(show(x) if isinstance(x, BaseExceptionGroup) else repr(x) for x in g.exceptions)}]"
for c in (ValueError, KeyError, (OSError, TypeError), Exception, ZeroDivisionError, ExceptionGroup, lambda e: "k" in str(e) and not isinstance(e, ExceptionGroup)):
    m, r = eg.split(c); print(show(m), "|", show(r), "|", show(eg.subgroup(c)))
print(eg.subgroup(Exception) is eg, eg.split(ZeroDivisionError)[1] is eg, eg, repr(eg.exceptions[1]), len(eg.exceptions))
class My(ExceptionGroup):
    code = 0
    def derive(self, excs):
        g = My(self.message + "'", excs)
        g.code = self.code
        return g
m = My("my", [ValueError(1), KeyError(2)]); m.code = 7; m.add_note("n")
a, b = m.split(ValueError); print(type(a).__name__, show(a), a.code, a.__notes__, show(b), b.code)
class NoDerive(ExceptionGroup): pass
print(type(NoDerive("x", [ValueError()]).subgroup(lambda e: not isinstance(e, ExceptionGroup))).__name__)
for f in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: eg.split(5), lambda: eg.subgroup([ValueError])):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [SystemExit()])).__name__)
