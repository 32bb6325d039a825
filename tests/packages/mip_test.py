#!/usr/bin/python3
"""adderctl mip from end to end: a server with an index on this computer, and folders, adder-sim and a stock micro:bit.

usage: mip_test.py ADDERCTL [CLASS]
"""
import hashlib
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

from package_server import PackageServer

ADDERCTL = None


class Case(unittest.TestCase):
    device = ["-d", "sim"]

    def setUp(self):
        self.server = PackageServer()
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="adder-mip-"))
        self.project = self.home / "project"
        self.project.mkdir()
        self.there = self.home / "there"
        self.environment = {"HOME": str(self.home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}

    def tearDown(self):
        self.server.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def adderctl(self, *words, code=0):
        done = subprocess.run([ADDERCTL, *words], cwd=self.project, env=self.environment, capture_output=True,
                              text=True, timeout=240, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, code, f"{words}\n{done.stdout}{done.stderr}")
        return done.stdout if code == 0 else done.stderr

    def mip(self, action, *words, code=0):
        """Into a folder; on_device() for devices."""
        where = [] if action in ("lock", "search") else ["--to", str(self.there)]
        return self.adderctl("mip", action, *words, "--index", self.server.index, *where, code=code)

    def tree(self):
        return {str(p.relative_to(self.there)): p.read_bytes() for p in sorted(self.there.rglob("*")) if p.is_file()}

    def modules(self):
        return sorted(name for name in self.tree() if not name.startswith(".adder"))

    def installed(self):
        return {p["name"]: p["version"] for p in json.loads(self.mip("list", "--json"))}


class Download(Case):
    """Where packages come from, and what servers do."""

    def test_package_with_dependencies(self):
        self.server.package("base64", "3.3.6", {"base64.py": "# base64\n"}, deps=[("binascii", "latest")])
        self.server.package("binascii", "2.4.1", {"binascii.py": "# binascii\n"})
        out = self.mip("install", "base64")
        self.assertIn("+ base64 3.3.6\n+ binascii 2.4.1\n2 files written", out)
        self.assertEqual(self.tree()["base64.py"], b"# base64\n")
        self.assertEqual(self.installed(), {"base64": "3.3.6", "binascii": "2.4.1"})
        self.assertIn("nothing to do", self.mip("install", "base64"))

    def test_versions(self):
        self.server.package("a", "1.0", {"a.py": "one"}, latest=False)
        self.server.package("a", "2.0", {"a.py": "two"})
        self.mip("install", "a@1.0")
        self.assertEqual(self.tree()["a.py"], b"one")
        self.assertIn("~ a 1.0 -> 2.0", self.mip("install", "a"))
        self.assertEqual(self.tree()["a.py"], b"two")
        self.assertIn("there is no a@3.0 in the index", self.mip("install", "a@3.0", code=6))

    def test_versions_that_do_not_go_together(self):
        self.server.package("a", "1", {"a.py": "a"}, deps=[("c", "1.0")])
        self.server.package("b", "1", {"b.py": "b"}, deps=[("c", "2.0")])
        self.server.package("c", "1.0", {"c.py": "1"}, latest=False)
        self.server.package("c", "2.0", {"c.py": "2"})
        said = self.mip("install", "a", "b", code=6)
        self.assertIn("no version of c suits everybody: a 1 asked for 1.0, and b 1 for 2.0", said)
        self.mip("install", "a")
        self.assertIn("a 1, which is installed, needs c 1.0, and not 2.0", self.mip("install", "b", code=6))
        self.assertEqual(self.modules(), ["a.py", "c.py"])

    def test_package_json_elsewhere(self):
        self.server.files["/repo/src/x.py"] = b"x = 1"
        self.server.files["/other/y.py"] = b"y = 1"
        self.server.json("/repo/package.json", {"urls": [["pack/x.py", "src/x.py"],
                                                         ["pack/y.py", self.server.url + "/other/y.py"]],
                                                "version": "0.5"})
        self.mip("install", self.server.url + "/repo/")
        self.assertEqual(self.tree()["pack/x.py"], b"x = 1")
        self.assertEqual(self.tree()["pack/y.py"], b"y = 1")
        self.assertEqual(self.installed(), {"repo": "0.5"})

    def test_single_file(self):
        self.server.files["/some/driver.py"] = b"driver = 1"
        self.mip("install", self.server.url + "/some/driver.py")
        self.assertEqual(self.modules(), ["driver.py"])
        self.mip("uninstall", "driver")
        self.assertEqual(self.tree(), {})

    def test_repositories(self):
        mirrors = ["--mirror", f"https://raw.githubusercontent.com/={self.server.url}/gh/",
                   "--mirror", f"https://gitlab.com/={self.server.url}/gl/",
                   "--mirror", f"https://codeberg.org/={self.server.url}/cb/"]
        self.server.json("/gh/me/tool/HEAD/package.json", {"urls": [["tool.py", "github:me/tool/src/tool.py"]],
                                                           "version": "1"})
        self.server.files["/gh/me/tool/HEAD/src/tool.py"] = b"newest"
        self.server.json("/gh/me/tool/v2/package.json", {"urls": [["tool.py", "github:me/tool/src/tool.py"]],
                                                         "version": "2"})
        self.server.files["/gh/me/tool/v2/src/tool.py"] = b"two"
        self.server.files["/gl/me/lab/-/raw/main/lab.py"] = b"lab"
        self.server.files["/cb/api/v1/repos/me/mine/raw/lib/m.py?ref=x"] = b"mine"
        self.mip("install", "github:me/tool", *mirrors)
        self.assertEqual(self.tree()["tool.py"], b"newest")
        self.mip("install", "github:me/tool@v2", "gitlab:me/lab/lab.py@main", "codeberg:me/mine/lib/m.py@x", *mirrors)
        self.assertEqual([self.tree()[n] for n in ("tool.py", "lab.py", "m.py")], [b"two", b"lab", b"mine"])

    def test_folders_and_files_of_this_computer(self):
        (self.project / "drivers/sub").mkdir(parents=True)
        (self.project / "drivers/__init__.py").write_text("d")
        (self.project / "drivers/sub/s.py").write_text("s")
        (self.project / "drivers/README").write_text("no")
        (self.project / "one.py").write_text("one")
        described = self.home / "described"
        described.mkdir()
        (described / "package.json").write_text(json.dumps({"urls": [["d.py", "src.py"]], "version": "7"}))
        (described / "src.py").write_text("src")
        self.mip("install", "./drivers", "one.py", described.as_uri())
        self.assertEqual(self.modules(), ["d.py", "drivers/__init__.py", "drivers/sub/s.py", "one.py"])
        self.assertEqual(self.installed(), {"drivers": "", "one": "", "described": "7"})

    def test_index_in_a_folder(self):
        self.server.package("a", "1.0", {"a.py": "a"})
        for path, data in self.server.files.items():
            file = self.home / path[1:]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        self.adderctl("mip", "install", "a", "--index", (self.home / "pi").as_uri(), "--to", str(self.there))
        self.assertEqual(self.modules(), ["a.py"])

    def test_servers_that_fail(self):
        self.server.package("a", "1.0", {"a.py": "print('a')"})
        file = next(p for p in self.server.files if "/file/" in p)
        described = "/pi/package/py/a/latest.json"
        for path, fault, words in [(file, "404", "cannot be had"), (described, "404", "there is no a in the index"),
                                   (file, "500", "the server answers 500"), (described, "503", "answers 503"),
                                   (file, "truncated", "broke off"), (file, "slow", "too slow"),
                                   (file, "huge", "more than"), (described, "403", "answers 403")]:
            with self.subTest(path=path, fault=fault):
                self.server.faults = {path: fault}
                said = self.mip("install", "a", "--timeout", "1", code=6)
                self.assertIn(words, said)
                self.assertEqual(said.count("\n"), 1, said)
                self.assertFalse(self.there.exists())
        self.assertGreaterEqual(self.server.asked.count(file), 3, "what may pass by itself is tried again")
        self.server.faults = {}
        self.server.stop()
        said = self.mip("install", "a", code=6)
        self.assertIn("--offline", said)

    def test_redirects(self):
        self.server.package("a", "1.0", {"a.py": "a"})
        file = next(p for p in self.server.files if "/file/" in p)
        self.server.files["/elsewhere"] = b"a"
        self.server.faults = {file: self.server.url + "/elsewhere"}
        self.mip("install", "a")
        self.assertEqual(self.tree()["a.py"], b"a")

    def test_proxy(self):
        self.server.package("a", "1.0", {"a.py": "a"})
        self.server.files = {"http://packages.invalid" + path: data for path, data in self.server.files.items()}
        self.environment["http_proxy"] = self.server.url
        self.adderctl("mip", "install", "a", "--index", "http://packages.invalid/pi", "--to", str(self.there))
        self.assertEqual(self.modules(), ["a.py"])

    def test_https(self):
        key, certificate = self.home / "key.pem", self.home / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                        "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
                       check=True, capture_output=True)
        plain = self.server
        self.server = PackageServer(certificate=(certificate, key))
        self.addCleanup(plain.stop)
        self.server.package("a", "1.0", {"a.py": "a"})
        said = self.mip("install", "a", code=6)
        self.assertIn("certificate", said)
        self.assertFalse(self.there.exists())
        self.environment["SSL_CERT_FILE"] = str(certificate)
        file = next(p for p in self.server.files if "/file/" in p)
        plain.files["/a.py"] = b"a"
        self.server.faults = {file: plain.url + "/a.py"}
        self.assertIn("kind of address", self.mip("install", "a", code=6))
        self.assertEqual(plain.asked, [])
        self.server.faults = {}
        self.mip("install", "a")
        self.assertEqual(self.modules(), ["a.py"])

    def test_offline(self):
        self.server.package("a", "1.0", {"a.py": "aaaa"})
        self.assertIn("never fetched", self.mip("install", "a", "--offline", code=6))
        self.mip("install", "a")
        shutil.rmtree(self.there)
        self.server.asked.clear()
        self.mip("install", "a", "--offline")
        self.assertEqual(self.tree()["a.py"], b"aaaa")
        self.assertEqual(self.server.asked, [])
        # A damaged entry counts as none, and is mended as soon as there is a network.
        digest = hashlib.sha256(b"aaaa").hexdigest()
        kept = self.home / ".cache/adder/packages/files" / digest[:2] / digest
        kept.write_bytes(b"aaab")
        shutil.rmtree(self.there)
        self.assertIn("never fetched", self.mip("install", "a", "--offline", code=6))
        self.mip("install", "a")
        self.assertEqual(kept.read_bytes(), b"aaaa")
        self.assertEqual(self.tree()["a.py"], b"aaaa")

    def test_what_is_fetched_once_is_not_fetched_again(self):
        self.server.package("a", "1.0", {"a.py": "a"})
        self.mip("install", "a")
        self.server.asked.clear()
        shutil.rmtree(self.there)
        self.mip("install", "a")
        self.assertEqual(self.server.asked, ["/pi/package/py/a/latest.json"])

    def test_search(self):
        self.server.json("/pi/index.json", {"v": 2, "packages": [
            {"name": "umqtt.simple", "version": "1.4.0", "description": "Lightweight MQTT client", "license": "MIT"},
            {"name": "base64", "version": "3.3.6", "description": "Base 64", "license": ""}]})
        self.assertEqual(self.mip("search", "mqtt"), "umqtt.simple  1.4.0  Lightweight MQTT client\n")
        found = json.loads(self.mip("search", "--json"))
        self.assertEqual([p["name"] for p in found], ["base64", "umqtt.simple"])


