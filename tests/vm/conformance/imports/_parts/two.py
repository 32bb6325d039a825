from . import one as sibling

value = 2
