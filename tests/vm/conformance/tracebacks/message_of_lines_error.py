# A message of several lines, the last one empty.
raise ValueError("multi\nline\n")
