import asyncio


async def handle(reader, writer):
    name = await reader.readline()
    writer.write(b"hello " + name)
    data = await reader.readexactly(4)
    writer.writelines([b"<", data, b">"])
    await writer.drain()
    rest = await reader.read()
    writer.write(str(len(rest)).encode())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving())
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(writer.get_extra_info("peername") == ("127.0.0.1", port), writer.get_extra_info("none", 5))
    writer.write(b"you\n")
    print(await reader.readline())
    writer.write(b"abcd")
    await writer.drain()
    print(await reader.readuntil(b">"))
    big = b"x" * 300000
    writer.write(big)
    await writer.drain()
    print(writer.can_write_eof())
    writer.write_eof()
    print(await reader.read(), reader.at_eof(), await reader.read())
    writer.close()
    print(writer.is_closing())
    await writer.wait_closed()

    async def client(n):
        r, w = await asyncio.open_connection("127.0.0.1", port)
        w.write(b"%d\n" % n + b"....")
        w.write_eof()
        line = await r.readline()
        w.close()
        return line

    print(await asyncio.gather(*(client(n) for n in range(5))))
    async with server:
        print(server.is_serving())
    print(server.is_serving())
    await server.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print(e.errno)


asyncio.run(main())
