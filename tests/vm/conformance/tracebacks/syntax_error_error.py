# A syntax error in the script.
x = 1
def f(a, b=, c):
    pass
