__all__ = ["sub", "missing"]
