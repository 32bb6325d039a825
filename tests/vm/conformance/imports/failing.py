# A module that raises while it is imported is not kept.
import sys
for attempt in range(2):
    try:
        import _raises
    except ValueError as e:
        print("raised", e, "_raises" in sys.modules)
try:
    import _syntax
except SyntaxError as e:
    print(e.msg, e.lineno, "_syntax" in sys.modules)
try:
    import _imports_missing
except ModuleNotFoundError as e:
    print(e, e.name, "_imports_missing" in sys.modules)
print(sorted(m for m in sys.modules if m.startswith("_helper")))
