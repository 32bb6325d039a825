# del of a name that is not there.
del undefined, other
