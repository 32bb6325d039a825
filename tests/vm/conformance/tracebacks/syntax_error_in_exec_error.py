# A syntax error in a string given to exec.
exec("a = 1\nb = 2 3\n")
