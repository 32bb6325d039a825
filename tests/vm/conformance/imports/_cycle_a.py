print("a begins")
import _cycle_b
from _cycle_b import name_b
name_a = "a"
print("a ends", name_b)
