"""A day in a house with three rooms and one boiler, as events in a queue of virtual time.

The same file runs under CPython, adder, adder-sim and a board, and must print the same everywhere. It leans on modules
of the standard library that are written in Python: bisect, heapq, sched, colorsys, keyword and numbers.
"""
import bisect
import colorsys
import heapq
import json
import keyword
import numbers
import os
import sched
import struct
from binascii import crc32
from collections import Counter, deque, namedtuple

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR

CONFIG = """
{"outside": {"night": -4.0, "noon": 6.5},
 "boiler": {"power": 7.5, "limit": 2},
 "rooms": [
    {"name": "kitchen", "volume": 30, "loss": 0.11, "start": 17.5, "plan": [[0, 16], [6, 20], [9, 17.5], [17, 20.5], [22, 16]]},
    {"name": "study", "volume": 24, "loss": 0.08, "start": 16.0, "plan": [[0, 15.5], [8, 21], [18, 17]]},
    {"name": "bath", "volume": 12, "loss": 0.16, "start": 19.0, "plan": [[0, 18], [6, 23], [8, 18], [20, 22.5], [23, 18]]}]}
"""

Reading = namedtuple("Reading", "time room value")


class ConfigError(ValueError):
    """What is wrong with the configuration, and where."""

    def __init__(self, where, what):
        super().__init__(f"{where}: {what}")
        self.where = where


class Clock:
    """The virtual time that the scheduler reads and lets pass, in seconds since midnight."""

    def __init__(self):
        self.now = 0

    def time(self):
        return self.now

    def wait(self, seconds):
        if seconds < 0:
            raise ValueError("time does not run backwards")
        self.now += seconds

    def __str__(self):
        hours, rest = divmod(int(self.now), HOUR)
        return f"{hours:02d}:{rest // MINUTE:02d}"


class Statistics:
    """Of a stream of numbers: exact sums in integers of a thousandth, order kept by bisect for the quantiles."""

    def __init__(self):
        self._sorted = []
        self._total = 0
        self._squares = 0

    def add(self, value):
        if not isinstance(value, numbers.Real):
            raise TypeError(f"a real number is needed, not {type(value).__name__}")
        thousandths = round(value * 1000)
        bisect.insort(self._sorted, thousandths)
        self._total += thousandths
        self._squares += thousandths * thousandths

    def __len__(self):
        return len(self._sorted)

    def __bool__(self):
        return len(self) > 0

    @property
    def mean(self):
        return self._total / len(self) / 1000

    @property
    def variance(self):
        n = len(self)
        return (n * self._squares - self._total * self._total) / (n * n) / 1_000_000

    def quantile(self, share):
        at = min(len(self) - 1, int(share * len(self)))
        return self._sorted[at] / 1000

    def below(self, limit):
        return bisect.bisect_left(self._sorted, round(limit * 1000))


class Plan:
    """Which temperature is wanted when: a step function over the day."""

    def __init__(self, steps):
        self.starts = [int(hour * HOUR) for hour, _ in steps]
        self.values = [float(value) for _, value in steps]
        if self.starts != sorted(self.starts) or self.starts[0] != 0:
            raise ConfigError("plan", "the hours must begin with 0 and rise")

    def at(self, time):
        return self.values[bisect.bisect_right(self.starts, time % DAY) - 1]

    def changes(self):
        yield from zip(self.starts[1:], self.values[1:])