class Safety(Case):
    """Packages that mean harm, and files that are not ours."""

    def refuses(self, described, *words):
        self.server.json("/pi/package/py/bad/latest.json", described)
        said = self.mip("install", "bad", code=6)
        for word in words:
            self.assertIn(word, said)
        self.assertEqual(said.count("\n"), 1, said)
        self.assertFalse(self.there.exists(), self.tree() if self.there.exists() else "")

    def test_paths_that_lead_elsewhere(self):
        self.server.files["/pi/file/aa/aaaaaaaa"] = b"x"
        for path in ("../x.py", "/x.py", "a/../../x.py", "a//x.py", "./x.py", "a\\x.py", "~x", "x\ny.py", "",
                     ".adder-packages.json", ".adder-new/commit", "x" * 300, "C:x.py"):
            with self.subTest(path=path):
                self.refuses({"hashes": [[path, "aaaaaaaa"]], "version": "1"}, "is refused", "path")
                self.refuses({"urls": [[path, "x.py"]], "version": "1"}, "is refused", "path")

    def test_sources_that_lead_elsewhere(self):
        secret = self.home / "secret"
        secret.write_text("secret")
        for url in (secret.as_uri(), str(secret), "ftp://x/y", "gopher:x", "~/secret", "../../../x", ""):
            with self.subTest(url=url):
                self.refuses({"urls": [["x.py", url]], "version": "1"}, "refused")
        for package in (secret.as_uri(), str(self.home), "./x", "ftp://x"):
            with self.subTest(package=package):
                self.refuses({"deps": [[package, "latest"]], "version": "1"}, "refused")
        self.refuses({"deps": [["x", "../../y"]], "version": "1"}, "not a version")

    def test_redirect_to_a_file(self):
        secret = self.home / "secret"
        secret.write_text("secret")
        self.server.package("a", "1.0", {"a.py": "a"})
        file = next(p for p in self.server.files if "/file/" in p)
        self.server.faults = {file: secret.as_uri()}
        said = self.mip("install", "a", code=6)
        self.assertIn("kind of address that packages do not come from", said)
        self.assertFalse(self.there.exists())

    def test_wrong_hash(self):
        self.server.package("a", "1.0", {"a.py": "a"})
        file = next(p for p in self.server.files if "/file/" in p)
        self.server.files[file] = b"something else"
        self.assertIn("its SHA-256 must begin with ca978112", self.mip("install", "a", code=6))
        self.assertFalse(self.there.exists())

    def test_nonsense(self):
        for body in (b"", b"{", b"[]", b"nul", b'{"hashes": 1}', b'{"hashes": [1]}', b'{"hashes": [["a.py"]]}',
                     b'{"hashes": [["a.py", "xyz"]]}', b'{"urls": {"a": "b"}}', b'{"deps": [[]]}', b'{"version": "1"}',
                     b"[" * 500000, b'{"a":' * 50000, b'{"hashes": [["a.py", "../../../"]]}', b"\xff\xfe",
                     b'{"urls": [["a.py", "x"], ["a.py", "y"]]}', b" " * (2 << 20)):
            with self.subTest(body=body[:40]):
                self.server.files["/pi/package/py/bad/latest.json"] = body
                said = self.mip("install", "bad", code=6)
                self.assertEqual(said.count("\n"), 1, said)
                self.assertFalse(self.there.exists())

    def test_circles(self):
        self.server.package("a", "1", {"a.py": "a"}, deps=[("b", "latest")])
        self.server.package("b", "1", {"b.py": "b"}, deps=[("c", "latest")])
        self.server.package("c", "1", {"c.py": "c"}, deps=[("a", "latest")])
        self.assertIn("in a circle: a needs b needs c needs a", self.mip("install", "a", code=6))

    def test_packages_with_the_same_file(self):
        self.server.package("a", "1", {"x.py": "a", "same.py": "s"})
        self.server.package("b", "1", {"x.py": "b"})
        self.server.package("c", "1", {"same.py": "s"})
        self.server.package("d", "1", {"x.py/y.py": "d"})
        self.assertIn("both have a file x.py", self.mip("install", "a", "b", code=6))
        self.assertIn("a file of a 1 and a folder of d 1", self.mip("install", "a", "d", code=6))
        self.mip("install", "a", "c")
        self.mip("uninstall", "a")
        self.assertEqual(self.modules(), ["same.py"], "c has it, too")

    def test_files_of_others_are_left_alone(self):
        self.server.package("a", "1", {"p/a.py": "a", "p/b.py": "b"}, latest=False)
        self.server.package("a", "2", {"p/a.py": "aa"})
        (self.there / "p").mkdir(parents=True)
        (self.there / "p/a.py").write_text("mine")
        self.assertIn("belongs to no package", self.mip("install", "a@1", code=5))
        self.assertEqual(self.tree(), {"p/a.py": b"mine"})
        self.mip("install", "a@1", "--force")
        (self.there / "p/b.py").write_text("mine")
        self.assertIn("p/b.py was changed since it was installed, and stays",
                      subprocess.run([ADDERCTL, "mip", "install", "a", "--index", self.server.index, "--to",
                                      str(self.there)], env=self.environment, cwd=self.project, capture_output=True,
                                     text=True, check=True).stderr)
        (self.there / "p/a.py").write_text("changed")
        self.assertIn("was changed since it was installed", self.mip("install", "a@1", code=5))
        self.mip("uninstall", "a")
        self.assertEqual(self.tree(), {"p/a.py": b"changed", "p/b.py": b"mine"})

    def test_wrong_words(self):
        for words in (["frobnicate"], ["list", "x"], ["install", "a", "--remove", "b"], []):
            self.adderctl("mip", *words, code=2)
        for name in ("no such", "a@../b", "x:y", "github:one", "https://", "-x@1"):
            with self.subTest(name=name):
                self.mip("install", "--", name, code=6) if not name.startswith("-") else None
        self.assertIn("name a package", self.mip("install", code=6))


