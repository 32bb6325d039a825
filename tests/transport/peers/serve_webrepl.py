"""A terminal as a WebREPL, by python3-websockets: `serve_webrepl.py PASSWORD TTY`. It cuts what it sends into messages
and fragments of odd lengths, and pings."""
import asyncio
import os
import sys
import tty

import websockets

password, device = sys.argv[1:]


async def log_in(socket):
    await socket.send("Password: ")
    typed = ""
    while not typed.endswith("\r"):
        try:
            typed += await socket.recv()
        except websockets.ConnectionClosed:
            return False  # who knows no password hangs up
    if typed != password + "\r":
        await socket.send("\r\nAccess denied\r\n")
        return False
    await socket.send("\r\nWebREPL connected\r\n>>> ")
    return True


async def carry_output(socket, fd):
    loop, arrived = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(fd, arrived.set)
    try:
        while True:
            await arrived.wait()
            arrived.clear()
            try:
                output = os.read(fd, 4096)
            except BlockingIOError:
                continue
            # A device sends any bytes as text; here that would not be allowed.
            message = output.decode() if output.isascii() else output
            await socket.send([message[at : at + 7] for at in range(0, len(message), 7)])
            await socket.ping()
    except websockets.ConnectionClosed:
        pass
    finally:
        loop.remove_reader(fd)


async def serve(socket):
    if not await log_in(socket):
        return
    fd = os.open(device, os.O_WRONLY | os.O_NOCTTY)
    tty.setraw(fd)
    reading = os.open(device, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
    output = asyncio.ensure_future(carry_output(socket, reading))
    try:
        async for message in socket:
            os.write(fd, message.encode("latin-1") if isinstance(message, str) else message)
    except websockets.ConnectionClosed:
        pass
    finally:
        output.cancel()
        await asyncio.gather(output, return_exceptions=True)
        os.close(reading)
        os.close(fd)


async def main():
    async with websockets.serve(serve, "127.0.0.1", 0, close_timeout=1) as server:
        print("ready", server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
