print("raising")
raise ValueError("from module")
