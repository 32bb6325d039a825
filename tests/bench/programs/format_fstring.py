# f-strings: plain names, expressions, widths, precision, alignment, hexadecimal, !r and nested fields.
def run(n):
    length = 0
    width = 8
    name = "sensor"
    for i in range(n):
        value = i / 7
        line = f"{name}{i}: {value:.2f} [{i:>{width}}] {i:04x} {i & 1023:,} {name!r:<10}|"
        length += len(line)
        length += len(f"{i}{i + 1}")
    return length, line, f"{0.1:g} {1e100:e} {-5:+d} {'mid':^9}"


assert run(220000) == (14249991, "sensor219999: 31428.43 [  219999] 35b5f 863 'sensor'  |", '0.1 1.000000e+100 -5    mid   ')
