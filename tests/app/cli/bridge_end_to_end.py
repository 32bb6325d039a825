"""adderctl bridge from end to end, on a simulator: adderctl itself as two clients at once, and programs that others
wrote (pyserial, python3-websockets) at its doors.

bridge_end_to_end.py ADDERCTL [TEST…]
"""
import json
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request

import serial

ADDERCTL = sys.argv[1]
PATIENCE = 90  # seconds, for a machine with other things to do


def until(what, ready):
    deadline = time.monotonic() + PATIENCE
    while not (found := ready()):
        if time.monotonic() > deadline:
            raise AssertionError("waited in vain for " + what)
        time.sleep(0.02)
    return found


class Desk(unittest.TestCase):
    killed = False  # the bridge, by the test

    def setUp(self):
        self.directory = tempfile.mkdtemp(prefix="adder-bridge-")
        self.addCleanup(shutil.rmtree, self.directory, ignore_errors=True)
        self.environment = {**os.environ, "HOME": self.directory, "XDG_RUNTIME_DIR": self.directory,
                            "XDG_DATA_HOME": self.directory + "/data"}
        for name in ("ADDER_DEVICE", "ADDER_BRIDGE_TOKEN"):
            self.environment.pop(name, None)

    def path(self, name, content=None):
        path = os.path.join(self.directory, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content)
        return path

    def adderctl(self, *arguments, check=True, **options):
        done = subprocess.run([ADDERCTL, *arguments], env=self.environment, capture_output=True, timeout=PATIENCE,
                              **options)
        if check:
            self.assertEqual(done.returncode, 0, (arguments, done.stdout[-2000:], done.stderr[-2000:]))
        return done

    def start_bridge(self, *arguments, device="sim"):
        """The doors as a dictionary, {"tcp": "127.0.0.1:4711"}."""
        errors = open(self.path("bridge.err"), "wb")
        self.addCleanup(errors.close)
        self.bridge = subprocess.Popen([ADDERCTL, "--device", device, "bridge", *arguments], env=self.environment,
                                       stdout=subprocess.PIPE, stderr=errors)
        self.addCleanup(self.end_bridge)
        doors = {}
        self.bridge.stdout.readline()
        while len(doors) < max(1, len([one for one in arguments if one in ("--pty", "--tcp", "--rfc2217", "--ws")])):
            line = self.bridge.stdout.readline()
            self.assertTrue(line, self.said())
            kind, place = line.decode().split()
            doors[kind] = place
        return doors

    def end_bridge(self):
        self.bridge.terminate()
        status = self.bridge.wait(PATIENCE)
        self.bridge.stdout.close()
        self.assertEqual(status, -9 if self.killed else 0, self.said())

    def said(self):
        with open(self.path("bridge.err")) as file:
            return file.read()

    def simulator(self):
        """Process ids of the simulators of this desk."""
        found = []
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/cmdline", "rb") as file:
                    command = file.read()
            except OSError:
                continue
            if b"adder-sim" in command and self.directory.encode() in command:
                found.append(int(name))
        return found


class Terminal:
    """A person at a TCP door: all that is shown gathers in `seen`."""

    def __init__(self, place, holds=None):
        host, port = place.rsplit(":", 1)
        self.socket = socket.socket()
        self.socket.settimeout(PATIENCE)
        if holds:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, holds)
        self.socket.connect((host, int(port)))
        self.seen = b""

    def read(self, span=0.0):
        while select.select([self.socket], [], [], span)[0]:
            piece = self.socket.recv(65536)
            if not piece:
                return False
            self.seen += piece
        return True

    def type(self, text):
        self.socket.sendall(text.encode())

    def shows(self, text):
        def ready():
            alive = self.read(0.02)
            assert alive or text.encode() in self.seen, self.seen[-2000:]
            return text.encode() in self.seen

        until(f"{text!r} on the terminal", ready)
        at = self.seen.index(text.encode()) + len(text)
        before, self.seen = self.seen[:at], self.seen[at:]
        return before

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()


