# StrEnum, IntEnum, ReprEnum, global_enum_repr: auto, formatting, json, comparison, string methods, wrong values.
import enum, json
class S(enum.StrEnum):
    UPPER = enum.auto()
    Mixed = enum.auto()
    OWN = "own value"
print(list(S), S.UPPER, f"{S.Mixed:>8}|", S.OWN.upper(), S("upper") is S.UPPER, S.OWN == "own value", "%s" % S.OWN, S.UPPER + "!", json.dumps([S.OWN, {S.UPPER: 1}]))
for v in ("5", "b'x'", "('a', 'b', 'c', 'd')", "(b'ab', 'ascii')", "('a', 5)", "None"):
    try:
        exec(f"class T(enum.StrEnum): A = {v}\nprint(repr(T.A))")
    except TypeError as e: print(e)
class I(enum.IntEnum):
    ONE = 1
    TWO = "10", 2
    BIG = 2 ** 70
print(list(I), I.ONE + I.TWO, str(I.ONE), f"{I.ONE:03}", "%d %s" % (I.TWO, I.TWO), I.ONE < 2 < I.BIG, [10, 20, 30][I.ONE], json.dumps(I.ONE), I.ONE == True, hash(I.ONE) == hash(1), repr(I(2)), I.BIG.bit_length())
print(type(I.ONE + 1), type(-I.ONE), type(I.ONE.real), int(I.ONE), float(I.TWO), I.ONE.value.__class__, divmod(I.BIG, I.TWO)[1], range(I.TWO), max(I), sum([I.ONE, I.ONE]))
class F(float, enum.Enum):
    PI = 3.25
    E = "2.5"
print(F.PI * 2, F.E == 2.5, repr(F.E), str(F.PI), round(F.PI), F(3.25).name)
class R(int, enum.ReprEnum):
    A = 3
print(repr(R.A), str(R.A), f"{R.A}")
class M(str, enum.Enum):
    A = "aa"
print(repr(M.A), str(M.A), f"{M.A}", "%s" % M.A, M.A.upper(), "aa" in {M.A}, M.A in {"aa": 1}, "-".join(M))
try: I("x")
except ValueError as e: print(e)
try:
    class Bad(enum.IntEnum): A = "x"
except ValueError as e: print(e)