class Locking(Case):
    """adder.lock."""

    def lock(self):
        return json.loads((self.project / "adder.lock").read_text())

    def locked(self):
        return {p["name"]: p["version"] for p in self.lock()["packages"]}

    def test_lock_reproduces(self):
        self.server.package("a", "1.0", {"a.py": "a1"}, deps=[("b", "latest")])
        self.server.package("b", "1.0", {"b.py": "b1"})
        self.assertIn("+ a 1.0\n+ b 1.0\nadder.lock updated", self.mip("lock", "a"))
        first = (self.project / "adder.lock").read_text()
        for package in self.lock()["packages"]:
            for file in package["files"]:
                self.assertEqual(len(file["sha256"]), 64)
        self.server.package("a", "2.0", {"a.py": "a2"})
        self.server.package("b", "2.0", {"b.py": "b2"})
        self.mip("install")
        self.assertEqual(self.installed(), {"a": "1.0", "b": "1.0"})
        self.assertEqual((self.project / "adder.lock").read_text(), first)
        self.mip("install", "b")
        self.assertIn("adder.lock has a 1.0, and not 2.0", self.mip("install", "a@2.0", code=6))
        self.assertIn("c is not in adder.lock", self.mip("install", "c", code=6))
        self.mip("install", "a@2.0", "--no-lock")
        self.assertEqual(self.installed(), {"a": "2.0", "b": "1.0"})

    def test_lock_refuses_what_differs(self):
        self.server.files["/x.py"] = b"one"
        self.mip("lock", self.server.url + "/x.py")
        self.server.files["/x.py"] = b"two"
        shutil.rmtree(self.home / ".cache")
        self.assertIn("its SHA-256 must begin with", self.mip("install", code=6))
        self.server.files["/x.py"] = b"one"
        self.mip("install")
        shutil.rmtree(self.there)
        self.server.files.clear()
        self.mip("install")  # by its hash, from the cache
        self.assertEqual(self.modules(), ["x.py"])

    def test_lock_grows_and_shrinks(self):
        self.server.package("a", "1.0", {"a.py": "a1"}, deps=[("c", "latest")])
        self.server.package("b", "1.0", {"b.py": "b1"}, deps=[("c", "latest")])
        self.server.package("c", "1.0", {"c.py": "c1"})
        self.mip("lock", "a")
        self.server.package("c", "2.0", {"c.py": "c2"})
        self.server.package("a", "2.0", {"a.py": "a2"})
        self.mip("lock", "b")
        self.assertEqual(self.locked(), {"a": "1.0", "b": "1.0", "c": "1.0"}, "what is locked keeps its version")
        self.assertIn("~ a 1.0 -> 2.0\n= b 1.0\n~ c 1.0 -> 2.0\n", self.mip("lock", "--dry-run"))
        self.assertEqual(self.locked()["a"], "1.0")
        self.mip("lock")
        self.assertEqual(self.locked(), {"a": "2.0", "b": "1.0", "c": "2.0"})
        self.mip("lock", "--remove", "b")
        self.assertEqual(self.locked(), {"a": "2.0"})
        self.assertIn("b is not in adder.lock", self.mip("lock", "--remove", "b", code=6))

    def test_upgrade_with_a_lock(self):
        self.server.package("a", "1.0", {"a.py": "a1"})
        self.mip("lock", "a")
        self.mip("install")
        self.server.package("a", "2.0", {"a.py": "a2"})
        self.assertIn("~ a 1.0 -> 2.0", self.mip("upgrade", "--dry-run"))
        self.assertEqual((self.installed(), self.locked()), ({"a": "1.0"}, {"a": "1.0"}))
        self.mip("upgrade")
        self.assertEqual((self.installed(), self.locked()), ({"a": "2.0"}, {"a": "2.0"}))

    def test_what_the_lock_has_no_longer(self):
        self.server.package("a", "1.0", {"a.py": "a1"}, deps=[("b", "latest")])
        self.server.package("b", "1.0", {"b.py": "b"})
        self.server.package("mine", "1.0", {"mine.py": "m"})
        self.mip("lock", "a")
        self.mip("install")
        self.mip("install", "mine", "--no-lock")
        self.server.package("a", "2.0", {"a.py": "a2"})
        self.mip("lock", "a")
        self.mip("install")
        self.assertEqual(self.installed(), {"a": "2.0", "mine": "1.0"}, "b was there for a; mine was asked for")
        said = subprocess.run([ADDERCTL, "mip", "uninstall", "a", "--to", str(self.there)], cwd=self.project,
                              env=self.environment, capture_output=True, text=True, check=True).stderr
        self.assertIn("adder.lock still has a", said)

    def test_folder_of_the_project(self):
        (self.project / "mine").mkdir()
        (self.project / "mine/m.py").write_text("m")
        self.mip("lock", "./mine")
        self.assertNotIn(str(self.project), (self.project / "adder.lock").read_text())
        moved = self.home / "moved"
        self.project.rename(moved)
        self.project = moved
        self.mip("install")
        self.assertEqual(self.modules(), ["m.py"])
        (self.project / "mine/m.py").write_text("other")
        shutil.rmtree(self.home / ".cache", ignore_errors=True)
        self.assertIn("must begin with", self.mip("install", code=6))

    def test_damaged_lock(self):
        self.server.package("a", "1.0", {"a.py": "a1"})
        self.mip("lock", "a")
        good = (self.project / "adder.lock").read_text()
        for bad in ("", "{}", good[:-20], good.replace("a.py", "../a.py"), good.replace('"adder_lock": 1', '"adder_lock": 9'),
                    good.replace('"sha256": "', '"sha256": "0'), good.replace("http://", "ftp://")):
            (self.project / "adder.lock").write_text(bad)
            said = self.mip("install", code=6)
            self.assertIn("adder.lock", said)
            self.assertFalse(self.there.exists())

    def test_another_index_for_the_same_lock(self):
        self.server.package("a", "1.0", {"a.py": "a1"})
        self.mip("lock", "a")
        self.server.files = {path.replace("/pi/", "/mirror/"): data for path, data in self.server.files.items()}
        shutil.rmtree(self.home / ".cache")
        self.adderctl("mip", "install", "--index", self.server.url + "/mirror", "--to", str(self.there))
        self.assertEqual(self.modules(), ["a.py"])


