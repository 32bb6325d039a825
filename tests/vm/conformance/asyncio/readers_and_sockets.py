import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    got = loop.create_future()

    def readable():
        got.set_result(b.recv(10))
        print(loop.remove_reader(b), loop.remove_reader(b))

    loop.add_reader(b, readable)
    a.send(b"data")
    print(await got)
    writable = asyncio.Event()
    loop.add_writer(a.fileno(), writable.set)
    await writable.wait()
    print(loop.remove_writer(a.fileno()))
    t = asyncio.create_task(loop.sock_recv(b, 100))
    await asyncio.sleep(0)
    await loop.sock_sendall(a, b"more data")
    print(await t)
    big = bytes(range(256)) * 4000

    async def receive():
        parts = []
        while sum(map(len, parts)) < len(big):
            parts.append(await loop.sock_recv(b, 65536))
        return b"".join(parts) == big

    print((await asyncio.gather(loop.sock_sendall(a, big), receive()))[1])
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    listener.setblocking(False)
    c = socket.socket()
    c.setblocking(False)
    (d, address), _ = await asyncio.gather(loop.sock_accept(listener), loop.sock_connect(c, listener.getsockname()))
    print(address == c.getsockname())
    c.close()
    print(await loop.sock_recv(d, 10))
    for s in (a, b, d, listener):
        s.close()


asyncio.run(main())
