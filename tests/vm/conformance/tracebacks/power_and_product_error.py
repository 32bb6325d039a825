# Which operator of several failed.
x = 1 + 2 * "a" + 3 ** [] 
