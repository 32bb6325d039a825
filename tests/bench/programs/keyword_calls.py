# Calls with keyword arguments, default values and keyword-only parameters.
def clamp(value, low=0, high=255):
    return low if value < low else high if value > high else value


def blend(base, top, *, alpha=128, gamma=0):
    return (base * (256 - alpha) + top * alpha >> 8) + gamma


def run(n):
    total = 0
    for i in range(n):
        total += clamp(i & 511)
        total += clamp(value=i & 1023, high=700)
        total += blend(i & 255, 255 - (i & 255), alpha=i & 127)
        total += blend(top=i & 63, base=17, gamma=1)
    return total


assert run(800000) == 634293770
