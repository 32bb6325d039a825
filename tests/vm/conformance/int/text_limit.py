# sys.set_int_max_str_digits: what counts, what is refused and in which words.
import sys

saved = sys.get_int_max_str_digits()
print(saved, sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
big = 10 ** 5000


def attempt(f):
    try:
        f()
        print("fine")
    except ValueError as e:
        print(e)


attempt(lambda: str(big))
attempt(lambda: repr(-big))
attempt(lambda: f"{big}")
attempt(lambda: f"{big:,}")
attempt(lambda: "%d" % big)
attempt(lambda: int("1" * 4301))
attempt(lambda: int("-" + "1" * 4300))
attempt(lambda: int("1_" * 4300 + "1"))
attempt(lambda: int("1" * 5000, 3))
attempt(lambda: int("1" * 5000, 16))
attempt(lambda: hex(big))
attempt(lambda: f"{big:x}")
attempt(lambda: int("0" * 10000 + "1"))
for limit in (0, 640, 639, -1, 1000):
    attempt(lambda: sys.set_int_max_str_digits(limit))
print(sys.get_int_max_str_digits())
attempt(lambda: str(10 ** 999))
attempt(lambda: str(10 ** 1000))
attempt(lambda: int("9" * 1001))
sys.set_int_max_str_digits(0)
print(len(str(big)), int("9" * 6000) == 10 ** 6000 - 1)
sys.set_int_max_str_digits(saved)
