#!/usr/bin/python3
"""The benchmark's programs end well, and its table says what was measured.

usage: bench_test.py ADDER
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import report
import sample_module
import suite

ADDER = os.path.abspath(sys.argv.pop(1))
TIMEOUT_S = 300
PROGRAMS = sorted(suite.PROGRAMS.glob("*.py"))


class Programs(unittest.TestCase):
    def test_results(self):
        self.assertGreaterEqual(len(PROGRAMS), 50)
        for program in PROGRAMS:
            with self.subTest(program.stem):
                done = subprocess.run([ADDER, str(program)], capture_output=True, text=True, timeout=TIMEOUT_S)
                self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_form(self):
        for program in PROGRAMS:
            with self.subTest(program.stem):
                text = program.read_text()
                self.assertTrue(text.startswith("# "), "the first line says what it exercises")
                self.assertIn("assert ", text)

    def test_sample_module(self):
        text = sample_module.source()
        self.assertEqual((text.count("\n"), text.count("\ndef "), text.count("\nclass ")), (300, 16, 7))
        exec(compile(text, "sample.py", "exec"), {})


class Table(unittest.TestCase):
    def test_verdicts(self):
        for measured, verdict in ((1, "aim"), (2, "aim"), (3, "must"), (4, "must"), (4.1, "MISSED"), (None, "MISSED")):
            self.assertEqual(report.Row("x", "KB", 4, 2, measured).verdict(), verdict)
        for measured, verdict in ((3, "aim"), (2, "aim"), (1.5, "must"), (1.1, "MISSED"), (None, "MISSED")):
            self.assertEqual(report.Row("x", "ratio", 1.2, 2, measured, more_is_better=True).verdict(), verdict)

    def test_suite_rows(self):
        timed = [suite.Timed("a", 2.0, 1.0), suite.Timed("b", 1.0, 2.0)]
        mean, worst = suite.rows(timed, [])
        self.assertAlmostEqual(mean.measured, 1.0)
        self.assertEqual((worst.measured, worst.note), (0.5, "b"))
        self.assertEqual(suite.rows(timed, ["c"])[1].verdict(), "MISSED")

    def test_wrong_results_are_not_timed(self):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder) / "wrong.py"
            program.write_text("assert 1 == 2\n")
            with self.assertRaises(suite.Wrong):
                suite.cpu_seconds([suite.PYTHON, "-I", str(program)])

    def test_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "bench.tsv"
            report.write_tsv(path, [suite.Timed("a", 2.0, 1.0)], [report.Row("x", "KB", 4, 2, 3, "why")])
            lines = [line.split("\t") for line in path.read_text().splitlines()]
        self.assertEqual(lines[1], ["a", "2.0000", "1.0000", "2.000"])
        self.assertEqual(lines[4], ["x", "KB", "<= 4", "<= 2", "3", "must", "why"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
