// Stock MicroPython (the WebAssembly build that its authors publish on npm) as a device on a serial line: started by
// stock_micropython.py with both ends of the line as standard input and output. A thread takes the bytes that come in,
// the other runs MicroPython. Its own REPL answers; what the port leaves to its host is done here: raw-paste, boot.py
// and main.py, a standard input that blocks, Ctrl-C, and \n as \r\n. What cannot be had: Ctrl-C while a program neither
// prints, reads, nor asks for the time; more than one such device in a process.
//
// usage: stock_micropython.mjs FOLDER-OF-node_modules
import fs from 'node:fs';
import path from 'node:path';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { fileURLToPath, pathToFileURL } from 'node:url';

const RING_BYTES = 1 << 16;
const PASTE_WINDOW = 128;
const HEAP_BYTES = 256 * 1024;
const [READ, WRITTEN, INTERRUPTS] = [0, 1, 2];  // cells of the control array
const [CTRL_A, CTRL_B, CTRL_C, CTRL_D, CTRL_E] = [1, 2, 3, 4, 5];
const EAGAIN = 6;
// The build's own numbers of errors, and those that MicroPython gives on boards.
const ERRNO = { 2: 13, 8: 9, 20: 17, 28: 22, 29: 5, 31: 21, 33: 24, 44: 2, 51: 28, 54: 20, 55: 39, 63: 1, 69: 30 };

if (isMainThread) await main();
else receiveForever(workerData);

// Errors of its files get MicroPython's numbers, and its root holds none of the host's own folders.
function looksLikeABoard(FS) {
  let depth = 0;  // its own functions call each other, and go by its own numbers
  for (const name of ['open', 'stat', 'lstat', 'mkdir', 'mknod', 'rmdir', 'unlink', 'rename', 'readdir', 'chdir',
    'truncate', 'read', 'write']) {
    const plain = FS[name];
    FS[name] = (...given) => {
      ++depth;
      try {
        return plain(...given);
      } catch (error) {
        if (depth === 1 && error.errno in ERRNO) error.errno = ERRNO[error.errno];
        throw error;
      } finally {
        --depth;
      }
    };
  }
  const readAll = FS.readdir;
  FS.readdir = (folder) => readAll(folder).filter((name) => folder !== '/' || !['dev', 'proc'].includes(name));
}

function receiveForever(shared) {
  const control = new Int32Array(shared, 0, 3), ring = new Uint8Array(shared, 12);
  const piece = Buffer.alloc(4096);
  for (;;) {
    const got = fs.readSync(0, piece, 0, piece.length);
    if (got === 0) process.exit(0);
    for (const byte of piece.subarray(0, got)) {
      for (let read; control[WRITTEN] - (read = Atomics.load(control, READ)) >= RING_BYTES;)
        Atomics.wait(control, READ, read, 100);
      ring[control[WRITTEN] % RING_BYTES] = byte;
      if (byte === CTRL_C) Atomics.add(control, INTERRUPTS, 1);
      Atomics.add(control, WRITTEN, 1);
      Atomics.notify(control, WRITTEN);
    }
  }
}

