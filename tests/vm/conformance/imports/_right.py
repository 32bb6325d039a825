print("right begins")
import _left as left
seen = hasattr(left, "early"), hasattr(left, "done")
try:
    from _left import done as left_done
except ImportError as e:
    print(str(e).split(" (")[0])
done = "right done"
