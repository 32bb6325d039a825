# Parameter and Signature objects made, replaced and refused.
import inspect
P, S = inspect.Parameter, inspect.Signature
a = P("a", P.POSITIONAL_ONLY); b = P("b", P.POSITIONAL_OR_KEYWORD, default=1); c = P("c", P.KEYWORD_ONLY, annotation=int)
s = S([a, b, c], return_annotation=str); print(s, a, b, c, a.kind, a.kind < c.kind, str(b.kind))
print(s.replace(parameters=[b]), b.replace(name="bb", default=P.empty), a == P("a", P.POSITIONAL_ONLY), repr(b), repr(s))
for f in (lambda: S([b, a]), lambda: S([a, a]), lambda: S([c, b]), lambda: P("1x", P.KEYWORD_ONLY), lambda: P(5, P.KEYWORD_ONLY), lambda: P("x", 99), lambda: P("x", P.VAR_KEYWORD, default=1), lambda: S([b, P("d", P.POSITIONAL_OR_KEYWORD)])):
    try: print(f())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
def f(*a, **k): return a, k
f.__signature__ = s; print(inspect.signature(f))