class TwoAtOnce(Desk):
    def test_exec_and_cp_of_two_programs_and_a_terminal_that_reads_along(self):
        doors = self.start_bridge("--tcp", "127.0.0.1:0")
        rounds = 60
        troubles = []

        def execute():
            for number in range(rounds):
                done = self.adderctl("-d", "sim", "exec", f"x = {number}\nprint('<', x * x, '>')", check=False)
                if done.stdout != f"< {number * number} >\n".encode():
                    troubles.append((number, done.returncode, done.stdout, done.stderr))

        def copy():
            for number in range(rounds):
                content = os.urandom(1 + 97 * number)
                up = self.path("up.bin", content)
                done = self.adderctl("-d", "sim", "cp", up, ":there.bin", check=False)
                back = self.adderctl("-d", "sim", "cp", ":there.bin", self.path("down.bin"), check=False)
                with open(self.path("down.bin"), "rb") as file:
                    if done.returncode or back.returncode or file.read() != content:
                        troubles.append((number, done.stderr, back.stderr))

        with Terminal(doors["tcp"]) as terminal:
            workers = [threading.Thread(target=work) for work in (execute, copy)]
            for worker in workers:
                worker.start()
            typed = 0
            while any(worker.is_alive() for worker in workers):
                terminal.type(f"print('typed', {typed} + 1000)\r")
                terminal.shows(f"typed {typed + 1000}\r\n>>> ")
                typed += 1
                time.sleep(0.05)
            self.assertEqual(troubles, [])
            self.assertGreater(typed, 3)
            terminal.type("print('the', 'end')\r")
            everything = terminal.shows("the end\r\n>>> ")
        self.assertNotIn(b"raw REPL", everything)
        self.assertNotIn(b"\x04", everything)

    def test_a_copy_that_is_killed_leaves_a_usable_device(self):
        self.start_bridge()
        content = os.urandom(400_000)
        for span in (0.1, 0.3, 0.6):
            started = subprocess.Popen([ADDERCTL, "-d", "sim", "cp", self.path("big.bin", content), ":big.bin"],
                                       env=self.environment, stderr=subprocess.DEVNULL)
            time.sleep(span)  # it may even be through: any moment will do
            started.kill()
            started.wait()
            self.assertEqual(self.adderctl("-d", "sim", "exec", "print(6*7)").stdout, b"42\n")

    def test_a_half_typed_line_is_still_there_afterwards(self):
        doors = self.start_bridge("--tcp", "127.0.0.1:0")
        with Terminal(doors["tcp"]) as terminal:
            terminal.type("\x02")
            terminal.shows(">>> ")
            terminal.type("print('whole', ")
            terminal.shows("print('whole', ")
            self.assertEqual(self.adderctl("-d", "sim", "exec", "print(1)").stdout, b"1\n")
            terminal.type("'line')\r")
            self.assertNotIn(b">>>", terminal.shows("whole line\r\n"))

    def test_programs_are_shown_and_left_running(self):
        doors = self.start_bridge("--tcp", "127.0.0.1:0")
        program = self.path("ticks.py", b"import time\nfor n in range(1000):\n  print('tick', n)\n  time.sleep(0.05)\n")
        with Terminal(doors["tcp"]) as terminal:
            self.adderctl("-d", "sim", "run", "--no-follow", program)
            terminal.shows("tick 20\r\n")
            self.adderctl("-d", "socket://" + doors["tcp"], "run", "--no-follow", program)
            terminal.seen = b""
            terminal.shows("tick 20\r\n")
            terminal.type("\x03")
            terminal.shows("KeyboardInterrupt")
            terminal.shows(">>> ")
            terminal.type("print(6*7)\r")
            terminal.shows("42\r\n>>> ")


