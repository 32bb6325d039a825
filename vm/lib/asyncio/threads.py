# A function in a thread of its own, for a task to wait for.
from .core import _current_context, get_running_loop

__all__ = ["to_thread"]


async def to_thread(func, /, *args, **kwargs):
    context = _current_context().copy()
    return await get_running_loop().run_in_executor(None, lambda: context.run(func, *args, **kwargs))
