import tomli

text = """
title = "Example"
[owner]
name = 'Tom'
dob = 1979-05-27T07:32:00-08:00
day = 1979-05-27
hour = 07:32:00.5
[database]
enabled = true
ports = [ 8000, 8001, 0xff, 0o17, 0b101 ]
data = [ ["delta", "phi"], [3.14, -1e3, inf] ]
temp = { cpu = 79.5, case = 72.0 }
text = \"\"\"
multi
line \\
  joined\"\"\"
[[product]]
name = "Hammer\\t\\u00e9"
[[product]]
"quoted key" = 1
a.b.c = 2
"""
for key, value in tomli.loads(text).items():
    print(key, value)
for bad in ("a = ", "a = 1\na = 2", "[a]\n[a]", "a = 'x", "x = 1979-13-01", "= 1", "a = [1,", 'b = "\\q"', "c = 01"):
    try:
        tomli.loads(bad)
        print("accepted", bad)
    except tomli.TOMLDecodeError as exc:
        print(repr(bad), exc)
print(tomli.loads("f = 1.5", parse_float=str))