class Folder(Case):
    """What happens at the target, with a folder as one."""

    def test_upgrade_and_uninstall(self):
        self.server.package("a", "1.0", {"a/__init__.py": "1", "a/old/gone.py": "x"}, deps=[("b", "latest")])
        self.server.package("b", "1.0", {"b.py": "b"})
        self.mip("install", "a")
        self.server.package("a", "1.1", {"a/__init__.py": "2", "a/fresh.py": "y"}, deps=[("c", "latest")])
        self.server.package("c", "1.0", {"c.py": "c"})
        out = self.mip("upgrade", "--dry-run")
        self.assertIn("~ a 1.0 -> 1.1\n- b 1.0\n+ c 1.0\nnot done: 3 files written, 2 files removed", out)
        self.mip("upgrade")
        self.assertEqual(self.modules(), ["a/__init__.py", "a/fresh.py", "c.py"])
        self.assertFalse((self.there / "a/old").exists())
        self.assertIn("needs c: uninstall both", self.mip("uninstall", "c", code=6))
        self.assertIn("not installed by adderctl", self.mip("uninstall", "zzz", code=6))
        self.mip("uninstall", "a", "--dry-run")
        self.assertIn("a/fresh.py", self.modules())
        self.mip("uninstall", "a", "--dependencies")
        self.assertEqual(list(self.there.iterdir()), [])

    def test_upgrade_of_one_and_of_a_pinned_version(self):
        for name in "ab":
            self.server.package(name, "1.0", {name + ".py": "1"})
        self.mip("install", "a@1.0", "b")
        for name in "ab":
            self.server.package(name, "2.0", {name + ".py": "2"})
        self.mip("upgrade")
        self.assertEqual(self.installed(), {"a": "1.0", "b": "2.0"}, "a@1.0 was asked for")
        self.mip("upgrade", "a")
        self.assertEqual(self.installed(), {"a": "2.0", "b": "2.0"})

    def test_list(self):
        self.there.mkdir()
        (self.there / "umqtt").mkdir()
        (self.there / "umqtt/simple.py").write_text("def f(): pass\n\n\n__version__ = '1.3.4'\n")
        (self.there / "logging.py").write_text("import sys\n__version__ = \"0.6\"\n")
        (self.there / "binary.mpy").write_bytes(b"M\x06\x00\x1f\xff\xfe")
        (self.there / "data.bin").write_bytes(b"0")
        self.server.package("a", "1.0", {"a.py": "a"})
        self.mip("install", "a")
        listed = {p["name"]: p for p in json.loads(self.mip("list", "--json"))}
        self.assertEqual({n: (p["version"], p["by_adderctl"]) for n, p in listed.items()},
                         {"a": ("1.0", True), "umqtt.simple": ("1.3.4", False), "logging": ("0.6", False),
                          "binary": ("", False)})
        (self.there / "a.py").write_text("b")
        self.assertIn("1 file changed", self.mip("list", "--check"))
        (self.there / "a.py").unlink()
        self.assertIn("1 file missing", self.mip("list"))
        self.mip("install", "a")
        self.assertEqual(self.tree()["a.py"], b"a")

    def test_damaged_manifest(self):
        self.server.package("a", "1.0", {"a.py": "a"})
        manifest = self.there / ".adder-packages.json"
        for damage in (b"", b"{", b"\x00\xff" * 100, b'{"adder_packages": 1, "packages": [{"name": "../x"}]}',
                       b'{"adder_packages": 1, "packages": [{"name": "a", "files": {"../../x": "00"}}]}'):
            self.mip("install", "a")
            manifest.write_bytes(damage)
            self.mip("list")
            self.mip("install", "a")  # the files are the same, so that they are adopted
            self.assertEqual(self.installed(), {"a": "1.0"})

    def test_interrupted_install_is_finished_or_undone(self):
        self.server.package("a", "1.0", {"a.py": "1", "b.py": "1"})
        self.mip("install", "a")
        staging = self.there / ".adder-new"
        staging.mkdir()
        (staging / "0").write_text("2")
        self.mip("install", "a")
        self.assertEqual(self.tree()["a.py"], b"1")
        self.assertFalse(staging.exists())
        staging.mkdir()
        (staging / "1").write_text("2")
        after = self.tree()[".adder-packages.json"]
        (staging / "manifest").write_bytes(after)
        (staging / "commit").write_text(json.dumps({"moves": [["0", "a.py"], ["1", "b.py"],
                                                              ["manifest", ".adder-packages.json"]], "removals": []}))
        self.assertIn("cut off", subprocess.run([ADDERCTL, "mip", "list", "--to", str(self.there)], cwd=self.project,
                                                env=self.environment, capture_output=True, text=True).stderr)
        self.mip("upgrade", "--force")
        self.assertFalse(staging.exists())
        self.assertEqual(self.tree()["b.py"], b"1", "finished, and then put right")

    def test_module_beside_another(self):
        self.there.mkdir()
        (self.there / "a.mpy").write_bytes(b"M\x06")
        self.server.package("a", "1.0", {"a.py": "a"})
        done = subprocess.run([ADDERCTL, "mip", "install", "a", "--index", self.server.index, "--to", str(self.there)],
                              cwd=self.project, env=self.environment, capture_output=True, text=True, check=True)
        self.assertIn("a.mpy lies beside a.py", done.stderr)

    def test_json(self):
        self.server.package("a", "1.0", {"a.py": "a"})
        done = json.loads(self.mip("install", "a", "--json"))
        self.assertEqual(done, {"where": str(self.there), "done": True, "written": ["a.py"], "removed": [],
                                "packages": [{"name": "a", "change": "new", "from": "", "to": "1.0"}]})


