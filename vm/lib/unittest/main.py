# The command line of a test program: python program.py [-v] [-q] [-f] [-b] [-k pattern] [test ...]
import os
import sys
from unittest import loader as _loader
from unittest import runner as _runner

__unittest = True

_USAGE = """\
usage: {name} [-h] [-v] [-q] [-f] [-b] [-k PATTERN] [tests ...]

  tests        names of test modules, classes and methods; all of the module if none is named
  -v           a line for each test
  -q           the summary only
  -f           stop at the first failure
  -b           show the output of failed tests only
  -k PATTERN   run tests whose name matches; a pattern without * is looked for anywhere in the name
  --locals     show local variables in tracebacks
"""


class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=_loader.defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        argv = sys.argv if argv is None else argv
        self.progName = os.path.basename(argv[0]) if argv else "unittest"
        self.exit = exit
        self.verbosity, self.failfast, self.buffer, self.tb_locals = verbosity, failfast, buffer, tb_locals
        self.warnings = "default" if warnings is None else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names, patterns, rest = [], [], list(argv[1:])
        if self.module is None and rest[:1] == ["discover"]:
            return self._discover(rest[1:])
        while rest:
            arg = rest.pop(0)
            if arg in ("-h", "--help"):
                print(_USAGE.format(name=self.progName))
                sys.exit(0)
            elif arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                self.buffer = True
            elif arg in ("-c", "--catch"):
                pass
            elif arg == "--locals":
                self.tb_locals = True
            elif arg == "-k" and rest:
                pattern = rest.pop(0)
                patterns.append(pattern if "*" in pattern else f"*{pattern}*")
            elif arg.startswith("-"):
                print(f"{self.progName}: there is no option {arg}\n" + _USAGE.format(name=self.progName), file=sys.stderr)
                sys.exit(2)
            else:
                names.append(arg)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        if names:
            names = [n[:-3].replace(os.sep, ".") if n.endswith(".py") else n for n in names]
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        elif self.module is None:
            self._discover([])
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def _discover(self, args):
        while args[:1] in (["-v"], ["-q"]):
            self.verbosity = 2 if args.pop(0) == "-v" else 0
        folder = args[args.index("-s") + 1] if "-s" in args else (args[0] if args and args[0][0] != "-" else ".")
        pattern = args[args.index("-p") + 1] if "-p" in args else "test*.py"
        self.test = self.testLoader.discover(folder, pattern)

    def runTests(self):
        runner = _runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings)
            runner.tb_locals = self.tb_locals
        self.result = runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())




main = TestProgram
