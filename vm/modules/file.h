// What the files of the io module share. A binary file is a Record with a buffer of its own over the port's files, over
// a console stream, or over nothing: then the buffer is all there is, and it is a BytesIO. A text file is a Record over
// a binary one and keeps no text itself, so that positions are byte positions; StringIO is a text file over a BytesIO.
//
// Invariant: without kFileDirty, buffer[pos..end) was read and not yet handed out; with it, buffer[0..end) waits to be
// written.
#pragma once
#include "vm/core/ops.h"

namespace adder::vm {

enum FileItem : u32 { kFileFd, kFileBuffer, kFilePos, kFileEnd, kFileFlags, kFileName, kFileMode, kFileItems };
enum TextFileItem : u32 {
  kTextRaw,
  kTextEncoding,
  kTextErrors,
  kTextNewline,
  kTextItems
};  // encoding, errors: Str or Undefined

enum FileFlags : u32 {
  kFileReadable = 1,
  kFileWritable = 2,
  kFileDirty = 4,
  kFileConsole = 8,  // fd is a stream of port_write, or 0 for port_read
  kFileMemory = 16,
  kFileClosed = 32,
  kFileText = 64,  // wrapped by a text file: messages and repr differ
  kFileUnbuffered = 128,
  kFileKeepFd = 256,  // open(closefd=False)
  kFileDetached = 512,
  kFileChars = 1024,  // below a StringIO: its bytes are the text itself, in UTF-8
};

extern const Type kBytesIOType, kStringIOType, kUnsupportedOperationType;
extern const Type kBufferedReaderType, kBufferedWriterType, kBufferedRandomType;
extern const Type kIOBaseType, kRawIOBaseType, kBufferedIOBaseType, kTextIOBaseType;  // modules/io_base.cc

inline i64 file_number(Value file, u32 item) { return file.as<Record>()->items[item].as_small(); }
inline void set_file_number(Value file, u32 item, i64 n) { file.as<Record>()->items[item] = Value::small(n); }
inline u32 file_flags(Value file) { return static_cast<u32>(file_number(file, kFileFlags)); }
inline void set_file_flags(Value file, u32 flags) { set_file_number(file, kFileFlags, flags); }
inline u8* file_data(Value file) { return file.as<Record>()->items[kFileBuffer].as<Blob>()->data; }
inline bool is_text_record(Value file) { return file.obj()->flags & kUserFlag; }
// The binary file under any file object.
inline Value raw_file(Value file) { return is_text_record(file) ? file.as<Record>()->items[kTextRaw] : file; }

// Of binary files. All that return bool have raised when it is false.
Value make_file(Vm&, Value type, i64 fd, u32 flags, Value name, Value mode);
bool file_open_for(Vm&, Value file, u32 wanted);  // not closed, and kFileReadable or kFileWritable (0: either)
i64 file_fill(Vm&,
              const Local<>& file);  // bytes there are to hand out, read if there were none; 0: the end; -1: raised
bool file_write(Vm&, const Local<>& file, const Value* slot, size_t from,
                size_t n);  // bytes of a rooted str or bytes-like object
bool file_flush(Vm&, const Local<>& file);
i64 file_tell(Vm&, const Local<>& file);  // -1: raised
i64 file_seek(Vm&, const Local<>& file, i64 offset, i64 whence);
bool file_close(Vm&, const Local<>& file);
Value file_read(Vm&, const Local<>& file, size_t limit);  // up to limit bytes as Bytes of its own
Value unsupported_operation(Vm&, const char* what);
bool size_or_none(Vm&, Args args, u32 i, i64* out);  // an optional size argument: -1 if absent, None or negative

Value binary_readline(Vm&, const Local<>& file, i64 limit);  // bytes; limit negative: none

// Of text files.
Value make_text_file(Vm&, Value type, Value raw, Value encoding, Value errors, Value newline);
Value text_read(Vm&, const Local<>& file, i64 characters);  // negative: all
Value text_readline(Vm&, const Local<>& file, i64 limit);   // limit in characters; negative: none
Value text_tell(Vm&, const Local<>& file);
Value text_seek(Vm&, const Local<>& file, Value offset, i64 whence);

// A file name argument as a Str: str, bytes, or an object with __fspath__.
Value path_argument(Vm&, Value v);

}  // namespace adder::vm
