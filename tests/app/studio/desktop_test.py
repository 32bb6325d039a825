#!/usr/bin/python3
"""What the desktop is told about Adder Studio, as it is installed: the desktop file, the AppStream file and the MIME
types pass the desktop's own validators, and name one another and files that are there.

usage: desktop_test.py BUILD_FOLDER VERSION
"""
import configparser
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

BUILD, VERSION = sys.argv[1:3]
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.folder.name)
        subprocess.run(["cmake", "--install", BUILD, "--component", "adder-studio", "--prefix", cls.prefix], check=True,
                       stdout=subprocess.DEVNULL)
        cls.share = cls.prefix / "share"
        cls.desktop = configparser.ConfigParser(interpolation=None)
        cls.desktop.optionxform = str
        cls.desktop.read(cls.share / "applications/adder-studio.desktop", encoding="utf-8")
        cls.entry = cls.desktop["Desktop Entry"]
        cls.component = xml.parse(cls.share / "metainfo/adder-studio.metainfo.xml").getroot()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def check(self, *command):
        if shutil.which(command[0]) is None:
            self.skipTest(f"{command[0]} is not installed")
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def test_desktop_file_validates(self):
        said = self.check("desktop-file-validate", str(self.share / "applications/adder-studio.desktop"))
        self.assertEqual(said, "")

    def test_appstream_file_validates(self):
        self.check("appstreamcli", "validate", "--no-net", "--pedantic",
                   str(self.share / "metainfo/adder-studio.metainfo.xml"))

    def test_appstream_file_is_about_this_program(self):
        self.assertEqual(self.component.findtext("launchable"), "adder-studio.desktop")
        self.assertEqual(self.component.findtext("provides/binary"), "adder-studio")
        self.assertEqual(self.component.find("releases/release").get("version"), VERSION)
        named = {each.text for each in self.component.findall("provides/mediatype")}
        self.assertEqual(named, set(self.entry["MimeType"].strip(";").split(";")))

    def test_mime_types_are_known(self):
        self.check("update-mime-database", str(self.share / "mime"))
        ours = {each.get("type") for each in xml.parse(self.share / "mime/packages/adder.xml").getroot().iter(MIME + "mime-type")}
        for each in self.entry["MimeType"].strip(";").split(";"):
            self.assertTrue(each in ours or each == "text/x-python", each)
        self.assertIn("adder.lock", (self.share / "mime/globs2").read_text())

    def test_programs_and_icon_are_there(self):
        for line in (self.entry["Exec"], self.desktop["Desktop Action new-window"]["Exec"]):
            self.assertTrue(os.access(self.prefix / "bin" / line.split()[0], os.X_OK), line)
        icon = self.share / "icons/hicolor/scalable/apps" / (self.entry["Icon"] + ".svg")
        self.assertTrue(xml.parse(icon).getroot().tag.endswith("svg"))
        done = subprocess.run([self.prefix / "bin/adder-studio", "--help"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("--new-window", done.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
