import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: made", transport.get_extra_info("sockname")[0])

    def data_received(self, data):
        print("server:", data)
        self.transport.write(data.upper())
        if data == b"bye":
            self.transport.close()

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.got = []

    def connection_made(self, transport):
        transport.write(b"hello")

    def data_received(self, data):
        self.got.append(data)
        if len(self.got) == 1:
            self.transport.write(b"bye")

    def eof_received(self):
        print("client: eof")

    def connection_lost(self, exc):
        self.done.set_result(exc)


class Datagrams(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if data == b"ping":
            self.transport.sendto(b"pong", addr)
        else:
            self.done.set_result(data)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    done = loop.create_future()
    c = Client(done)
    transport, protocol = await loop.create_connection(lambda: c, "127.0.0.1", port)
    c.transport = transport
    print(protocol is c)
    print(await done, c.got, transport.is_closing())
    server.close()
    await server.wait_closed()
    done = loop.create_future()
    a, _ = await loop.create_datagram_endpoint(lambda: Datagrams(done), local_addr=("127.0.0.1", 0))
    b, _ = await loop.create_datagram_endpoint(lambda: Datagrams(done), remote_addr=a.get_extra_info("sockname"))
    b.sendto(b"ping")
    print(await done)
    a.close()
    b.close()


asyncio.run(main())
