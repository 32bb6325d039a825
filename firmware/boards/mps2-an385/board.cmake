set(board_chip mps2)
set(board_cpu -mcpu=cortex-m3 -mthumb)
set(board_image_start 0x00000000)
