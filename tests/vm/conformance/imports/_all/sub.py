x = "sub of all"
