# Test cases whose methods are coroutines; each test has an event loop of its own.
import asyncio
import inspect
from unittest.case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol"
            ) from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _wait(self, function, *args, **kwargs):
        made = function(*args, **kwargs)
        return self._runner.run(made) if inspect.isawaitable(made) else made

    def _callSetUp(self):
        self._runner.get_loop()
        self.setUp()
        self._wait(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._wait(method)

    def _callTearDown(self):
        self._wait(self.asyncTearDown)
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        self._wait(function, *args, **kwargs)

    def run(self, result=None):
        self._runner = asyncio.Runner(debug=True)
        try:
            return super().run(result)
        finally:
            self._runner.close()
            self._runner = None

    def debug(self):
        self._runner = asyncio.Runner(debug=True)
        try:
            super().debug()
        finally:
            self._runner.close()
            self._runner = None
