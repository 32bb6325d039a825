import asyncio

log = []
loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
loop.call_soon(log.append, "soon 1")
h = loop.call_soon(log.append, "never")
loop.call_soon(log.append, "soon 2")
h.cancel()
print(h.cancelled())
loop.call_later(0.02, log.append, "later 2")
loop.call_later(0.01, log.append, "later 1")
t = loop.call_later(0.015, log.append, "never")
t.cancel()
now = loop.time()
same = [loop.call_at(now + 0.03, log.append, "same") for n in range(3)]
print(same[0].when() == now + 0.03, same[0] == same[1], same[0] <= same[1], same[0] < t)
loop.call_later(0.04, loop.stop)
loop.run_forever()
print(log)


def stops():
    log.append("before stop")
    loop.stop()
    loop.call_soon(log.append, "next time")


log.clear()
loop.call_soon(stops)
loop.call_soon(log.append, "same turn")
loop.run_forever()
print(log)
loop.run_until_complete(asyncio.sleep(0))
print(log)


async def main():
    print(loop.is_running(), asyncio.get_running_loop() is loop)
    try:
        loop.run_forever()
    except RuntimeError as e:
        print(e)
    try:
        asyncio.run(c := asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    c.close()
    try:
        loop.close()
    except RuntimeError as e:
        print(e)
    return "result"


print(loop.run_until_complete(main()))
f = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(f)
except RuntimeError as e:
    print(e)
loop.close()
loop.close()
print(loop.is_closed())
for wrong in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), loop.run_forever):
    try:
        wrong()
    except RuntimeError as e:
        print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.run(3)
except ValueError as e:
    print(e)
