"""The module whose import is measured: 300 lines, 16 functions and 7 classes, the same each time."""

LINES, FUNCTIONS, CLASSES = 300, 16, 7

HEAD = '''"""Readings of a few sensors: parsing, filtering, statistics, alarms."""
LIMITS = {"temperature": (-40, 85), "humidity": (0, 100), "pressure": (300, 1100)}
UNITS = ("C", "%", "hPa")
'''
FUNCTION = '''

def {name}_{n}(values, low={low}, high={high}):
    total = count = 0
    for value in values:
        if low <= value < high:
            total += value * {factor}
            count += 1
    return total // count if count else {n}
'''
CLASS = '''

class {name}{n}:
    kind = "{kind}"

    def __init__(self, pin, scale={scale}):
        self.pin = pin
        self.scale = scale
        self.readings = []
        self.errors = 0

    def read(self, raw):
        value = raw * self.scale // {divisor}
        self.readings.append(value)
        if len(self.readings) > {keep}:
            self.readings.pop(0)
        return value

    def average(self):
        return sum(self.readings) // len(self.readings)
'''
NAMES = ("mean", "spread", "drift", "level")
KINDS = ("temperature", "humidity", "pressure")


def source():
    parts = [HEAD]
    for n in range(FUNCTIONS):
        name = NAMES[n % len(NAMES)]
        parts.append(FUNCTION.format(name=name, n=n, low=n * 3, high=n * 17 + 100, factor=n + 2))
        if n % 2 and n // 2 < CLASSES:
            kind = KINDS[n // 2 % len(KINDS)]
            parts.append(CLASS.format(name=kind.capitalize(), n=n // 2, kind=kind, scale=n + 5, divisor=n + 3, keep=n + 8))
    text = "".join(parts)
    missing = LINES - text.count("\n")
    assert missing >= 0, missing
    return text + "".join(f"SETTING_{i} = {i * 31}\n" for i in range(missing))
