__all__ = ["one", "two"]
one = 1
hidden = "not in the star"
