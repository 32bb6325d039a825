"""Running CPython as a subprocess: there is none, so tests that ask for it are skipped."""
import unittest


def _skip(*args, **kwargs):
    raise unittest.SkipTest("starts CPython as a subprocess")


assert_python_ok = assert_python_failure = run_python_until_end = spawn_python = kill_python = _skip
run_test_script = make_zip_script = make_pkg = make_zip_pkg = _skip


def make_script(script_dir, script_basename, source, omit_suffix=False):
    import os

    path = os.path.join(script_dir, script_basename + ("" if omit_suffix else ".py"))
    with open(path, "w", encoding="utf-8") as f:
        f.write(source)
    return path


def interpreter_requires_environment():
    return False
