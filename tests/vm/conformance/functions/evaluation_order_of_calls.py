# The order in which callee, arguments, stars, keywords, defaults, decorators and annotations are evaluated.
def t(x, *r): print(x, end=" "); return r[0] if r else x
def f(*a, **k): print("->", a, k); return f
t("f", f)(t(1), *t("st", [2]), t(3), k=t(4), **t("kw", {"z": 5}), y=t(6))
t("f", f)(x=t("x"), *t("star", (9,)))
t("f", f)(t(1))(t(2))(t(3))
class O:
    def __getattr__(self, n): print("attr", n, end=" "); return f
O().m(t(1)).__name__
try: t("callee", 5)(t("arg"))
except TypeError as e: print(e)
try: t("f", f)(t(1), **t("kw", {"a": 1}), a=t("dup"))
except TypeError as e: print(e)
try: t("f", f)(*t("notiter", 5), t("after"))
except TypeError as e: print(e)
try: t("f", f)(**t("notmap", 5), z=t("later"))
except TypeError as e: print(e)
@t("deco1", lambda f: f)
@t("deco2", lambda f: f)
def g(a: t("ann a") = t("def a"), *, b: t("ann b") = t("def b"), c=t("def c")) -> t("ret"): pass
print()
h = lambda a=t("la"), *, b=t("lb"): 1
print()
d = {t("k1"): t("v1"), **t("m", {}), t("k2"): t("v2")}
print(); s = [t(1), *t("l", []), t(2)]
print(); x = t("a", 1) if t("cond", 0) else t("b")
print(); t("obj", d)[t("key")] = t("value")
print(); d[t("k")], d[t("l")] = t("one"), t("two")
print(); r = t(1) + t(2) * t(3) - t(4)
print(); r = t(3) < t(1) < t("not reached")
print(); f"{t('fa')}{t('fb'):{t('fc', '5')}}"
print()
