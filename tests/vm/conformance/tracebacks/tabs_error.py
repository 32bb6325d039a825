# Lines indented by tabs; a stored item that is out of range.
def f():
	if True:
		x = [1,2,3]
		x[1], x[10] = 3, 4
f()
