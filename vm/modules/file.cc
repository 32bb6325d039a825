// Binary files: buffering over the port's files. See file.h.
#include "vm/modules/file.h"

#include "vm/modules/io.h"
#include "vm/objects/interned.h"
#include "vm/objects/text.h"
#include "vm/port.h"
#include "vm/run/pause.h"
#include "vm/run/traceback.h"

namespace adder::vm {

namespace {

constexpr u32 kBufferSize = kWord64 ? 8192 : 512;

bool raise_errno(Vm& vm, i64 result) { return failed(raise_os_error(vm, static_cast<int>(-result))); }

bool make_buffer(Vm& vm, const Local<>& file, u32 size) {
  Value blob = make_blob(vm, size);
  if (blob.is_raised()) return false;
  file.value().as<Record>()->items[kFileBuffer] = blob;
  return true;
}
bool has_buffer(Value file) { return !file.as<Record>()->items[kFileBuffer].is_undefined(); }

// Port reads and writes that are interrupted go on, unless the interrupt was the user's.
bool interrupted(Vm& vm, i64 result) {
  if (result != -4) return raise_errno(vm, result);
  return !check_interrupt(vm).is_raised();
}

i64 port_fill(Value file, u8* buffer, size_t n) {
  i64 fd = file_number(file, kFileFd);
  if (file_flags(file) & kFileConsole) return port_read(reinterpret_cast<char*>(buffer), n);
  return port_file_read(static_cast<int>(fd), buffer, n);
}

// Writes all; data may lie in the heap, since nothing here collects. The result: 0 or -errno.
i64 port_drain(Value file, const u8* data, size_t n) {
  int fd = static_cast<int>(file_number(file, kFileFd));
  if (file_flags(file) & kFileConsole) {
    port_write(fd == 1 ? kPortOutputBytes : fd, reinterpret_cast<const char*>(data), n);
    return 0;
  }
  while (n) {
    int written = port_file_write(fd, data, n);
    if (written == -4) continue;
    if (written < 0) return written;
    if (written == 0) return -28;
    data += written;
    n -= static_cast<size_t>(written);
  }
  return 0;
}

// What was read ahead is given back: the system's position becomes the file's.
bool forget_read(Vm& vm, const Local<>& file) {
  i64 ahead = file_number(file, kFileEnd) - file_number(file, kFilePos);
  if (file_flags(file) & (kFileDirty | kFileMemory)) return true;
  set_file_number(file, kFilePos, 0);
  set_file_number(file, kFileEnd, 0);
  if (!ahead || (file_flags(file) & kFileConsole)) return true;
  i64 r = port_seek(static_cast<int>(file_number(file, kFileFd)), -ahead, 1);
  return r >= 0 || raise_errno(vm, r);
}

bool memory_write(Vm& vm, const Local<>& file, const Value* slot, size_t from, size_t n) {
  size_t pos = static_cast<size_t>(file_number(file, kFilePos)), end = static_cast<size_t>(file_number(file, kFileEnd));
  size_t capacity = has_buffer(file) ? file.value().as<Record>()->items[kFileBuffer].as<Blob>()->len : 0;
  if (pos + n > capacity) {
    Local<> old(vm, file.value().as<Record>()->items[kFileBuffer]);
    size_t wanted = pos + n + (pos + n) / 2 + 16;
    if (wanted > 0x7FFF'0000) return failed(raise_memory_error(vm));
    if (!make_buffer(vm, file, static_cast<u32>(wanted))) return false;
    if (end) std::memcpy(file_data(file), old.value().as<Blob>()->data, end);
  }
  if (pos > end) std::memset(file_data(file) + end, 0, pos - end);
  std::memcpy(file_data(file) + pos, text_of(*slot).data + from, n);
  set_file_number(file, kFilePos, static_cast<i64>(pos + n));
  if (pos + n > end) set_file_number(file, kFileEnd, static_cast<i64>(pos + n));
  return true;
}

bool remember(Vm& vm, const Local<>& file) {
  if (vm.open_files.is_undefined()) {
    Value list = make_list(vm);
    if (list.is_raised()) return false;
    vm.open_files = list;
  }
  return list_append(vm, vm.open_files, file);
}

void forget(Vm& vm, Value file) {
  if (!vm.open_files.is(Kind::List)) return;
  List* list = vm.open_files.as<List>();
  for (u32 i = 0; i < list->len; ++i) {
    Value* items = list->items.as<Array>()->items;
    if (items[i] != file) continue;
    items[i] = items[list->len - 1];
    items[--list->len] = Value();
    return;
  }
}

}  // namespace

// In the middle of a collection: nothing may be allocated, and what is not marked is still whole.
void sweep_files(Vm& vm) {
  if (!vm.open_files.is(Kind::List) || vm.open_files.as<List>()->items.is_undefined()) return;
  List* list = vm.open_files.as<List>();
  Value* items = list->items.as<Array>()->items;
  for (u32 i = 0; i < list->len;) {
    Value file = items[i];
    if (vm.heap.is_marked(file.obj())) {
      ++i;
      continue;
    }
    const int fd = static_cast<int>(file_number(file, kFileFd));
    if (file_flags(file) & kFileDirty) {
      const u8* data = file_data(file);
      for (i64 left = file_number(file, kFileEnd); left > 0;) {
        int n = port_file_write(fd, data, static_cast<size_t>(left));
        if (n <= 0) break;  // a full disk: there is nobody left to tell
        data += n;
        left -= n;
      }
    }
    if (!(file_flags(file) & kFileKeepFd)) port_close(fd);
    items[i] = items[list->len - 1];
    items[--list->len] = Value();
  }
}

Value make_file(Vm& vm, Value type, i64 fd, u32 flags, Value name_value, Value mode_value) {
  Local<> name(vm, name_value), mode(vm, mode_value);
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kFileItems * sizeof(Value), kFileItems));
  Local<> file(vm, Value::from(o));
  set_file_number(file, kFileFd, fd);
  set_file_number(file, kFilePos, 0);
  set_file_number(file, kFileEnd, 0);
  set_file_flags(file, flags);
  file.value().as<Record>()->items[kFileName] = name;
  file.value().as<Record>()->items[kFileMode] = mode;
  if (!(flags & (kFileMemory | kFileConsole))) TRY_OK(remember(vm, file));
  return file;
}

