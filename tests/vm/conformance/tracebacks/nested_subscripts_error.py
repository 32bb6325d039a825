# The subscript that failed among several on the line.
x = {"a": {"b": [1, 2, 3]}}
print(x["a"]["b"][0] + x["a"]["c"][1] * 2)
