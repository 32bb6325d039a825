# What the unary operators and the common conversions say of each kind.
import math
from _values import VALUES, show

calls = {"-": lambda v: -v, "+": lambda v: +v, "~": lambda v: ~v, "not": lambda v: not v, "abs": abs, "int": int, "float": float, "complex": complex, "bool": bool, "len": len, "iter": lambda v: list(iter(v)),
         "reversed": lambda v: list(reversed(v)), "hash": lambda v: type(hash(v)).__name__, "round": round, "bin": bin, "hex": hex, "oct": oct, "chr": chr, "ord": ord, "sum": sum, "min": min, "max": max, "sorted": sorted,
         "tuple": tuple, "list": list, "bytes": bytes, "dict": dict, "all": all, "any": any, "call": lambda v: v(), "next": next, "trunc": math.trunc, "floor": math.floor, "ceil": math.ceil, "index": lambda v: [][v:], "str": lambda v: len(str(v)) > 0,
         "enumerate": lambda v: list(enumerate(v)), "zip": lambda v: list(zip(v)), "map": lambda v: list(map(str, v)), "unpack": lambda v: [*v], "star": lambda v: dict(**v), "with": lambda v: v.__enter__(), "del": lambda v: v.nothing, "raise": lambda v: (_ for _ in ()).throw(v)}
for name, call in calls.items():
    for v in VALUES:
        if name == "bytes" and v == 2**70 or name in ("hash", "call", "min", "max", "trunc") and v in (len, int):
            continue
        try:
            outcome = show(call(v))
        except (TypeError, ValueError, OverflowError, AttributeError, IndexError) as e:
            outcome = f"{type(e).__name__}: {e}"
        print(name, show(v), "|", outcome)
