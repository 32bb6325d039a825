# A method of str that was misspelt.
"abc".uper()
