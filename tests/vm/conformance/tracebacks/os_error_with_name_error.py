# An OSError with errno, text and file name.
raise OSError(2, "No such", "name")
