"""The X server's screen as a camera: a picture of it, and the moment at which a part of it looks as it should. Through
libX11 itself, whose answer to XGetImage is what the server shows."""
import ctypes
import ctypes.util
import time

ALL_PLANES = 0xFFFFFFFF
Z_PIXMAP = 2


class _XImage(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
                ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
                ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int)]


class Screen:
    """One connection to a display, and the size of its screen."""

    def __init__(self, display):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XGetImage.restype = ctypes.POINTER(_XImage)
        for name in ("XDefaultRootWindow", "XCloseDisplay"):
            getattr(self.x, name).argtypes = [ctypes.c_void_p]
        for name in ("XDisplayWidth", "XDisplayHeight"):
            getattr(self.x, name).argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                     ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x.XDestroyImage.argtypes = [ctypes.POINTER(_XImage)]
        self.display = self.x.XOpenDisplay(display.encode())
        if not self.display:
            raise RuntimeError(f"there is no X server at {display}")
        self.root = self.x.XDefaultRootWindow(self.display)
        self.width = self.x.XDisplayWidth(self.display, 0)
        self.height = self.x.XDisplayHeight(self.display, 0)

    def close(self):
        self.x.XCloseDisplay(self.display)

    def grab(self, box=None):
        """Rows of bytes, four a pixel."""
        left, top, width, height = box or (0, 0, self.width, self.height)
        image = self.x.XGetImage(self.display, self.root, left, top, width, height, ALL_PLANES, Z_PIXMAP)
        if not image:
            raise RuntimeError("the X server gives no picture")
        stride = image.contents.bytes_per_line
        data = ctypes.string_at(image.contents.data, stride * height)
        self.x.XDestroyImage(image)
        return [data[y * stride:y * stride + 4 * width] for y in range(height)]

    def wait_for(self, box, wanted, deadline_s):
        """True once the box looks as wanted."""
        while time.perf_counter() < deadline_s:
            if self.grab(box) == wanted:
                return True
            time.sleep(0.001)
        return False

    def settle(self, quiet_s, limit_s):
        """A picture that has not changed for some time; a caret may blink in it."""
        end, since, last = time.perf_counter() + limit_s, time.perf_counter(), self.grab()
        while time.perf_counter() < end and time.perf_counter() - since < quiet_s:
            time.sleep(0.1)
            now = self.grab()
            if sum(a != b for a, b in zip(now, last)) > 40:
                since = time.perf_counter()
            last = now
        return last


def difference(first, second):
    """The smallest box (left, top, width, height) that holds every pixel in which two pictures differ; None: none."""
    rows = [y for y, (a, b) in enumerate(zip(first, second)) if a != b]
    if not rows:
        return None
    columns = [x for y in rows for x in range(len(first[y]) // 4) if first[y][4 * x:4 * x + 4] != second[y][4 * x:4 * x + 4]]
    left, top = min(columns), rows[0]
    return left, top, max(columns) - left + 1, rows[-1] - top + 1


def cut(picture, box):
    left, top, width, height = box
    return [row[4 * left:4 * (left + width)] for row in picture[top:top + height]]