Value unsupported_operation(Vm& vm, const char* what) { return raise(vm, kUnsupportedOperationType, "%s", what); }

bool file_open_for(Vm& vm, Value file, u32 wanted) {
  u32 flags = file_flags(file);
  if (flags & kFileDetached)
    return failed(raise_text(
        vm, kValueErrorType,
        flags & kFileText ? PACKED("underlying buffer has been detached") : PACKED("raw stream has been detached")));
  if (flags & kFileClosed) {
    const bool memory = flags & kFileMemory, text = flags & kFileText, raw = flags & kFileUnbuffered;
    const char* told = text  ? (flags & kFileChars ? "I/O operation on closed file" : "I/O operation on closed file.")
                       : raw ? "I/O operation on closed file"
                       : memory                  ? "I/O operation on closed file."
                       : wanted == kFileReadable ? "read of closed file"
                       : wanted == kFileWritable ? "write to closed file"
                                                 : "I/O operation on closed file.";
    return failed(raise_text(vm, kValueErrorType, told));
  }
  if ((flags & wanted) == wanted) return true;
  const char* what = flags & kFileText ? (wanted == kFileReadable ? "not readable" : "not writable")
                                       : (wanted == kFileReadable ? "read" : "write");
  return failed(unsupported_operation(vm, what));
}