class Mounts(Desk):
    def setUp(self):
        super().setUp()
        self.doors = self.start_bridge("--pty", self.path("board"), "--tcp", "127.0.0.1:0")
        self.names = ["sim", self.doors["pty"], "socket://" + self.doors["tcp"]]
        os.makedirs(self.path("src/pkg"))
        self.path("src/helper.py", b"seven = 7\n")
        self.path("src/pkg/__init__.py", b"")
        self.path("src/pkg/more.py", b"eight = 8\n")
        self.main = self.path("src/main.py", b"import helper, pkg.more\nprint(helper.seven, pkg.more.eight)\n")
        self.write = "f = open('out.txt', 'w'); f.write('x' * 20000); f.close(); print('written')"

    def expect_written(self):
        with open(self.path("src/out.txt")) as file:
            self.assertEqual(file.read(), "x" * 20000)
        os.remove(self.path("src/out.txt"))

    def test_at_every_door(self):
        for name in self.names:
            done = self.adderctl("-d", name, "mount", self.path("src"), "+", "run", self.main, "+", "exec", self.write,
                                 "+", "soft-reset", "+", "exec", "import pkg.more; print(pkg.more.eight)")
            self.assertEqual(done.stdout.split()[:3] + done.stdout.split()[-1:], [b"7", b"8", b"written", b"8"], name)
            self.expect_written()
            self.assertEqual(self.adderctl("-d", name, "run", self.main).stdout, b"7 8\n", name)
            left = self.adderctl("-d", name, "exec", "import os; print('remote' in os.listdir('/'))")
            self.assertEqual(left.stdout, b"False\n", name)

    def test_a_terminal_types_and_resets(self):
        typed = b"import helper\nhelper.seven\n\x04\nimport pkg.more\nprint('then', pkg.more.eight)\n"
        for name in self.names:
            shown = self.adderctl("-d", name, "mount", self.path("src"), input=typed).stdout
            self.assertIn(b"\n7\r\n" if b"\n7\r\n" in shown else b"\n7\n", shown)
            self.assertRegex(shown, rb"\nthen 8\r?\n")

    def test_others_wait_and_have_their_turn(self):
        forever = self.path("src/forever.py", b"import helper\nprint('goes', helper.seven, flush=True)\nwhile True: pass\n")
        first = subprocess.Popen([ADDERCTL, "-d", "sim", "run", forever], env=self.environment,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(first.stdout.close)
        self.addCleanup(first.stderr.close)
        self.assertEqual(first.stdout.readline(), b"goes 7\n")
        second = subprocess.Popen([ADDERCTL, "-d", self.names[2], "exec", "print('my turn')"], env=self.environment,
                                  stdout=subprocess.PIPE)
        self.addCleanup(second.stdout.close)
        first.kill()  # in the middle, with its folder mounted
        first.wait(PATIENCE)
        self.assertEqual(second.communicate(timeout=PATIENCE)[0], b"my turn\n")
        self.assertEqual(self.adderctl("-d", "sim", "run", self.main).stdout, b"7 8\n")


class Doors(Desk):
    def test_the_bridge_is_listed_and_found(self):
        doors = self.start_bridge("--pty", self.path("board"))
        listed = json.loads(self.adderctl("devices", "--json").stdout)
        mine = [entry for entry in listed if entry["kind"] == "bridge"]
        self.assertEqual([(one["device"], one["doors"]) for one in mine], [("sim:sim", ["pty " + doors["pty"]])])
        self.assertIn(b"bridge, process", self.adderctl("devices").stdout)
        self.assertEqual(self.adderctl("exec", "print(1)").stdout, b"1\n")
        second = self.adderctl("-d", "sim", "bridge", check=False)
        self.assertEqual(second.returncode, 3)
        self.assertIn(b"already is a bridge", second.stderr)
        self.killed = True
        self.bridge.kill()
        self.bridge.wait()
        until("the dead bridge to be forgotten", lambda: b"bridge" not in self.adderctl("devices").stdout)
        for process in self.simulator():
            os.kill(process, signal.SIGKILL)

    def test_a_pty_is_opened_by_one_after_the_other(self):
        self.start_bridge("--pty", self.path("board"))
        for number in range(5):
            done = self.adderctl("-d", self.path("board"), "exec", f"print({number})")
            self.assertEqual(done.stdout, f"{number}\n".encode())
        with serial.Serial(self.path("board"), exclusive=True, timeout=PATIENCE) as port:
            port.write(b"print('by', 'pyserial')\r")
            self.assertIn(b"by pyserial\r\n>>> ", port.read_until(b"by pyserial\r\n>>> "))
            busy = self.adderctl("-d", self.path("board"), "exec", "print(1)", check=False)
            self.assertEqual(busy.returncode, 3)
            port.write(b"print('left', 'unread')\r")
            answer = b"print('left', 'unread')\r\nleft unread\r\n>>> "
            until("its answer to wait there", lambda: port.in_waiting >= len(answer))
        with serial.Serial(self.path("board"), exclusive=True, timeout=0.5) as port:
            self.assertNotIn(b"left", port.read(1000))

    def test_a_device_on_a_pty_is_found_behind_its_bridge(self):
        link = self.path("simulator")
        simulator = subprocess.Popen([ADDERCTL, "sim", "--pty", link], env=self.environment, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
        self.addCleanup(lambda: (simulator.kill(), simulator.wait()))
        until("the simulator", lambda: os.path.exists(link))
        doors = self.start_bridge("--tcp", "127.0.0.1:0", device=link)
        self.assertEqual(self.adderctl("-d", link, "exec", "print(1)").stdout, b"1\n")
        self.assertEqual(self.adderctl("-d", "socket://" + doors["tcp"], "exec", "print(2)").stdout, b"2\n")
        # Its death is told, and it is taken up again when it is back.
        with Terminal(doors["tcp"]) as terminal:
            simulator.kill()
            simulator.wait()
            terminal.shows("the device is gone")
            again = subprocess.Popen([ADDERCTL, "sim", "--pty", link], env=self.environment, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            self.addCleanup(lambda: (again.kill(), again.wait()))
            terminal.shows("the device is back")
            terminal.type("print(6*7)\r")
            terminal.shows("42\r\n>>> ")
        self.assertEqual(self.adderctl("-d", link, "exec", "print(3)").stdout, b"3\n")

    def test_pyserial_over_the_network(self):
        doors = self.start_bridge("--tcp", "127.0.0.1:0", "--rfc2217", "127.0.0.1:0")
        for url in ("socket://" + doors["tcp"], "rfc2217://" + doors["rfc2217"]):
            with serial.serial_for_url(url, timeout=PATIENCE) as port:
                port.write(b"print('over', 'there')\r")
                self.assertIn(b"over there", port.read_until(b"over there\r\n>>> "))
                # Every byte value, so that telnet's escapes are put to use.
                port.write(b"\r\x03\x01")
                port.read_until(b"raw REPL; CTRL-B to exit\r\n>")
                port.write(b"import sys\nsys.stdout.buffer.write(bytes(range(256)))\x04")
                port.read_until(b"OK")
                self.assertEqual(port.read(256), bytes(range(256)))
                port.write(b"\x02")
                port.read_until(b">>> ")
        with serial.serial_for_url("rfc2217://" + doors["rfc2217"], timeout=PATIENCE) as port:
            port.baudrate = 9600
            port.dtr = False
            port.dtr = True
            port.write(b"print(6*7)\r")
            self.assertIn(b"42", port.read_until(b"42\r\n>>> "))
        self.assertEqual(self.adderctl("-d", "rfc2217://" + doors["rfc2217"], "exec", "print(1)").stdout, b"1\n")

    def test_a_websocket_greets_as_a_webrepl(self):
        import asyncio
        import websockets

        doors = self.start_bridge("--ws", "127.0.0.1:0", "--token", "open sesame")

        async def read_until(connection, text):
            seen = ""
            while text not in seen:
                seen += await asyncio.wait_for(connection.recv(), PATIENCE)
            return seen

        async def talk(token, **options):
            async with websockets.connect("ws://" + doors["ws"], **options) as connection:
                await read_until(connection, "Password: ")
                await connection.send(token + "\r")
                if token != "open sesame":
                    return await read_until(connection, "Access denied")
                await read_until(connection, "WebREPL connected\r\n>>> ")
                await connection.send("print('grüße', 6*7)\r")
                return await read_until(connection, "grüße 42\r\n>>> ")

        self.assertIn("grüße 42", asyncio.run(talk("open sesame", origin="https://example.org")))
        self.assertIn("denied", asyncio.run(talk("guess")))
        self.assertEqual(self.adderctl("-d", "ws://:open%20sesame@" + doors["ws"], "exec", "print(1)").stdout, b"1\n")

    def test_web_pages_of_others_are_kept_out(self):
        import asyncio
        import websockets

        doors = self.start_bridge("--ws", "127.0.0.1:0", "--tcp", "127.0.0.1:0", "--rfc2217", "127.0.0.1:0")

        async def greeting(**options):
            async with websockets.connect("ws://" + doors["ws"], **options) as connection:
                return await asyncio.wait_for(connection.recv(), PATIENCE)

        self.assertIn("WebREPL connected", asyncio.run(greeting()))
        self.assertIn("WebREPL connected", asyncio.run(greeting(origin="http://localhost:8000")))
        self.assertIn("Access denied", asyncio.run(greeting(origin="https://example.org")))
        self.assertIn("Access denied", asyncio.run(greeting(origin="null")))
        # DNS rebinding: the page's own name leads here.
        host, port = doors["ws"].split(":")
        self.assertIn("Access denied", asyncio.run(self.greeting_at(f"ws://rebound.example:{port}", host, int(port))))
        for kind in ("tcp", "rfc2217"):
            body = b"\r\x03\x01open('evil','w').close()\x04"
            with self.assertRaises((urllib.error.URLError, OSError, ValueError, Exception)):
                urllib.request.urlopen("http://" + doors[kind], data=body, timeout=PATIENCE).read()
        self.assertNotIn(b"evil", self.adderctl("-d", "sim", "ls").stdout)

    @staticmethod
    async def greeting_at(url, host, port):
        import asyncio
        import websockets

        async with websockets.connect(url, host=host, port=port, origin=url.replace("ws:", "http:")) as connection:
            return await asyncio.wait_for(connection.recv(), PATIENCE)

    def test_a_token_is_the_first_line(self):
        doors = self.start_bridge("--tcp", "127.0.0.1:0", "--token", "open sesame")
        with Terminal(doors["tcp"]) as terminal:
            terminal.type("open sesame\r\n")
            terminal.type("print(6*7)\r")
            terminal.shows("42\r\n>>> ")
        with Terminal(doors["tcp"]) as terminal:
            terminal.type("print(6*7)\r")
            terminal.shows("has to be its token")
            until("the connection to be closed", lambda: not terminal.read(0.02))

    def test_beyond_this_computer_only_with_a_token(self):
        done = self.adderctl("-d", "sim", "bridge", "--tcp", "0.0.0.0:0", check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"--token", done.stderr)
        done = self.adderctl("-d", "sim", "bridge", "--ws", "0.0.0.0:0", "--token", "short", check=False)
        self.assertEqual(done.returncode, 3)
        self.assertEqual(self.simulator(), [])


MICROBIT = "/usr/share/firmware-microbit-micropython/firmware.hex"


@unittest.skipUnless(shutil.which("qemu-system-arm") and os.path.exists(MICROBIT), "there is no micro:bit to emulate")
class OnMicrobit(Desk):
    """Stock MicroPython 1.9: no raw-paste, and a line that loses what is typed too fast."""

    def test_several_programs_at_once(self):
        board = subprocess.Popen(["qemu-system-arm", "-M", "microbit", "-display", "none", "-monitor", "none", "-serial",
                                  "pty", "-device", "loader,file=" + MICROBIT], stdout=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (board.kill(), board.wait(), board.stdout.close()))
        port = re.search("/dev/pts/[0-9]+", board.stdout.readline()).group()
        self.start_bridge(device=port)
        content = os.urandom(600)
        results = {}

        def work(number):
            results[number] = self.adderctl("-d", port, "exec", f"print({number} * 11)", check=False).stdout

        workers = [threading.Thread(target=work, args=(number,)) for number in range(3)]
        for worker in workers:
            worker.start()
        self.adderctl("-d", port, "cp", self.path("up.bin", content), ":there.bin")
        self.adderctl("-d", port, "cp", ":there.bin", self.path("down.bin"))
        for worker in workers:
            worker.join()
        self.assertEqual(results, {number: f"{number * 11}\n".encode() for number in range(3)})
        with open(self.path("down.bin"), "rb") as file:
            self.assertEqual(file.read(), content)


class Stuck(Desk):
    def test_a_reader_that_does_not_read_blocks_nobody(self):
        doors = self.start_bridge("--tcp", "127.0.0.1:0")
        with Terminal(doors["tcp"], holds=16384) as asleep, Terminal(doors["tcp"]) as awake:
            awake.type("for n in range(400): print(n, 'x' * 4000)\r")
            awake.shows("... ")
            awake.type("\r")
            # Should this machine have been too busy for it to read, it has lost some, too: then it asks until it is told.
            until("the end of it", lambda: awake.read(0.02) and (b"\n399 " in awake.seen or b"are missing" in awake.seen))

            def answered():
                awake.type("print('still', 'here')\r")
                awake.read(1)
                return b"still here\r\n>>> " in awake.seen

            until("the answer of a device that another does not hold up", answered)
            asleep.read(0.5)
            awake.type("print('later')\r")
            asleep.shows("bytes are missing here")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
