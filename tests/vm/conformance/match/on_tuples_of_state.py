# match over tuples as a state machine, nested tuples, with guards that use what was bound, in a loop.
def step(state, event):
    match state, event:
        case "off", "press": return "on"
        case "on", "press" | "timeout": return "off"
        case ("on", ("set", int(n))) if n > 0: return ("dim", n)
        case ("dim", n), "press": return ("dim", n - 1) if n > 1 else "off"
        case s, _: return s
s = "off"
for e in ("timeout", "press", ("set", 0), ("set", 2), "other", "press", "press", "press"):
    s = step(s, e)
    print(e, "->", s)
def ev(t):
    match t:
        case int() | float(): return t
        case ("neg", x): return -ev(x)
        case (("+" | "*") as op, x, y): return ev(x) + ev(y) if op == "+" else ev(x) * ev(y)
        case _: raise ValueError(f"bad {t!r}")
print(ev(("+", 1, ("*", 2, ("neg", 3.5)))))
try: ev(("/", 1, 2))
except ValueError as e: print(e)
