import re
import warnings

for p in ("[[a]", "[a&&b]", "[a||b]", "[a~~b]", "[a-]", "[]&&]"):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        re.purge()
        re.compile(p)
        print(p, [(w.category.__name__, str(w.message)) for w in seen])
