# sched: events by time and priority on a clock of our own, cancelling, events that make events, an event that fails.
import sched


class Clock:
    now = 0
    def time(self): return self.now
    def delay(self, n):
        self.now += n
        if n:
            print("  slept", n)


def machine():
    clock = Clock()
    return clock, sched.scheduler(clock.time, clock.delay)


clock, s = machine()
log = lambda *a, **k: print("  at", clock.now, *a, *sorted(k.items()))
s.enter(5, 1, log, ("five",))
s.enter(2, 2, log, ("two, later",), {"k": 1})
s.enter(2, 1, log, argument=("two, first",))
s.enterabs(4, 1, log, ("four",))
dropped = s.enter(3, 1, log, ("never",))
print(s.empty(), len(s.queue), [event.time for event in s.queue], dropped in s.queue)
s.cancel(dropped)
print(s.run(), clock.now, s.empty())
try:
    s.cancel(dropped)
except ValueError as e:
    print("ValueError", e)


def again(n):
    log("again", n)
    if n:
        s.enter(n, 1, again, (n - 1,))


s.enter(0, 1, again, (3,))
s.run()
print(clock.now)
s.enter(1, 1, log, ("due",))
s.enter(9, 1, log, ("not yet",))
clock.now += 1
print(s.run(blocking=False), len(s.queue))


def fails():
    raise RuntimeError("an event that fails")


s.enter(2, 1, fails)
try:
    s.run()
except RuntimeError as e:
    print(e, clock.now, len(s.queue))
s.run()
event = s.enterabs(100, 7, log, (1,), {"a": 2})
print(event.time, event.priority, event.argument, event.kwargs, event[0], event._fields, sched.Event.time.__doc__.split("\n")[0])
