# A Lisp in forty lines: closures, recursion, quoting.
def parse(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()
    def read():
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens[0] != ")":
                out.append(read())
            tokens.pop(0)
            return out
        if t == "'":
            return ["quote", read()]
        try:
            return int(t)
        except ValueError:
            return t
    out = []
    while tokens:
        out.append(read())
    return out
class Env(dict):
    def __init__(self, outer=None, **kw):
        super().__init__(**kw)
        self.outer = outer
    def find(self, name):
        return self if name in self else self.outer.find(name)
    def __missing__(self, k):
        raise NameError(k)
def ev(x, env):
    while True:
        if isinstance(x, str):
            return (env if env.outer is None else env.find(x) if any(x in e for e in chain(env)) else env)[x]
        if not isinstance(x, list):
            return x
        match x:
            case ["quote", v]: return v
            case ["if", t, a, b]: x = a if ev(t, env) else b
            case ["define", n, v]:
                env[n] = ev(v, env)
                return None
            case ["lambda", ps, body]:
                return lambda *a, env=env: ev(body, Env(env, **dict(zip(ps, a))))
            case [f, *args]:
                return ev(f, env)(*[ev(a, env) for a in args])
def chain(env):
    while env is not None:
        yield env
        env = env.outer
import operator as o
top = Env()
top.update({"+": o.add, "-": o.sub, "*": o.mul, "<": o.lt, "=": o.eq, "cons": lambda a, b: [a] + b, "car": lambda a: a[0], "cdr": lambda a: a[1:], "null": lambda a: a == []})
for e in parse("(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1)))))) (fact 20) (define add (lambda (n) (lambda (m) (+ n m)))) ((add 3) 4) (define map (lambda (f l) (if (null l) '() (cons (f (car l)) (map f (cdr l)))))) (map (lambda (x) (* x x)) '(1 2 3)) 'sym nope"):
    try:
        print(ev(e, top))
    except NameError as err:
        print("NameError", err)