class OnDevice(Case):
    def on_device(self, action, *words, code=0):
        where = [] if action == "list" else ["--index", self.server.index]
        return self.adderctl(*self.device, "mip", action, *words, *where, code=code)


class Simulator(OnDevice):
    """adder-sim, which each adderctl starts anew, with the same flash."""

    def test_install_import_upgrade_uninstall(self):
        self.server.package("greet", "1.0", {"greet/__init__.py": "from .words import HELLO\n",
                                             "greet/words.py": "import punct\nHELLO = 'hello' + punct.MARK\n"},
                            deps=[("punct", "latest")])
        self.server.package("punct", "0.1", {"punct.py": "MARK = '!'\n" + "# filler\n" * 500})
        self.assertIn("3 files written, 0 files removed in :/lib", self.on_device("install", "greet"))
        self.assertEqual(self.adderctl(*self.device, "exec", "import greet; print(greet.HELLO)"), "hello!\n")
        self.server.package("greet", "1.1", {"greet.py": "HELLO = 'hi'\n"})
        out = self.on_device("upgrade")
        self.assertIn("~ greet 1.0 -> 1.1\n- punct 0.1\n", out)
        self.assertEqual(self.adderctl(*self.device, "exec", "import greet; print(greet.HELLO)"), "hi\n")
        self.assertEqual(self.adderctl(*self.device, "exec", "import os; print(sorted(os.listdir('/lib')))"),
                         "['.adder-packages.json', 'greet.py']\n")
        self.assertIn("greet  1.1", self.on_device("list", "--check"))
        self.adderctl(*self.device, "exec", "f=open('/lib/greet.py','a');f.write('# mine');f.close()")
        self.assertIn("1 file changed", self.on_device("list", "--check"))
        self.on_device("uninstall", "greet", "--force")
        self.assertEqual(self.adderctl(*self.device, "exec", "import os; print(os.listdir('/lib'))"), "[]\n")

    def test_target_bytecode_and_chains(self):
        self.server.package("a", "1.0", {"a.py": "A = 1\n"})
        self.assertIn("does not say which .mpy files it takes", self.on_device("install", "a", "--mpy", code=6))
        out = self.adderctl(*self.device, "mip", "install", "a", "--index", self.server.index, "--target", ":/other",
                            "+", "exec", "import sys; sys.path.append('/other'); import a; print(a.A)")
        self.assertTrue(out.endswith("in :/other\n1\n"), out)

    def test_images_of_our_own(self):
        if not os.path.exists(os.path.join(os.path.dirname(ADDERCTL), "adder-cross")):
            self.skipTest("adder-cross is not built")
        self.server.package("a", "1.0", {"a/__init__.py": "from .b import B\n", "a/b.py": "B = 2\n", "a/x.txt": "x"})
        self.on_device("install", "a", "--compile")
        self.assertEqual(self.adderctl(*self.device, "exec", "import a,os; print(a.B, sorted(os.listdir('/lib/a')))"),
                         "2 ['__init__.apy', 'b.apy', 'x.txt']\n")
        self.on_device("install", "a")
        self.assertEqual(self.adderctl(*self.device, "exec", "import a,os; print(a.B, sorted(os.listdir('/lib/a')))"),
                         "2 ['__init__.py', 'b.py', 'x.txt']\n")
        self.server.package("bad", "1.0", {"bad.py": "def f(:\n"})
        self.assertIn("bad.py does not compile", self.on_device("install", "bad", "--compile", code=6))

    def test_killed_and_interrupted_at_any_moment(self):
        link = self.home / "pty"
        simulator = subprocess.Popen([ADDERCTL, "sim", "--pty", link, "--flash", self.home / "flash.img"],
                                     env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.addCleanup(simulator.stdout.close)
        self.addCleanup(simulator.wait)
        self.addCleanup(simulator.kill)
        deadline = time.monotonic() + 60
        while not link.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        self.device = ["-d", str(link)]

        def files(version):
            return {f"p/m{i}.py": f"V = {version}\n" + f"# {version} {i}\n" * 1500 for i in range(8)} | \
                   {"p/__init__.py": "from . import " + ", ".join(f"m{i}" for i in range(8)) + "\n"
                                     "print({m.V for m in (" + ", ".join(f"m{i}" for i in range(8)) + ")})\n"}

        self.server.package("p", "1", files(1), latest=False)
        self.on_device("install", "p@1")
        version, delay = 1, 0.15
        for number in (signal.SIGKILL, signal.SIGINT, signal.SIGKILL, signal.SIGKILL):
            self.server.package("p", str(version + 1), files(version + 1), latest=False)
            begun = subprocess.Popen([ADDERCTL, *self.device, "mip", "install", f"p@{version + 1}", "--index",
                                      self.server.index], cwd=self.project, env=self.environment,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            try:
                begun.communicate(timeout=delay)
            except subprocess.TimeoutExpired:
                begun.send_signal(number)
                begun.communicate()
            delay *= 2
            # As it is, or after what was begun is finished or cleared away: always one version.
            self.on_device("uninstall", "nobody", code=6)
            shown = self.adderctl(*self.device, "soft-reset", "+", "exec", "import p")[-4:]
            self.assertIn(shown, (f"{{{version}}}\n", f"{{{version + 1}}}\n"))
            self.on_device("install", f"p@{version + 1}")
            version += 1
            self.assertEqual(self.adderctl(*self.device, "soft-reset", "+", "exec", "import p")[-4:], f"{{{version}}}\n")

    def test_full_device(self):
        self.server.package("a", "1.0", {"a.py": "A = 1\n"})
        self.on_device("install", "a")
        self.server.package("a", "2.0", {"a.py": "A = 2\n", "big.bin": os.urandom(12 << 20)})
        said = self.on_device("upgrade", code=5)
        self.assertIn("(the packages are as they were)", said)
        self.assertEqual(self.adderctl(*self.device, "exec", "import a,os; print(a.A, sorted(os.listdir('/lib')))"),
                         "1 ['.adder-packages.json', 'a.py']\n")


class Microbit(OnDevice):
    """Stock MicroPython 1.9.2 in QEMU: no folders, no rename, 8 KB of memory."""

    def setUp(self):
        super().setUp()
        self.qemu = subprocess.Popen(
            ["qemu-system-arm", "-M", "microbit", "-display", "none", "-monitor", "none", "-serial", "pty", "-device",
             "loader,file=/usr/share/firmware-microbit-micropython/firmware.hex"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        line = self.qemu.stdout.readline()
        self.device = ["-d", line.split("redirected to ")[1].split(" ")[0]]

    def tearDown(self):
        self.qemu.kill()
        self.qemu.wait()
        self.qemu.stdout.close()
        super().tearDown()

    def test_single_modules_only(self):
        self.server.package("a", "1.0", {"a.py": "A = 1\n"})
        self.server.package("pack", "1.0", {"pack/__init__.py": ""})
        self.on_device("install", "a")
        self.assertEqual(self.adderctl(*self.device, "exec", "import a; print(a.A)"), "1\n")
        self.assertIn("this device has no folders", self.on_device("install", "pack", code=5))
        self.server.package("a", "2.0", {"a.py": "A = 2\n"})
        self.on_device("upgrade")
        self.assertIn("a     2.0", self.on_device("list"))
        self.on_device("uninstall", "a")
        self.assertEqual(self.adderctl(*self.device, "exec", "import os; print(os.listdir())"), "[]\n")


if __name__ == "__main__":
    ADDERCTL = os.path.abspath(sys.argv.pop(1))
    unittest.main()
