# A string without an end.
x = """abc
def
