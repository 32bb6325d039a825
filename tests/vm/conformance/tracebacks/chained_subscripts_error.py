# A subscript of a subscript.
x = [1,2][5:6][0]