async function main() {
  const folder = path.resolve(process.argv[2], 'node_modules/@micropython/micropython-webassembly-pyscript');
  const { loadMicroPython } = await import(pathToFileURL(path.join(folder, 'micropython.mjs')));
  const shared = new SharedArrayBuffer(12 + RING_BYTES);
  const control = new Int32Array(shared, 0, 3), ring = new Uint8Array(shared, 12);
  new Worker(fileURLToPath(import.meta.url), { workerData: shared });
  const nap = new Int32Array(new SharedArrayBuffer(4));

  const available = () => Atomics.load(control, WRITTEN) - control[READ];
  const take = () => {
    const byte = ring[control[READ] % RING_BYTES];
    Atomics.add(control, READ, 1);
    Atomics.notify(control, READ);
    return byte;
  };
  const waitForInput = () => Atomics.wait(control, WRITTEN, control[READ]);
  const next = () => {
    while (available() === 0) waitForInput();
    return take();
  };

  let board;            // the running MicroPython
  let running = false;  // it executes a program: Ctrl-C interrupts it
  let muted = false;    // what it prints is not for the line
  let swallow = 0;      // so many bytes of it are not
  let lastByte = 0;
  let pending = [];
  const send = () => {
    for (let sent = 0, bytes = Buffer.from(pending.splice(0)); sent < bytes.length;)
      sent += fs.writeSync(1, bytes, sent);
  };
  const say = (text) => pending.push(...Buffer.from(text));
  const interruptByte = () => board._module.ccall('mp_hal_get_interrupt_char', 'number', [], []);
  const isBinary = () => board !== undefined && running && interruptByte() < 0;
  let framed = false;  // until the program ends
  const print = (bytes, asIs = isBinary()) => {
    if (muted) return;
    for (const byte of bytes) {
      if (swallow > 0) { --swallow; continue; }
      if (byte === 10 && lastByte !== 13 && !asIs) pending.push(13);
      pending.push(lastByte = byte);
    }
    if (running || pending.length > 1024) send();  // a program may never come back
    lookForInterrupt();
  };
  // What came up to the last Ctrl-C is dropped with it.
  const lookForInterrupt = () => {
    if (!running || Atomics.load(control, INTERRUPTS) === 0 || interruptByte() !== CTRL_C) return false;
    let found = false;
    while (Atomics.load(control, INTERRUPTS) > 0) {
      if (take() !== CTRL_C) continue;
      Atomics.sub(control, INTERRUPTS, 1);
      found = true;
    }
    if (found) board._module.ccall('mp_sched_keyboard_interrupt', 'null', [], []);
    return found;
  };
  const takeKey = () => {
    const byte = next();
    if (byte === CTRL_C) Atomics.sub(control, INTERRUPTS, 1);
    return byte;
  };

  // A program that waits asks for the time again and again.
  const trueNow = Date.now;
  let lastTime = 0, asked = 0;
  const now = () => {
    if (running) {
      lookForInterrupt();
      if (pending.length > 0) send();
    }
    const time = trueNow();
    asked = time === lastTime ? asked + 1 : 0;
    lastTime = time;
    if (asked > 100) Atomics.wait(nap, 0, 0, 1);
    return time;
  };
  Date.now = now;

  const standardInput = {
    poll: () => { now(); return (available() > 0 ? 1 : 0) | 4; },
    read: (stream, buffer, offset, length) => {
      send();
      while (available() === 0) waitForInput();
      if (lookForInterrupt()) throw new board.FS.ErrnoError(EAGAIN);
      let count = 0;
      while (count < length && available() > 0) {
        const byte = takeKey();
        buffer[offset + count++] = byte;
      }
      return count;
    },
  };

  const copyFiles = (from, to, folder) => {
    for (const name of from.readdir(folder)) {
      const whole = (folder === '/' ? '' : folder) + '/' + name;
      if (name === '.' || name === '..') continue;
      if (from.isDir(from.stat(whole).mode)) {
        if (!to.analyzePath(whole).exists) to.mkdir(whole);
        copyFiles(from, to, whole);
      } else {
        to.writeFile(whole, from.readFile(whole));
      }
    }
  };
  const runFile = (name) => {
    if (!board.FS.analyzePath(name).exists) return;
    running = true;
    try {
      board.runPython(board.FS.readFile(name, { encoding: 'utf8' }));
    } catch (error) {
      print(Buffer.from(String(error.message)));
    }
    running = false;
  };
  const boot = async (isRaw) => {
    const files = board?.FS;
    board = undefined;
    const fresh = await loadMicroPython({ heapsize: HEAP_BYTES, linebuffer: false, stdout: print });
    looksLikeABoard(fresh.FS);
    Object.assign(fresh.FS.getStream(0), { stream_ops: { ...fresh.FS.getStream(0).stream_ops, ...standardInput } });
    Object.assign(fresh.FS.getStream(1), {
      stream_ops: {
        ...fresh.FS.getStream(1).stream_ops,
        write: (stream, buffer, offset, length) => {
          // sys.stdout.buffer, which no board changes, ends here too, as print() does. No text begins with this byte,
          // the first of a link's frames.
          if ((buffer[offset] & 0xff) === 0xa5) framed = true;
          print(buffer.subarray(offset, offset + length), framed || isBinary());
          return length;
        },
      },
    });
    for (const unused of ['/home/web_user', '/home', '/tmp']) fresh.FS.rmdir(unused);
    if (files) copyFiles(files, fresh.FS, '/');
    board = fresh;
    runFile('/boot.py');
    if (!isRaw) runFile('/main.py');
    muted = isRaw;
    board.replInit();
    if (isRaw) board.replProcessChar(CTRL_A);
    muted = false;
    if (isRaw) say('raw REPL; CTRL-B to exit\r\n>');
    send();
  };
  const type = (byte) => {
    running = byte === CTRL_D || byte === 13 || byte === 10;
    const ended = board.replProcessChar(byte);
    running = framed = false;
    return ended;
  };

  // The whole source is taken, then typed into the raw REPL, whose OK the host does not expect.
  const paste = () => {
    pending.push(0x52, 1, PASTE_WINDOW & 255, PASTE_WINDOW >> 8, 1);
    send();
    let source = [];
    for (let byte; (byte = takeKey()) !== CTRL_D;) {
      if (byte === CTRL_C) { source = [...Buffer.from('raise KeyboardInterrupt')]; break; }
      source.push(byte);
      if (source.length % PASTE_WINDOW === 0) { pending.push(1); send(); }
    }
    pending.push(CTRL_D);
    send();
    if (source.length === 0) source.push(10);
    source.forEach(type);
    swallow = 2;
    type(CTRL_D);
    send();
  };

  await boot(false);
  let isRaw = false, isEmpty = true, request = [];
  for (;;) {
    const byte = takeKey();
    if (isRaw && isEmpty && (request.length > 0 || byte === CTRL_E)) {
      request.push(byte);
      if (request.length === 2 && byte !== 0x41) {
        request.splice(0).forEach(type);
        isEmpty = false;
      } else if (request.length === 3) {
        request = [];
        paste();
      }
      continue;
    }
    const ended = type(byte);
    if (byte === CTRL_A) isRaw = true;
    if (byte === CTRL_B) isRaw = false;
    isEmpty = byte === CTRL_A || byte === CTRL_C || byte === CTRL_D;
    if (ended) {
      say('MPY: soft reboot\r\n');
      send();
      await boot(isRaw);
    } else {
      send();
    }
  }
}