class Room:
    hysteresis = 0.4

    def __init__(self, name, volume, loss, start, plan):
        if not name.isidentifier() or keyword.iskeyword(name):
            raise ConfigError("room", f"{name!r} cannot name a room")
        self.name = name
        self.capacity = volume * 0.05
        self.loss = loss
        self.temperature = start
        self.plan = Plan(plan)
        self.target = self.plan.at(0)
        self.heating = False
        self.switches = 0
        self.statistics = Statistics()
        self.recent = deque(maxlen=6)

    def wants_heat(self):
        margin = self.hysteresis if self.heating else -self.hysteresis
        return self.temperature < self.target + margin

    @property
    def need(self):
        return self.target - self.temperature

    def step(self, outside, power, hours):
        flow = (power if self.heating else 0.0) - self.loss * (self.temperature - outside)
        self.temperature += flow / self.capacity * hours
        self.recent.append(self.temperature)

    def trend(self):
        if len(self.recent) < 2:
            return "steady"
        difference = self.recent[-1] - self.recent[0]
        return "rising" if difference > 0.05 else "falling" if difference < -0.05 else "steady"

    def colour(self):
        """From blue at 15 degrees to red at 23."""
        share = max(0.0, min(1.0, (self.temperature - 15) / 8))
        rgb = colorsys.hsv_to_rgb((1 - share) * 2 / 3, 0.75, 0.9)
        return "#" + "".join(f"{int(part * 255 + 0.5):02x}" for part in rgb)


class Journal:
    """Readings as packed records in a file, with a checksum at the end."""

    layout = "<IBh"

    def __init__(self, path):
        self.path = path
        self.crc = 0
        self.count = 0

    def __enter__(self):
        self.file = open(self.path, "wb")
        return self

    def write(self, time, number, value):
        packed = struct.pack(self.layout, int(time), number, round(value * 100))
        self.crc = crc32(packed, self.crc)
        self.count += 1
        self.file.write(packed)

    def __exit__(self, kind, error, trace):
        self.file.write(struct.pack("<I", self.crc))
        self.file.close()
        return False

    @classmethod
    def read(cls, path):
        size = struct.calcsize(cls.layout)
        with open(path, "rb") as file:
            data = file.read()
        body, end = data[:-4], data[-4:]
        if struct.unpack("<I", end)[0] != crc32(body):
            raise OSError("the journal is damaged")
        for at in range(0, len(body), size):
            time, number, hundredths = struct.unpack(cls.layout, body[at:at + size])
            yield Reading(time, number, hundredths / 100)


class House:
    step_time = 5 * MINUTE

    def __init__(self, config, clock, journal):
        self.clock = clock
        self.journal = journal
        self.scheduler = sched.scheduler(clock.time, clock.wait)
        self.outside = config["outside"]
        self.power = config["boiler"]["power"] / config["boiler"]["limit"]
        self.limit = config["boiler"]["limit"]
        self.rooms = [Room(**room) for room in config["rooms"]]
        self.events = Counter()
        self.burnt = 0

    def outside_now(self):
        """A parabola through midnight, noon and midnight."""
        share = (self.clock.now % DAY) / DAY
        return self.outside["night"] + (self.outside["noon"] - self.outside["night"]) * 4 * share * (1 - share)

    def every(self, seconds, action, *arguments):
        def again():
            self.scheduler.enter(seconds, 2, again)
            action(*arguments)

        self.scheduler.enter(seconds, 2, again)

    def say(self, text, *, kind="note"):
        self.events[kind] += 1
        print(f"{self.clock}  {text}")

    def prepare(self):
        for room in self.rooms:
            for time, value in room.plan.changes():
                self.scheduler.enterabs(time, 1, self.retarget, (room,), {"value": value})
        self.every(self.step_time, self.tick)
        self.every(4 * HOUR, self.report)
        self.scheduler.enterabs(13 * HOUR, 1, self.window, ("study",), {"minutes": 20})
        self.scheduler.enterabs(DAY, 0, self.finish)

    def retarget(self, room, value):
        room.target = value
        self.say(f"{room.name} shall have {value:.1f}", kind="plan")

    def window(self, name, minutes):
        room, = [r for r in self.rooms if r.name == name]
        usual, room.loss = room.loss, room.loss * 5
        self.say(f"a window is open in the {name}", kind="window")

        def shut():
            room.loss = usual
            self.say(f"the window is shut in the {name}", kind="window")

        self.scheduler.enter(minutes * MINUTE, 1, shut)

    def tick(self):
        outside = self.outside_now()
        wanting = [room for room in self.rooms if room.wants_heat()]
        chosen = heapq.nlargest(self.limit, wanting, key=lambda room: room.need)
        for number, room in enumerate(self.rooms):
            heating = room in chosen
            if heating is not room.heating:
                room.heating = heating
                room.switches += 1
            room.step(outside, self.power, self.step_time / HOUR)
            room.statistics.add(room.temperature)
            self.journal.write(self.clock.now, number, room.temperature)
            self.burnt += heating

    def report(self):
        for room in sorted(self.rooms, key=lambda room: (-room.temperature, room.name)):
            self.say(f"{room.name:<8}{room.temperature:6.2f} of {room.target:4.1f} {room.trend():<8}{room.colour()}", kind="report")

    def finish(self):
        self.say("the day is over", kind="end")
        for event in list(self.scheduler.queue):
            self.scheduler.cancel(event)

    def run(self):
        self.prepare()
        self.scheduler.run()


