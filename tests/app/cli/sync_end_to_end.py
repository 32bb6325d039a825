"""adderctl sync from end to end, on a simulator.

sync_end_to_end.py ADDERCTL [TEST...]
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ADDERCTL = os.path.abspath(sys.argv.pop(1))
PATIENCE = 90  # seconds, for a machine with other things to do


class Sync(unittest.TestCase):
    def setUp(self):
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="adder-sync-"))
        self.addCleanup(shutil.rmtree, self.scratch, ignore_errors=True)
        self.environment = {**os.environ, "HOME": str(self.scratch), "XDG_RUNTIME_DIR": str(self.scratch),
                            "XDG_DATA_HOME": str(self.scratch / "data")}
        self.environment.pop("ADDER_DEVICE", None)
        self.board = str(self.scratch / "board")
        simulator = subprocess.Popen([ADDERCTL, "sim", "--pty", self.board], env=self.environment, text=True,
                                     stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self.addCleanup(simulator.stdout.close)
        self.addCleanup(simulator.wait)
        self.addCleanup(simulator.terminate)
        self.assertIn("ready", simulator.stdout.readline())
        self.local = self.scratch / "project"
        for name, text in {"main.py": "import lib.a\n", "lib/a.py": "print('a')\n" * 200, "lib/b/c.txt": "c",
                           ".git/config": "x", "lib/__pycache__/a.pyc": "x", "notes.md": "x",
                           ".adderignore": "*.md\n"}.items():
            self.write(name, text)

    def write(self, name, text):
        path = self.local / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run_it(self, *words, status=0):
        done = subprocess.run([ADDERCTL, "-d", self.board, *words], env=self.environment, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout if status == 0 else done.stderr

    def sync(self, *words, **more):
        return json.loads(self.run_it("sync", "--json", *words, str(self.local), ":app", **more))

    def test_only_what_differs_is_done(self):
        self.run_it("exec", "open('precious','w').write('p')")
        planned = self.sync("--dry-run")
        first = self.sync()
        self.assertEqual(planned["operations"], first["operations"])
        self.assertEqual([o["path"] for o in first["operations"]], ["lib", "lib/b", "lib/a.py", "lib/b/c.txt", "main.py"])
        self.assertEqual(self.run_it("cat", ":app/lib/a.py"), "print('a')\n" * 200)
        self.assertEqual(self.sync(), {"operations": [], "unchanged": 3, "dry_run": False})
        self.write("main.py", "import lib.b\n")  # as many bytes as before
        shutil.rmtree(self.local / "lib" / "b")
        self.run_it("exec", "open('app/keep.md','w').close()")
        self.assertEqual(self.sync()["operations"], [{"operation": "update", "path": "main.py"}])
        self.assertEqual(self.sync("--delete")["operations"],
                         [{"operation": "remove", "path": "lib/b/c.txt"}, {"operation": "remove", "path": "lib/b"}])
        listed = self.run_it("ls", "-R", ":")
        for name in ("precious", "keep.md", "main.py"):
            self.assertIn(name, listed)
        self.assertNotIn("c.txt", listed)
        self.assertNotIn(".part", listed)
        self.assertEqual(self.run_it("eval", "6*7"), "42\n")

    def test_a_file_in_the_way(self):
        self.sync()
        shutil.rmtree(self.local / "lib")
        self.write("lib", "now a file")
        self.assertIn("--delete", self.run_it("sync", str(self.local), ":app", status=5))
        self.run_it("sync", "--delete", str(self.local), ":app")
        self.assertEqual(self.run_it("cat", ":app/lib"), "now a file")

    def test_compiled(self):
        paths = [o["path"] for o in self.sync("--compile")["operations"]]
        self.assertIn("lib/a.apy", paths)
        self.assertIn("main.py", paths)
        self.assertEqual(self.run_it("exec", "import sys; sys.path.insert(0, 'app'); import lib.a"), "a\n" * 200)
        self.assertEqual(self.sync("--compile")["operations"], [])
        self.write("lib/a.py", "x = = 1\n")
        self.assertIn("lib/a.py", self.run_it("sync", "--compile", str(self.local), ":app", status=5))

    def test_watch(self):
        watching = subprocess.Popen([ADDERCTL, "-d", self.board, "sync", "--watch", str(self.local), ":app"],
                                    env=self.environment, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self.addCleanup(watching.stdout.close)
        self.addCleanup(watching.wait)
        self.addCleanup(watching.kill)
        seen = ""
        while "unchanged" not in seen:
            seen = watching.stdout.readline()
            self.assertTrue(seen)
        self.write("lib/new.py", "n = 1\n")
        shown = []
        while not shown or "unchanged" not in shown[-1]:
            shown.append(watching.stdout.readline())
            self.assertTrue(shown[-1])
        self.assertIn("lib/new.py", "".join(shown))
        watching.send_signal(signal.SIGINT)
        self.assertEqual(watching.wait(PATIENCE), 130)
        self.assertEqual(self.run_it("cat", ":app/lib/new.py"), "n = 1\n")


if __name__ == "__main__":
    unittest.main()
