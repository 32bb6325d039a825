"""The doc of plain."""
print("running", __name__)
value = "original"
public = [1]
_hidden = "h"
counter = 0


def function(n):
    return value, n
