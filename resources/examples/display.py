# Display: draws into a frame buffer as drivers of small displays (SSD1306 and others) do, and prints it here.
# With a display, its driver has the same functions, and show() instead of the last lines.
import framebuf

WIDTH, HEIGHT = 64, 24
buffer = bytearray(WIDTH * HEIGHT // 8)
screen = framebuf.FrameBuffer(buffer, WIDTH, HEIGHT, framebuf.MONO_VLSB)

screen.fill(0)
screen.rect(0, 0, WIDTH, HEIGHT, 1)
screen.text("Adder", 12, 4, 1)
for x in range(4, WIDTH - 4, 2):
    height = (x * x // 7) % 9
    screen.vline(x, HEIGHT - 3 - height, height, 1)

# Two rows of the display in one line of text.
BLOCKS = " ▀▄█"
for y in range(0, HEIGHT, 2):
    print("".join(BLOCKS[screen.pixel(x, y) + 2 * screen.pixel(x, y + 1)] for x in range(WIDTH)))
