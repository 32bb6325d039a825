"""The hardware: pins, clock, memory, reset."""
class Pin:
    """A pin of the board, as an input or an output."""
    def __init__(self, id, mode=-1, pull=-1, *, value=None): ...
    IN: int
    OPEN_DRAIN: int
    OUT: int
    PULL_DOWN: int
    PULL_UP: int
    def init(self, mode=-1, pull=-1, *, value=None):
        """Sets up the pin anew."""
    def off(self):
        """Sets the pin low."""
    def on(self):
        """Sets the pin high."""
    def toggle(self):
        """Sets the pin to the other level."""
    def value(self, x=None) -> int:
        """The level, 0 or 1; with an argument sets it."""
def freq(hz=None) -> int:
    """The clock of the processor, in hertz."""
def idle():
    """Rests until something happens."""
mem16: mem
mem32: mem
mem8: mem
def reset():
    """Restarts the board as its button does."""
def soft_reset():
    """Restarts Python; boot.py and main.py run again."""
def unique_id() -> bytes:
    """A number that no other board has."""
