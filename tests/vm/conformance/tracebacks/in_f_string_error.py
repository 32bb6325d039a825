# A failure inside an f-string.
f"{1/0}"
