# Markers under a line with characters beyond ASCII.
value = "é" + "ü€😀" + 5 + ("a"
   "b")
