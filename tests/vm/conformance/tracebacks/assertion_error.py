# An assertion with a message.
assert 1 == 2, "message " + str(3)
