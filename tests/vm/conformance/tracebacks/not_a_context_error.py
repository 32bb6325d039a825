# with on what is no context manager.
with 5: pass
