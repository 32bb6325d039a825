# Tasks as generators in a round-robin scheduler: spawning, sleeping, waiting, killing.
from collections import deque
import heapq
class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.waiting, self.clock, self.log = deque(), [], {}, 0, []
    def spawn(self, name, gen):
        self.ready.append((name, gen, None))
    def run(self):
        serial = 0
        while self.ready or self.sleeping:
            if not self.ready:
                self.clock, _, name, gen = heapq.heappop(self.sleeping)
                self.ready.append((name, gen, self.clock))
            name, gen, value = self.ready.popleft()
            try:
                request = gen.send(value)
            except StopIteration as e:
                self.log.append((self.clock, name, "ended", e.value))
                for other in self.waiting.pop(name, ()):
                    self.ready.append((*other, e.value))
                continue
            match request:
                case ("sleep", n):
                    serial += 1
                    heapq.heappush(self.sleeping, (self.clock + n, serial, name, gen))
                case ("wait", whom):
                    self.waiting.setdefault(whom, []).append((name, gen))
                case ("spawn", other, g):
                    self.spawn(other, g)
                    self.ready.append((name, gen, other))
                case text:
                    self.log.append((self.clock, name, text))
                    self.ready.append((name, gen, None))
def worker(n):
    total = 0
    for i in range(n):
        total += yield ("sleep", i + 1)
        yield f"tick {i}"
    return total
def boss():
    name = yield ("spawn", "w3", worker(3))
    yield f"spawned {name}"
    result = yield ("wait", "w3")
    yield f"got {result}"
s = Scheduler()
s.spawn("w2", worker(2))
s.spawn("boss", boss())
s.run()
for line in s.log:
    print(*line)
