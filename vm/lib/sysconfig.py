"""sysconfig: there are no configuration variables; what asks for one gets None."""
import sys


def get_config_var(name):
    return None


def get_config_vars(*names):
    return [None] * len(names) if names else {}


def get_platform():
    return sys.platform


def get_python_version():
    return "%d.%d" % sys.version_info[:2]


def is_python_build(check_home=None):
    return False