i64 file_fill(Vm& vm, const Local<>& file) {
  if (!(file_flags(file) & kFileDirty)) {
    i64 there = file_number(file, kFileEnd) - file_number(file, kFilePos);
    if (there > 0) return there;
    if (file_flags(file) & kFileMemory) return 0;
  } else if (!file_flush(vm, file)) {
    return -1;
  }
  if (!has_buffer(file) && !make_buffer(vm, file, kBufferSize)) return -1;
  set_file_number(file, kFilePos, 0);
  set_file_number(file, kFileEnd, 0);
  i64 n;
  do {
    n = port_fill(file, file_data(file), file.value().as<Record>()->items[kFileBuffer].as<Blob>()->len);
    if (n < 0 && !interrupted(vm, n)) return -1;
  } while (n < 0);
  set_file_number(file, kFileEnd, n);
  return n;
}

bool file_write(Vm& vm, const Local<>& file, const Value* slot, size_t from, size_t n) {
  u32 flags = file_flags(file);
  if (!n) return true;
  if (flags & kFileMemory) return memory_write(vm, file, slot, from, n);
  if (flags & kFileConsole) {
    port_drain(file, text_of(*slot).data + from, n);
    return true;
  }
  if (!forget_read(vm, file)) return false;
  if (!has_buffer(file) && !make_buffer(vm, file, kBufferSize)) return false;
  u32 capacity = file.value().as<Record>()->items[kFileBuffer].as<Blob>()->len;
  size_t end = static_cast<size_t>(file_number(file, kFileEnd));
  if (n > capacity - end || (flags & kFileUnbuffered)) {
    if (!file_flush(vm, file)) return false;
    end = 0;
  }
  if (n >= capacity || (flags & kFileUnbuffered)) {
    i64 r = port_drain(file, text_of(*slot).data + from, n);
    return r == 0 || raise_errno(vm, r);
  }
  std::memcpy(file_data(file) + end, text_of(*slot).data + from, n);
  set_file_number(file, kFileEnd, static_cast<i64>(end + n));
  set_file_flags(file, file_flags(file) | kFileDirty);
  return true;
}

// What cannot be written is lost, and said to be: it is not tried again at every later call.
bool file_flush(Vm& vm, const Local<>& file) {
  u32 flags = file_flags(file);
  if (flags & kFileConsole) {
    if (flags & kFileWritable) port_write(static_cast<int>(file_number(file, kFileFd)), nullptr, 0);
    return true;
  }
  if (!(flags & kFileDirty)) return true;
  size_t n = static_cast<size_t>(file_number(file, kFileEnd));
  set_file_flags(file, flags & ~u32{kFileDirty});
  set_file_number(file, kFileEnd, 0);
  set_file_number(file, kFilePos, 0);
  i64 r = port_drain(file, file_data(file), n);
  return r == 0 || raise_errno(vm, r);
}

i64 file_tell(Vm& vm, const Local<>& file) {
  if (file_flags(file) & kFileMemory) return file_number(file, kFilePos);
  i64 at = port_seek(static_cast<int>(file_number(file, kFileFd)), 0, 1);
  if (at < 0) return raise_errno(vm, at), -1;
  i64 end = file_number(file, kFileEnd);
  return file_flags(file) & kFileDirty ? at + end : at - (end - file_number(file, kFilePos));
}

