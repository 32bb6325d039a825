# Modules that import each other, and what each sees of the other half made.
import _cycle_a
import _cycle_b
print(_cycle_a.name_a, _cycle_b.name_b, _cycle_b._cycle_a is _cycle_a)
