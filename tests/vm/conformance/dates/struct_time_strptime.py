import time

for text, form in (("2024-02-29 13:45:59", "%Y-%m-%d %H:%M:%S"), ("1 Jan 99", "%d %b %y"), ("12:30 PM", "%I:%M %p"),
                   ("12:30 AM", "%I:%M %p"), ("Monday, July 4, 2022", "%A, %B %d, %Y"), ("2023 200", "%Y %j"),
                   ("Thu Jan  1 00:00:00 1970", "%a %b %d %H:%M:%S %Y"), ("100%", "100%%"), ("  7  ", " %d ")):
    print(text, tuple(time.strptime(text, form)))
for text, form in (("2024-13-01", "%Y-%m-%d"), ("x", "%d"), ("1", "%q"), ("2023-02-30", "%Y-%m-%d"), ("12 extra", "%d")):
    try:
        print(time.strptime(text, form)[:6])
    except ValueError as e:
        print(e)
