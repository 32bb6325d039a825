# A package for its one module, futures.
