import machine

class Script:
    """A pin whose level changes after so many looks."""
    def __init__(self, levels):
        self.levels = levels
    def value(self):
        return self.levels.pop(0) if len(self.levels) > 1 else self.levels[0]

print(machine.time_pulse_us(Script([0, 0, 1, 1, 1, 0]), 1) >= 0)
print(machine.time_pulse_us(Script([1, 1, 0]), 1, 1000000) >= 0)
print(machine.time_pulse_us(Script([0]), 1, 200), machine.time_pulse_us(Script([1]), 1, 200), machine.time_pulse_us(Script([1]), 0, 200))
