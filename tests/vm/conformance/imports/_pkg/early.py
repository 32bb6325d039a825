x = "early x"
