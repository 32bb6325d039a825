# A queue at a counter, simulated event by event with a fixed generator.
import heapq
seed = 7
def rnd(lo, hi):
    global seed
    seed = seed * 48271 % 0x7FFFFFFF
    return lo + seed % (hi - lo + 1)
events, queue, free, served, waits, t = [], [], 2, 0, [], 0
for i in range(12):
    t += rnd(1, 4)
    heapq.heappush(events, (t, 0, i))
log = []
while events:
    now, kind, who = heapq.heappop(events)
    if kind == 0:
        queue.append((now, who))
    else:
        free += 1
        served += 1
    while free and queue:
        came, who = queue.pop(0)
        waits.append(now - came)
        free -= 1
        heapq.heappush(events, (now + rnd(3, 9), 1, who))
        log.append((now, who))
print(served, waits, sum(waits) / len(waits), log)
