"""Thonny's back-end, the program that its window talks to, on the simulator's own pty and on the pty of a bridge that
others use meanwhile: it runs code, lists, writes and reads files.

thonny_test.py ADDERCTL [TEST…]. Needs Debian's package thonny (4.0); says so and passes without it.
"""
import importlib.util
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest

ADDERCTL = sys.argv[1]
PATIENCE = 120  # seconds

if importlib.util.find_spec("thonny") is None:
    print("thonny is not installed: nothing is tested")
    sys.exit(0)

from thonny.common import ImmediateCommand, InlineCommand, ToplevelCommand, parse_message, serialize_message


class BackEnd:
    """What Thonny's window does with it: commands go in, messages come out, one a line."""

    def __init__(self, port, environment):
        arguments = {"clean": True, "port": port, "interrupt_on_connect": False, "validate_time": False, "sync_time": False,
                     "local_rtc": True}
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-m", "thonny.plugins.micropython.bare_metal_backend", repr(arguments)], env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.messages = queue.Queue()
        self.said = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.said.append(line)
            if not line[0].isalnum() and "(" in line:
                self.messages.put(parse_message(line))
        self.messages.put(None)

    def until(self, kind):
        """The next message of that kind, and what was printed before it."""
        printed = ""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                message = self.messages.get(timeout=max(0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no {kind} in time; it said {''.join(self.said)[-3000:]}")
            if message is None:
                raise AssertionError(f"it ended before {kind}; it said {''.join(self.said)[-3000:]}")
            if message.event_type == "ProgramOutput":
                printed += message.data.replace("\r\n", "\n")
            if message.event_type == kind:
                return message, printed

    def send(self, command):
        self.process.stdin.write(serialize_message(command) + "\n")
        self.process.stdin.flush()

    def execute(self, source):
        self.send(ToplevelCommand("execute_source", source=source))
        return self.until("ToplevelResponse")[1]

    def ask(self, name, **details):
        self.send(InlineCommand(name, id=1, **details))
        return self.until(name + "_response")[0]

    def end(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.process.stdout.close()


class OnThonny(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.mkdtemp(prefix="adder-thonny-")
        self.addCleanup(shutil.rmtree, self.directory, ignore_errors=True)
        self.environment = {**os.environ, "HOME": self.directory, "XDG_RUNTIME_DIR": self.directory,
                            "XDG_DATA_HOME": self.directory + "/data", "THONNY_USER_DIR": self.directory + "/thonny"}
        self.environment.pop("ADDER_DEVICE", None)
        os.mkdir(self.directory + "/thonny")
        self.board = self.directory + "/board"

    def start(self, *arguments):
        server = subprocess.Popen([ADDERCTL, *arguments], env=self.environment, stdout=subprocess.DEVNULL)
        self.addCleanup(lambda: (server.terminate(), server.wait(PATIENCE)))
        deadline = time.monotonic() + PATIENCE
        while not os.path.exists(self.board):
            self.assertLess(time.monotonic(), deadline, "there is no board")
            time.sleep(0.02)
        self.thonny = BackEnd(self.board, self.environment)
        self.addCleanup(self.thonny.end)
        return self.thonny.until("ToplevelResponse")[0]

    def check_work(self):
        thonny = self.thonny
        self.assertEqual(thonny.execute("x = 6 * 7\nprint('the answer', x)"), "the answer 42\n")
        self.assertIn("ZeroDivisionError", thonny.execute("1 / 0"))
        content = bytes(range(256)) * 12
        written = thonny.ask("write_file", path="/data.bin", content_bytes=content, editor_id=1,
                             make_shebang_scripts_executable=False)
        self.assertFalse(hasattr(written, "error"), vars(written))
        read = thonny.ask("read_file", path="/data.bin")
        self.assertEqual(read.content_bytes, content)
        listed = thonny.ask("get_dirs_children_info", node_id="", paths=["/"], include_hidden=True)
        self.assertEqual(listed.data["/"]["data.bin"]["size"], len(content))
        self.assertEqual(thonny.execute("print(x)"), "42\n")

    def test_on_the_simulators_own_pty(self):
        welcome = self.start("sim", "--pty", self.board)
        self.assertIn("Adder", welcome.welcome_text)
        self.check_work()

    def test_through_a_bridge_that_others_use(self):
        welcome = self.start("-d", "sim", "bridge", "--quiet", "--pty", self.board)
        self.assertIn("Adder", welcome.welcome_text)
        troubles = []
        done = threading.Event()

        def disturb():
            while not done.is_set():
                result = subprocess.run([ADDERCTL, "-d", "sim", "exec", "y = 1\nprint(y + 1)"], env=self.environment,
                                        capture_output=True, timeout=PATIENCE)
                if result.stdout != b"2\n":
                    troubles.append((result.stdout, result.stderr))

        other = threading.Thread(target=disturb)
        other.start()
        try:
            self.check_work()
        finally:
            done.set()
            other.join()
        self.assertEqual(troubles, [])

    def test_a_program_of_thonnys_is_stopped_by_it(self):
        self.start("-d", "sim", "bridge", "--quiet", "--pty", self.board)
        self.thonny.send(ToplevelCommand("execute_source", source="print('begun')\nwhile True: pass"))
        self.assertIn("begun", self.thonny.until("ProgramOutput")[1])
        self.thonny.send(ImmediateCommand("interrupt"))
        self.assertIn("KeyboardInterrupt", self.thonny.until("ToplevelResponse")[1])
        self.assertEqual(self.thonny.execute("print(1)"), "1\n")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
