print("b begins")
import _cycle_a
try: _cycle_a.name_a
except AttributeError as e: print(e)
try: from _cycle_a import name_a
except ImportError as e: print(str(e).split(" (/")[0])
name_b = "b"
print("b ends")
