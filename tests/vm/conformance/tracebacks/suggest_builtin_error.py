# A built-in function that was misspelt.
pritn("x")
