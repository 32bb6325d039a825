# A message that is None.
raise ValueError(None)
