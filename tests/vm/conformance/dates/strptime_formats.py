# datetime.strptime reads what strftime writes, and more.
from datetime import datetime

for text, form in (("21/11/06 16:30", "%d/%m/%y %H:%M"), ("2020-02-03T04:05:06.789+0530", "%Y-%m-%dT%H:%M:%S.%f%z"), ("Mon Jan 5 2015 3pm", "%a %b %d %Y %I%p"),
                   ("monday JANUARY 05 2015", "%A %B %d %Y"), ("2015 53 5", "%G %V %u"), ("2015 5 1", "%Y %U %w"), ("2015 5 1", "%Y %W %w"), ("2015 100", "%Y %j"),
                   ("12:00 AM", "%I:%M %p"), ("12:00 PM", "%I:%M %p"), ("5", "%m"), ("1/2/3", "%d/%m/%H"), ("2020-01-01 -00:30", "%Y-%m-%d %z"), ("2020-01-01Z", "%Y-%m-%d%z"),
                   ("20200102", "%Y%m%d"), ("1112", "%m%d"), ("100%", "%j%%"), ("  1   2", " %d %m"), ("Tue Feb  3 04:05:06 2009", "%c"), ("02/03/09 01:02:03", "%x %X"),
                   ("69 68", "%y %d"), ("69", "%y"), ("68", "%y"), ("1.5", "%S.%f"), ("+01:02:03.000004", "%z")):
    try:
        print(text, "|", form, "|", repr(datetime.strptime(text, form)))
    except ValueError as e:
        print(text, "|", form, "| ValueError", e)