def summary(house):
    print(f"{'room':<9}{'mean':>7}{'sd':>7}{'low':>7}{'median':>8}{'high':>7}{'switched':>10}")
    for room in house.rooms:
        s = room.statistics
        print(f"{room.name:<9}{s.mean:7.2f}{s.variance ** 0.5:7.2f}{s.quantile(0):7.2f}{s.quantile(0.5):8.2f}"
              f"{s.quantile(1):7.2f}{room.switches:10d}")
    cold = sum(room.statistics.below(17) for room in house.rooms)
    print(f"{len(house.rooms[0].statistics)} steps, {house.burnt} of heating, {cold} readings under 17 degrees")
    print("events:", ", ".join(f"{kind} {n}" for kind, n in sorted(house.events.items(), key=lambda row: (-row[1], row[0]))))


def extremes(path, names):
    """The journal's full hours, as one sorted stream for each room, merged; and its extremes without keeping it."""
    streams = {}
    for reading in Journal.read(path):
        if reading.time % HOUR == 0:
            streams.setdefault(reading.room, []).append((reading.value, reading.time))
    swings = heapq.nsmallest(2, (-abs(r.value - 18) for r in Journal.read(path)))
    print("farthest from 18:", " ".join(f"{-swing:.2f}" for swing in swings))
    merged = heapq.merge(*([(value, time, names[room]) for value, time in sorted(rows)] for room, rows in streams.items()))
    rows = list(merged)
    for title, part in ("coldest", rows[:3]), ("warmest", rows[:-4:-1]):
        print(title + ":", "; ".join(f"{name} {value:.2f} at {time // HOUR:02d}:{time % HOUR // MINUTE:02d}" for value, time, name in part))


def bad_configurations():
    room = {"name": "hall", "volume": 10, "loss": 0.1, "start": 15, "plan": [[0, 15]]}
    for change in {"name": "class"}, {"name": "hall 2"}, {"plan": [[5, 15]]}, {"plan": [[0, 15], [9, 1], [8, 2]]}, {"colour": 1}:
        try:
            Room(**{**room, **change})
        except ConfigError as error:
            print("refused:", error, "/", error.where)
        except TypeError as error:
            print("refused:", type(error).__name__, "colour" in str(error))
    try:
        Statistics().add("warm")
    except TypeError as error:
        print("refused:", error)


def main(path="thermostat.log"):
    clock = Clock()
    try:
        with Journal(path) as journal:
            house = House(json.loads(CONFIG), clock, journal)
            house.run()
        summary(house)
        extremes(path, [room.name for room in house.rooms])
        print("journal:", journal.count, "records, checksum", f"{journal.crc:08x}", "in", os.stat(path)[6], "bytes")
    finally:
        os.remove(path)
    bad_configurations()


if __name__ == "__main__":
    main()
