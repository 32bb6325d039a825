# Tasks: two pins blink at different speeds at the same time, with asyncio.
import asyncio
from machine import Pin


async def blink(name, pin, period_ms, times):
    led = Pin(pin, Pin.OUT)
    for _ in range(times):
        led.value(1 - led.value())
        print(name, "on" if led.value() else "off")
        await asyncio.sleep_ms(period_ms)
    return name


async def main():
    # Both run in turns: while one sleeps, the other goes on.
    done = await asyncio.gather(blink("slow", 25, 300, 4), blink("   fast", 24, 100, 12))
    print("Done:", ", ".join(name.strip() for name in done))


asyncio.run(main())
