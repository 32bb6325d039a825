# Thermostat: a heater with hysteresis keeps a modelled room warm.
TARGET = 20.0
HYSTERESIS = 0.5


class Room:
    """Loses heat to the outside, gains it from the heater."""

    def __init__(self, temperature, outside):
        self.temperature = temperature
        self.outside = outside

    def step(self, heating):
        loss = 0.04 * (self.temperature - self.outside)
        self.temperature += (0.9 if heating else 0.0) - loss


class Thermostat:
    def __init__(self, target, hysteresis):
        self.low = target - hysteresis
        self.high = target + hysteresis
        self.heating = False
        self.switches = 0

    def update(self, temperature):
        wanted = temperature < self.low or (self.heating and temperature < self.high)
        if wanted != self.heating:
            self.heating = wanted
            self.switches += 1
        return self.heating


room = Room(temperature=15.0, outside=5.0)
thermostat = Thermostat(TARGET, HYSTERESIS)

for minute in range(60):
    heating = thermostat.update(room.temperature)
    room.step(heating)
    if minute % 5 == 0:
        print("minute {:2d}  {:5.2f} degrees  {}".format(minute, room.temperature, "heating" if heating else "-"))

print("The heater was switched", thermostat.switches, "times.")