i64 file_seek(Vm& vm, const Local<>& file, i64 offset, i64 whence) {
  if (whence < 0 || whence > 2) {
    return static_cast<void>(
               raise(vm, kValueErrorType, "invalid whence (%d, should be 0, 1 or 2)", static_cast<int>(whence))),
           -1;
  }
  if (file_flags(file) & kFileMemory) {
    if (whence == 0 && offset < 0)
      return static_cast<void>(raise(vm, kValueErrorType, "negative seek value %d", static_cast<int>(offset))), -1;
    i64 at = offset + (whence == 0 ? 0 : file_number(file, whence == 1 ? kFilePos : kFileEnd));
    if (at < 0) at = 0;
    if (at > 0x7FFF'0000 || !Value::fits_small(at)) return static_cast<void>(raise_memory_error(vm)), -1;
    set_file_number(file, kFilePos, at);
    return at;
  }
  if (!file_flush(vm, file) || !forget_read(vm, file)) return -1;
  i64 at = port_seek(static_cast<int>(file_number(file, kFileFd)), offset, static_cast<int>(whence));
  return at < 0 ? (raise_errno(vm, at), -1) : at;
}

bool file_close(Vm& vm, const Local<>& file) {
  u32 flags = file_flags(file);
  if (flags & kFileClosed) return true;
  bool ok = file_flush(vm, file);
  if (!(flags & (kFileConsole | kFileMemory))) {
    forget(vm, file);
    i64 r = flags & kFileKeepFd ? 0 : port_close(static_cast<int>(file_number(file, kFileFd)));
    if (r < 0 && ok) ok = raise_errno(vm, r);
  }
  set_file_flags(file, flags | kFileClosed);
  set_file_number(file, kFileFd, -1);
  file.value().as<Record>()->items[kFileBuffer] = Value();
  return ok;
}

namespace {

// How many bytes there are from the file's position to its end; -1: that cannot be known.
i64 bytes_left(Value file) {
  if (file_flags(file) & (kFileMemory | kFileConsole | kFileDirty)) return -1;
  int fd = static_cast<int>(file_number(file, kFileFd));
  i64 at = port_seek(fd, 0, 1);
  if (at < 0) return -1;
  i64 end = port_seek(fd, 0, 2);
  if (port_seek(fd, at, 0) < 0 || end < at) return -1;
  return end - at + file_number(file, kFileEnd) - file_number(file, kFilePos);
}

// n bytes, n being more than the buffer holds, straight into the result.
Value read_direct(Vm& vm, const Local<>& file, size_t n) {
  Local<Bytes> out(vm, make_bytes(vm, nullptr, n));
  if (out.is_raised()) return out;
  size_t used = static_cast<size_t>(file_number(file, kFileEnd) - file_number(file, kFilePos));
  if (used) std::memcpy(out->data, file_data(file) + file_number(file, kFilePos), used);
  set_file_number(file, kFilePos, 0);
  set_file_number(file, kFileEnd, 0);
  while (used < n) {
    i64 got = port_fill(file, out->data + used, n - used);
    if (got < 0) {
      if (!interrupted(vm, got)) return Value::raised();
      continue;
    }
    if (got == 0) break;
    used += static_cast<size_t>(got);
  }
  if (used == n) return out;
  size_t old_size = object_size(out.get());  // the file got shorter meanwhile
  out->len = static_cast<u32>(used);
  vm.heap.shrink(out.get(), old_size);
  return out;
}

}  // namespace

Value file_read(Vm& vm, const Local<>& file, size_t limit) {
  if (limit > kBufferSize) {
    i64 left = bytes_left(file);
    if (left > kBufferSize)
      return read_direct(vm, file, static_cast<size_t>(left) < limit ? static_cast<size_t>(left) : limit);
  }
  StrBuilder out(vm);
  while (limit) {
    i64 n = file_fill(vm, file);
    if (n < 0) return Value::raised();
    if (n == 0) break;
    size_t take = static_cast<size_t>(n) < limit ? static_cast<size_t>(n) : limit;
    char* to = TRY_PTR(out.reserve(take));
    i64 pos = file_number(file, kFilePos);
    std::memcpy(to, file_data(file) + pos, take);
    set_file_number(file, kFilePos, pos + static_cast<i64>(take));
    limit -= take;
  }
  return out.take_bytes();
}

bool flush_all_files(Vm& vm) {
  if (!vm.open_files.is(Kind::List)) return true;
  for (u32 i = 0; i < vm.open_files.as<List>()->len; ++i) {
    Local<> file(vm, list_item(vm.open_files, i));
    if ((file_flags(file) & kFileDirty) && !file_flush(vm, file)) return false;
  }
  return true;
}

void close_all_files(Vm& vm) {
  while (vm.open_files.is(Kind::List) && vm.open_files.as<List>()->len) {
    Local<> file(vm, list_item(vm.open_files, vm.open_files.as<List>()->len - 1));
    if (!file_close(vm, file)) show_exception(vm, take_pending(vm));
  }
}

}  // namespace adder::vm
