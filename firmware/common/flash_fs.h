// A small power-loss-safe filesystem on NOR flash: directories, files of any size that fits, format "adder-fs 1".
// Each call that changes names (create, remove, rename, mkdir, rmdir) and each flush of a file is one atomic update:
// an interruption leaves the state before or after it. A file opened with kTruncate keeps its old content under its
// name until flush() or close(). Data written in place (kWrite without kTruncate, below the old size) is atomic per
// chunk only. A write that fails for lack of space loses nothing that was there before it.
// Errors are negative errno values (block_device.h). Paths are absolute or relative to the root, `/` between parts, no
// `..`. Not reentrant: one thread calls.
#pragma once

#include <cstdint>

#include "firmware/common/block_device.h"
#include "firmware/common/flash_log.h"

namespace adder::firmware {

class FlashFs {
public:
  static constexpr uint32_t kFormatVersion = 1;
  enum OpenFlags : uint16_t {
    kRead = 1,
    kWrite = 2,
    kCreate = 4,      // make the file if it is not there
    kTruncate = 8,    // start empty; the old content stays visible to others until flush() or close()
    kExclusive = 16,  // with kCreate: -kErrExists if it is there
    kAppend = 32,     // each write goes to the end
  };
  enum class Type : uint8_t { kFile = 1, kDirectory = 2 };
  enum class Seek { kSet, kCurrent, kEnd };

  struct Stat {
    Type type;
    uint32_t size;   // bytes; 0 for a directory
    uint32_t mtime;  // seconds since 1970, by the clock given to mount()
  };
  struct Space {
    uint32_t block_size;     // bytes of file data in one chunk
    uint32_t blocks, free_;  // in chunks
    uint32_t name_max;       // bytes
  };
  struct Report {
    bool formatted = false;         // nothing usable was found, or what was found had to be given up
    uint32_t unfinished_files = 0;  // whose writing a power loss cut; their space was freed
    FlashLog::Report log;
  };
  // An open file; the caller keeps it and the buffer (chunk_size() bytes, only for writing) until close().
  struct File {
    File* next = nullptr;
    uint8_t* buffer = nullptr;
    uint32_t entry = 0;  // key of the directory entry
    uint32_t size = 0, position = 0;
    uint32_t buffered = 0xFFFFFFFF;  // the chunk in the buffer
    uint32_t checked = 0;            // the address of the chunk whose CRC was last found good
    uint32_t flags = 0;
    uint16_t fill = 0;  // bytes of the buffered chunk
    uint16_t id = 0;    // of the file's data; 0: none yet
  };
  struct Cursor {
    uint32_t key = 0, last = 0;
  };
  struct Entry {
    char name[256];  // NUL-terminated
    Stat stat;
  };
  using Clock = uint32_t (*)();  // seconds since 1970

  // Makes an empty filesystem. `chunk` is the bytes of file data in a record and the size of a writer's buffer:
  // a multiple of 64, at most a quarter of a sector; 0 chooses by the device.
  int format(BlockDevice& device, uint32_t chunk = 0);
  // Mounts. With `format_if_damaged`, a device without a readable filesystem is formatted; the report says so.
  int mount(BlockDevice& device, Clock clock, bool format_if_damaged, Report* report);
  uint32_t chunk_size() const { return chunk_; }
  bool mounted() const { return chunk_ != 0; }

  int open(File& file, const char* path, uint16_t flags, uint8_t* buffer);
  int read(File& file, void* data, uint32_t length);         // bytes read; 0 at the end
  int write(File& file, const void* data, uint32_t length);  // bytes written, fewer when the device fills
  int64_t seek(File& file, int64_t offset, Seek from);       // the new position
  int truncate(File& file, uint32_t size);
  int flush(File& file);
  int close(File& file);  // a kTruncate file whose write() failed is given up: the old content stays
  bool any_open() const { return open_ != nullptr; }

  int stat(const char* path, Stat* stat);
  int list(const char* path, Cursor* cursor);
  int next(Cursor* cursor, Entry* entry);  // 1, 0 at the end, or an error; the directory may change meanwhile
  int mkdir(const char* path);
  int rmdir(const char* path);
  int remove(const char* path);
  int rename(const char* from, const char* to);
  int statvfs(Space* space);
  int check();  // reads everything; 0 or -kErrIo

private:
  struct EntryImage {
    uint8_t type, name_length;
    uint16_t id;
    uint32_t size, mtime;
  };
  struct Place {  // where a path leads: the directory that holds it, its name there, and the entry if it exists
    uint16_t directory;
    const char* name;
    uint32_t name_length;
    uint32_t key;  // of the entry, or of a free slot for it; 0 for the root directory
    bool exists;
    EntryImage image;
  };

  int resolve(const char* path, Place* place);
  int find_entry(Place* place);
  int name_matches(const FlashLog::Record& record, const Place& place, EntryImage* image);
  int read_entry(uint32_t key, EntryImage* image, char* name);
  int put_entry(uint32_t key, const EntryImage& image, const char* name, bool commit);
  int allocate_id(uint16_t* id);
  int free_orphans(Report* report);
  uint32_t now() const { return clock_ != nullptr ? clock_() : 0; }
  int create(const Place& place, Type type, uint16_t id);
  int release_data(uint16_t id, const File* except);
  bool is_prefix(const char* from, const char* to) const;

  int open_existing(File& file, const Place& place);
  int find_chunk(File& file, uint32_t chunk, FlashLog::Record* record);
  int read_chunk(File& file, uint32_t chunk, uint32_t offset, uint8_t* data, uint32_t length);
  int load_buffer(File& file, uint32_t chunk);
  int spill(File& file);
  int write_piece(File& file, const uint8_t* data, uint32_t length);
  int commit_file(File& file);
  int erase_chunks_from(uint16_t id, uint32_t chunk);
  int shrink(File& file, uint32_t size);
  void make_clean(File& file);
  int give_up(File& file);
  static bool has(const File& file, uint32_t flag) { return (file.flags & flag) != 0; }

  FlashLog log_;
  Clock clock_ = nullptr;
  File* open_ = nullptr;
  uint32_t chunk_ = 0;
  uint16_t id_hint_ = 0;
};

}  // namespace adder::firmware
