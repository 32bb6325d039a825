# What strptime refuses, with its words.
from datetime import datetime

for text, form in (("a", "%Y"), ("2020 x", "%Y"), ("2020", "%Q"), ("2020", "%Y%"), ("20", "%Y"), ("13", "%m"), ("0", "%d"), ("24", "%H"), ("13pm", "%I%p"), ("2021-02-29", "%Y-%m-%d"),
                   ("2015 5", "%G %V"), ("2015 5 1", "%Y %V %u"), ("2015 300", "%G %j"), ("5 1", "%V %u"), ("", "%Y"), ("2020", ""), ("Foo", "%b"), ("+25", "%z"), ("+0199", "%z"), ("366 2021", "%j %Y")):
    try:
        print(text, "|", form, "|", repr(datetime.strptime(text, form)))
    except ValueError as e:
        print(text, "|", form, "| ValueError", e)
for arguments in ((5, "%Y"), ("5", 5), ("5",)):
    try:
        datetime.strptime(*arguments)
    except TypeError:
        print("TypeError")
