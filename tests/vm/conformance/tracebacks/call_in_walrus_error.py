# A call inside an assignment expression.
def f(*, a): pass
x = (y := f()) 
