// The data of open files. A writer collects one chunk in its buffer and puts it in the log when it moves on or flushes.
// While a file is being replaced, its new data has an id of its own that no entry names, marked so that a mount after a
// power loss frees it; the commit writes one entry that names the new id and drops the old one.
#include <cstring>

#include "firmware/common/flash_fs.h"
#include "firmware/common/flash_keys.h"

namespace adder::firmware {

namespace {
constexpr uint32_t kNoChunk = 0xFFFFFFFF;
}

int FlashFs::open_existing(File& file, const Place& place) {
  if (has(file, kCreate) && has(file, kExclusive)) return -kErrExists;
  if (place.image.type == static_cast<uint8_t>(Type::kDirectory)) return -kErrIsDirectory;
  file.entry = place.key;
  if (has(file, kTruncate) && has(file, kWrite)) {
    file.flags |= kReplacing | kDirtyEntry;
    return 0;
  }
  file.id = place.image.id;
  file.size = place.image.size;
  if (!has(file, kWrite)) return 0;
  if (file.id == 0) {  // nothing is there yet: its first data is written as a replacement
    file.flags |= kReplacing;
    return 0;
  }
  // A truncation that a power loss cut may have left chunks past the end; they must not show when the file grows.
  return erase_chunks_from(file.id, (file.size + chunk_ - 1) / chunk_);
}

int FlashFs::open(File& file, const char* path, uint16_t flags, uint8_t* buffer) {
  file = File();
  file.flags = flags & (kRead | kWrite | kCreate | kTruncate | kExclusive | kAppend);
  file.buffer = buffer;
  if (has(file, kWrite) && buffer == nullptr) return -kErrInvalid;
  Place place;
  if (int e = resolve(path, &place); e < 0) return e;
  int e;
  if (place.exists) {
    e = open_existing(file, place);
  } else if (!has(file, kCreate) || !has(file, kWrite)) {
    return -kErrNoEntry;
  } else {
    e = log_.begin(FlashLog::kAccounted + entry_bytes(place.name_length));
    if (e == 0) e = create(place, Type::kFile, 0);
    file.entry = place.key;
    file.flags |= kMadeEntry | kReplacing;
  }
  if (e < 0) return e;
  file.next = open_;
  open_ = &file;
  return 0;
}

int FlashFs::find_chunk(File& file, uint32_t chunk, FlashLog::Record* record) {
  if (file.id == 0) return -kErrNoEntry;
  if (int e = log_.find(key_of(file.id, chunk), record); e < 0) return e;
  if (file.checked == record->address) return 0;
  if (int e = log_.verify(*record); e < 0) return e;
  file.checked = record->address;
  return 0;
}

// Reads within one chunk and the file's size; what was never written reads as zeros.
int FlashFs::read_chunk(File& file, uint32_t chunk, uint32_t offset, uint8_t* data, uint32_t length) {
  uint32_t stored = 0;
  if (chunk == file.buffered) {
    stored = file.fill > offset ? file.fill - offset : 0;
    if (stored > length) stored = length;
    std::memcpy(data, file.buffer + offset, stored);
  } else {
    FlashLog::Record record;
    int e = find_chunk(file, chunk, &record);
    if (e < 0 && e != -kErrNoEntry) return e;
    if (e == 0) {
      stored = record.length > offset ? record.length - offset : 0;
      if (stored > length) stored = length;
      if (int failed = log_.read(record, offset, data, stored); failed < 0) return failed;
    }
  }
  std::memset(data + stored, 0, length - stored);
  return 0;
}

int FlashFs::read(File& file, void* data, uint32_t length) {
  if (!has(file, kRead)) return -kErrBadFile;
  auto* out = static_cast<uint8_t*>(data);
  uint32_t done = 0;
  while (done < length && file.position < file.size) {
    uint32_t offset = file.position % chunk_, n = chunk_ - offset;
    if (n > length - done) n = length - done;
    if (n > file.size - file.position) n = file.size - file.position;
    if (int e = read_chunk(file, file.position / chunk_, offset, out + done, n); e < 0) return e;
    file.position += n;
    done += n;
  }
  return static_cast<int>(done);
}

// Brings a chunk's present content (within the size) into the buffer.
int FlashFs::load_buffer(File& file, uint32_t chunk) {
  uint32_t start = chunk * chunk_, inside = file.size > start ? file.size - start : 0;
  if (inside > chunk_) inside = chunk_;
  file.buffered = kNoChunk;
  if (int e = read_chunk(file, chunk, 0, file.buffer, inside); e < 0) return e;
  FlashLog::Record record;
  bool whole = file.id != 0 && log_.find(key_of(file.id, chunk), &record) == 0 && record.length == chunk_;
  file.flags = static_cast<uint32_t>(whole ? file.flags | kWhole : file.flags & ~kWhole);
  file.buffered = chunk;
  file.fill = static_cast<uint16_t>(inside);
  return 0;
}

void FlashFs::make_clean(File& file) {
  if (has(file, kPromised)) log_.redeem(FlashLog::kAccounted + chunk_);
  file.flags &= static_cast<uint32_t>(~(kDirtyBuffer | kPromised));
}

// Puts the buffered chunk in the log without naming it in the entry.
int FlashFs::spill(File& file) {
  if (!has(file, kDirtyBuffer)) return 0;
  bool mark = has(file, kReplacing) && !has(file, kOrphanMark);
  if (int e = log_.begin(mark ? FlashLog::kAccounted : 0); e < 0) return e;
  if (file.id == 0) {
    if (int e = allocate_id(&file.id); e < 0) return e;
  }
  int e = mark ? log_.put(key_of(0, file.id), nullptr, 0, false) : 0;
  FlashLog::Piece piece = {file.buffer, file.fill};
  if (e == 0) e = log_.put(key_of(file.id, file.buffered), &piece, 1, true);
  if (e < 0) {
    log_.roll_back();
    return e;
  }
  if (mark) file.flags |= kOrphanMark;
  make_clean(file);
  return 0;
}

// Writes within one chunk. A chunk that the log does not have yet is promised its space first, so that a later spill
// or flush cannot fail for want of it.
int FlashFs::write_piece(File& file, const uint8_t* data, uint32_t length) {
  uint32_t chunk = file.position / chunk_, offset = file.position % chunk_;
  if (chunk > kIndexMask) return -kErrTooBig;
  if (file.buffered != chunk) {
    if (int e = spill(file); e < 0) return e;
    if (int e = load_buffer(file, chunk); e < 0) return e;
  }
  if (!has(file, kPromised) && !has(file, kWhole)) {
    uint32_t bytes = FlashLog::kAccounted + chunk_;
    if (!log_.room(bytes + 2 * FlashLog::kAccounted)) return -kErrNoSpace;
    log_.promise(bytes);
    file.flags |= kPromised;
  }
  if (offset > file.fill) std::memset(file.buffer + file.fill, 0, offset - file.fill);
  std::memcpy(file.buffer + offset, data, length);
  if (offset + length > file.fill) file.fill = static_cast<uint16_t>(offset + length);
  file.flags |= kDirtyBuffer | kDirtyEntry;
  file.position += length;
  if (file.position > file.size) file.size = file.position;
  return 0;
}

int FlashFs::write(File& file, const void* data, uint32_t length) {
  if (!has(file, kWrite)) return -kErrBadFile;
  auto* in = static_cast<const uint8_t*>(data);
  if (has(file, kAppend)) file.position = file.size;
  uint32_t done = 0;
  while (done < length) {
    uint32_t n = chunk_ - file.position % chunk_;
    if (n > length - done) n = length - done;
    if (int e = write_piece(file, in + done, n); e < 0) {
      file.flags |= kFailed;
      return done > 0 ? static_cast<int>(done) : e;
    }
    done += n;
  }
  return static_cast<int>(done);
}

int64_t FlashFs::seek(File& file, int64_t offset, Seek from) {
  int64_t base = from == Seek::kSet ? 0 : from == Seek::kCurrent ? file.position : file.size;
  int64_t position = base + offset;
  if (position < 0 || position > 0x7FFFFFFF) return -kErrInvalid;
  file.position = static_cast<uint32_t>(position);
  return position;
}

// Makes the file's data and size those of its entry, in one atomic update.
int FlashFs::commit_file(File& file) {
  EntryImage image;
  char name[256];
  if (int e = read_entry(file.entry, &image, name); e < 0) return e;
  if (int e = log_.begin(0); e < 0) return e;
  int e = 0;
  if (has(file, kDirtyBuffer)) {
    if (file.id == 0) e = allocate_id(&file.id);
    FlashLog::Piece piece = {file.buffer, file.fill};
    if (e == 0) e = log_.put(key_of(file.id, file.buffered), &piece, 1, false);
  }
  if (e == 0 && has(file, kReplacing) && image.id != file.id) e = release_data(image.id, &file);
  if (e == 0 && has(file, kOrphanMark)) e = log_.remove(key_of(0, file.id), 32, false);
  image.id = file.id;
  image.size = file.size;
  image.mtime = now();
  if (e == 0) e = put_entry(file.entry, image, name, true);
  if (e < 0) {
    log_.roll_back();
    return e;
  }
  make_clean(file);
  file.flags &= static_cast<uint32_t>(~(kDirtyEntry | kReplacing | kOrphanMark | kMadeEntry));
  if (file.id == 0) file.flags |= kReplacing;
  return 0;
}

int FlashFs::flush(File& file) {
  if (!has(file, kWrite)) return 0;
  if (has(file, kDetached)) {  // nobody will find it again; the data goes at close
    if (has(file, kReplacing) || file.id != 0) return spill(file);
    make_clean(file);
    return 0;
  }
  if (!has(file, kDirtyEntry) && !has(file, kDirtyBuffer)) return 0;
  return commit_file(file);
}

// Frees the data of a replacement that will not be, and the entry if open() made it.
int FlashFs::give_up(File& file) {
  make_clean(file);
  int e = log_.begin(0);
  if (e == 0 && file.id != 0) e = log_.remove(key_of(file.id, 0), kIdBits, !has(file, kOrphanMark));
  if (e == 0 && has(file, kOrphanMark)) e = log_.remove(key_of(0, file.id), 32, true);
  if (e == 0 && has(file, kMadeEntry) && !has(file, kDetached)) e = log_.remove(file.entry, 32, true);
  if (e < 0) log_.roll_back();
  return e;
}

int FlashFs::close(File& file) {
  int e = 0;
  if (has(file, kReplacing) && (has(file, kFailed) || has(file, kDetached))) {
    e = give_up(file);
  } else if (!has(file, kDetached)) {
    e = flush(file);
    if (e < 0 && has(file, kReplacing)) give_up(file);
  }
  make_clean(file);
  bool shared = false;
  for (File** at = &open_; *at != nullptr;) {
    if (*at == &file) {
      *at = file.next;
      continue;
    }
    if ((*at)->id == file.id) shared = true;
    at = &(*at)->next;
  }
  if (has(file, kDetached) && !has(file, kReplacing) && file.id != 0 && !shared) {
    int failed = log_.begin(0);
    if (failed == 0) failed = log_.remove(key_of(file.id, 0), kIdBits, false);
    if (failed == 0) failed = log_.remove(key_of(0, file.id), 32, true);
    if (failed < 0) log_.roll_back();
    if (e == 0) e = failed;
  }
  return e;
}

// Removes the chunks at and after `chunk`, in as few updates as the tree allows.
int FlashFs::erase_chunks_from(uint16_t id, uint32_t chunk) {
  FlashLog::Record record;
  while (chunk <= kIndexMask) {
    int e = log_.next(key_of(id, chunk), &record);
    if (e == -kErrNoEntry || (e == 0 && id_of(record.key) != id)) return 0;
    if (e < 0) return e;
    int low = 0;  // the largest aligned run of keys that starts at `chunk`
    while (low < 32 - kIdBits && (chunk & (1u << low)) == 0) ++low;
    if (int failed = log_.begin(0); failed < 0) return failed;
    if (int failed = log_.remove(key_of(id, chunk), 32 - low, true); failed < 0) return failed;
    chunk += 1u << low;
  }
  return 0;
}

// The chunk at the new end is written again without what lay past it, and the entry committed, before the rest goes.
int FlashFs::shrink(File& file, uint32_t size) {
  uint32_t last = size == 0 ? 0 : (size - 1) / chunk_;
  uint16_t old_id = file.id;
  if (size == 0) {
    make_clean(file);
    file.buffered = kNoChunk;
    file.size = 0;
    if (has(file, kReplacing)) return old_id == 0 ? 0 : erase_chunks_from(old_id, 0);
  } else {
    if (file.buffered != last) {
      if (int e = spill(file); e < 0) return e;
      if (int e = load_buffer(file, last); e < 0) return e;
    }
    file.size = size;
    if (file.fill > size - last * chunk_) file.fill = static_cast<uint16_t>(size - last * chunk_);
    file.flags |= kDirtyBuffer;
  }
  file.flags |= kDirtyEntry;
  if (has(file, kReplacing) || has(file, kDetached)) {
    if (int e = spill(file); e < 0) return e;
    return file.id == 0 ? 0 : erase_chunks_from(file.id, last + 1);
  }
  if (size == 0) {  // new data will get a new id: what was here goes with the commit
    file.id = 0;
    file.flags |= kReplacing;
    return commit_file(file);
  }
  if (int e = commit_file(file); e < 0) return e;
  return erase_chunks_from(file.id, last + 1);
}

int FlashFs::truncate(File& file, uint32_t size) {
  if (!has(file, kWrite)) return -kErrBadFile;
  if (size < file.size) return shrink(file, size);
  if (size == file.size) return 0;
  file.size = size;
  file.flags |= kDirtyEntry;
  return 0;
}

}  // namespace adder::firmware
