# Frames of code from a string have no source line.
exec("def f():\n    return 1/0\nf()")
