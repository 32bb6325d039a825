# Asking for a password, which is shown as it is typed: there is no control of the terminal here.
import os

__all__ = ["GetPassWarning", "getpass", "getuser"]


class GetPassWarning(UserWarning):
    pass


def getpass(prompt="Password: ", stream=None):
    import sys

    print("Warning: Password input may be echoed.", file=stream or sys.stderr)
    return input(prompt)


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    raise OSError("there is no user's name in the environment")
