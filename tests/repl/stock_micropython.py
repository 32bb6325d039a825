#!/usr/bin/python3
"""Starts stock_micropython.mjs on a pty of its own, and says which it is as QEMU says it of its serial ports.

usage: stock_micropython.py FOLDER-OF-node_modules
"""
import os
import pathlib
import sys
import tty

line, other_side = os.openpty()  # the other side stays open, or the line would end whenever nobody is connected
tty.setraw(other_side)
print(f"char device redirected to {os.ttyname(other_side)} (label stock)", flush=True)
os.set_inheritable(other_side, True)
os.dup2(line, 0)
os.dup2(line, 1)
os.execvp("node", ["node", str(pathlib.Path(__file__).with_suffix(".mjs")), sys.argv[1]])
