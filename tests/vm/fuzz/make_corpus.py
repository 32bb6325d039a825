#!/usr/bin/python3
"""Makes the fuzz targets' seeds from the conformance scripts.

usage: make_corpus.py ADDER_CROSS SCRIPTS OUT

OUT/compile gets the shorter scripts, OUT/image their images without the header, which the target makes itself.
"""
import pathlib
import subprocess
import sys

HEADER = 12  # bytes of an image before its body, vm/code/image.h
LONGEST = 2500
SUBJECTS = ["annotations", "assignment", "classes", "closures", "comprehensions", "coroutines", "decorators",
            "exception_groups", "exceptions", "expressions", "fstrings", "functions", "generators", "lambda", "literals",
            "match", "scoping", "statements", "syntax", "type_params", "unpacking"]
PER_SUBJECT = 8


def main():
    cross, scripts, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    for folder in ("compile", "image"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    made = 0
    for subject in SUBJECTS:
        small = [p for p in sorted((scripts / subject).glob("*.py")) if p.stat().st_size <= LONGEST]
        for script in small[:PER_SUBJECT]:
            name = f"{subject}-{script.stem}"
            (out / "compile" / name).write_bytes(script.read_bytes())
            image = out / "image.apy"
            done = subprocess.run([cross, script, "-o", image], capture_output=True)
            if done.returncode == 0:
                (out / "image" / name).write_bytes(image.read_bytes()[HEADER:])
                made += 1
    (out / "image.apy").unlink(missing_ok=True)
    if not made:
        sys.exit(f"make_corpus.py: no seeds from {scripts}")


if __name__ == "__main__":
    main()
