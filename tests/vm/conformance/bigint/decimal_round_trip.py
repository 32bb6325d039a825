# str() and int() of long numbers, with long runs of zeros and nines.
import sys

sys.set_int_max_str_digits(0)
for n in (10 ** 5000, 10 ** 5000 - 1, 3 ** 9000, 2 ** 20000, 10 ** 2500 + 1, 7 ** 6000 * 10 ** 1000, 10 ** 9999 // 7):
    text = str(n)
    assert int(text) == n and str(-n) == "-" + text and int("-" + text) == -n
    print(len(text), text[:12], text[-12:], sum(map(int, text)))
print(int("9" * 7000) == 10 ** 7000 - 1, int("1" + "0" * 6000) == 10 ** 6000, str(10 ** 3000)[1:].strip("0") == "")
