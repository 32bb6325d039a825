# Expression trees with operator overloading: evaluation, derivative, simplification, text with few parentheses.
class E:
    def __add__(s, o): return Op("+", s, wrap(o))
    def __radd__(s, o): return Op("+", wrap(o), s)
    def __mul__(s, o): return Op("*", s, wrap(o))
    def __rmul__(s, o): return Op("*", wrap(o), s)
    def __sub__(s, o): return Op("-", s, wrap(o))
    def __pow__(s, n): return Op("^", s, wrap(n))
class C(E):
    def __init__(s, v): s.v = v
    def __call__(s, **env): return s.v
    def d(s, x): return C(0)
    def simple(s): return s
    def text(s, p=0): return str(s.v)
class X(E):
    def __init__(s, n): s.n = n
    def __call__(s, **env): return env[s.n]
    def d(s, x): return C(int(s.n == x))
    def simple(s): return s
    def text(s, p=0): return s.n
class Op(E):
    F = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "^": lambda a, b: a**b}
    P = {"+": 1, "-": 1, "*": 2, "^": 3}
    def __init__(s, op, a, b): s.op, s.a, s.b = op, a, b
    def __call__(s, **env): return s.F[s.op](s.a(**env), s.b(**env))
    def d(s, x):
        match s.op:
            case "+" | "-": return Op(s.op, s.a.d(x), s.b.d(x))
            case "*": return s.a.d(x) * s.b + s.a * s.b.d(x)
            case "^": return s.b * s.a ** (s.b.v - 1) * s.a.d(x)
    def simple(s):
        match s.op, s.a.simple(), s.b.simple():
            case op, C(v=a), C(v=b): return C(s.F[op](a, b))
            case "+", C(v=0), e: return e
            case "+" | "-", e, C(v=0): return e
            case "*", C(v=0), _: return C(0)
            case "*", _, C(v=0): return C(0)
            case "*", C(v=1), e: return e
            case "*" | "^", e, C(v=1): return e
            case op, a, b: return Op(op, a, b)
    def text(s, p=0):
        q = s.P[s.op]
        t = f"{s.a.text(q)} {s.op} {s.b.text(q + 1)}"
        return f"({t})" if q < p else t
def wrap(v): return v if isinstance(v, E) else C(v)
x, y = X("x"), X("y")
f = 3 * x**2 * y + (x - 1) * (y + 2) - 5
print(f.text(), "|", f(x=2, y=3), "|", f.d("x").simple().text(), "|", f.d("y").simple().text(), "|", f.d("x")(x=2, y=3), "|", (x * 0 + 1 * y).simple().text())
