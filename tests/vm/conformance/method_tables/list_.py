# The methods of list with arguments of every kind.
from _calls import table

table(lambda: [3, 1, 2], "append clear copy count extend index insert pop remove reverse sort")
