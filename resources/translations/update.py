#!/usr/bin/python3
"""Brings the .ts files up to the sources (lupdate), and names every text that is not translated, or whose translation
lacks a place (%1, %n) that the text has.

usage: update.py [--check]      --check changes nothing; either way the status is 1 when a text is not translated
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
APP = HERE.parent.parent / "app"
# English has the texts of the sources themselves, and plurals.
FILES = {"adder-studio_de.ts": [], "adder-studio_en.ts": ["-pluralonly"]}


def lupdate():
    for name in ("lupdate-qt6", "/usr/lib/qt6/bin/lupdate", "lupdate"):
        found = shutil.which(name)
        if found:
            return found
    sys.exit("lupdate is not installed: apt-get install qt6-l10n-tools")


def update(path, options):
    subprocess.run([lupdate(), "-silent", "-I", APP.parent, "-no-obsolete", "-locations", "none", *options, APP / "ui", APP / "models",
                    APP / "services", APP / "studio_main.cc", "-ts", path], check=True,
                   stdout=subprocess.DEVNULL)


def missing(path):
    """(context, text) of every message without a finished translation."""
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            places = set(re.findall(r"%\d|%n", message.findtext("source")))
            lost = any(places - {"%n"} != set(re.findall(r"%\d", form or "")) for form in forms)
            if translation.get("type") == "unfinished" or not all(forms) or lost:
                yield context.findtext("name"), message.findtext("source")


def main():
    check = "--check" in sys.argv[1:]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, options in FILES.items():
            path = HERE / name
            if check:
                path = pathlib.Path(folder) / name
                shutil.copy(HERE / name, path)
            update(path, options)
            for context, text in missing(path):
                count += 1
                print(f"{name}: {context}: {text!r}")
    print(f"{count} texts are not translated")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
