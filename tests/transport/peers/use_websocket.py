"""python3-websockets' client: `use_websocket.py PORT` talks to an echo and prints what came back."""
import asyncio
import sys

import websockets


async def main():
    async with websockets.connect(f"ws://127.0.0.1:{sys.argv[1]}/repl") as socket:
        print("ready 1", flush=True)
        await socket.send("h\u00e9llo")
        print("text", await socket.recv() == "h\u00e9llo")
        await socket.send([bytes(range(256)), b"", b"end"])
        got = b""
        while len(got) < 259:
            got += await socket.recv()
        print("binary", got == bytes(range(256)) + b"end")
        await asyncio.wait_for(await socket.ping(), 60)
        big = bytes(range(256)) * 400
        await socket.send(big)
        got = b""
        while len(got) < len(big):
            got += await socket.recv()
        print("big", got == big)
    print("closed", socket.close_code)


asyncio.run(main())
