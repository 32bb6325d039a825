# warnings: each action, filters by message and class, warn with wrong arguments, catch_warnings puts filters back.
import warnings

for action in ("always", "ignore", "once", "default", "module", "error"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action)
        try:
            for i in range(3):
                warnings.warn("text", DeprecationWarning)
        except DeprecationWarning as e:
            print("raised", e)
        print(action, [(str(w.message), w.category.__name__) for w in caught])
before = list(warnings.filters)
with warnings.catch_warnings():
    warnings.filterwarnings("error", message="bad", category=UserWarning)
    warnings.filterwarnings("ignore", message="good")
    for text in ("bad one", "good one", "BAD"):
        try:
            warnings.warn(text)
            print(text, "passed")
        except UserWarning as e:
            print("error", e)
print(warnings.filters == before)
for f in [lambda: warnings.warn("a", int), lambda: warnings.warn("a", "b"), lambda: warnings.simplefilter("nothing"), lambda: warnings.filterwarnings("error", message=5)]:
    try:
        f()
    except (TypeError, AssertionError) as e:
        print(type(e).__name__)
