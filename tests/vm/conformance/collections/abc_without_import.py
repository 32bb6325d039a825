# collections.abc is reached through collections once anything has imported it.
import collections
import typing

print(collections.abc.Sequence.__name__, isinstance([], collections.abc.MutableSequence))
