# Two modules that import each other see each other half made.
import _left
print(_left.done, _left.right.done, _left.right.seen)
from _left import right
print(right.left is _left)
