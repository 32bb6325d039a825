// Names: mounting, paths, directories, removing and renaming. Files' data is in flash_file.cc.
// Keys in the log are 14 bits of id and 18 of index. Id 0 is the store's own: index 0 is the label, index i the mark
// that the data of id i belongs to no entry (a file being written, or removed while open) and goes at the next mount.
// Id 1 is the root directory. A directory's index 0 says that it exists; an entry is at 15 bits of the name's hash and
// 3 of a slot. A file's index is the chunk.
#include "firmware/common/flash_fs.h"

#include <cstddef>
#include <cstring>

#include "firmware/common/crc32.h"
#include "firmware/common/flash_keys.h"

namespace adder::firmware {

namespace {

struct Label {
  char name[8];
  uint32_t version, chunk;
};

}  // namespace

int FlashFs::format(BlockDevice& device, uint32_t chunk) {
  if (chunk == 0) {
    chunk = device.sector_size() / 8;
    if (chunk > 512) chunk = 512;
    if (chunk < 64) chunk = 64;
  }
  if (chunk % 64 != 0) return -kErrInvalid;
  // A name may be 255 bytes, so a value is at least that and its header, also where chunks are small.
  Label label = {{'a', 'd', 'd', 'e', 'r', '-', 'f', 's'}, kFormatVersion, chunk};
  if (int e = log_.format(device, max_value_for(chunk), &label, sizeof label); e < 0) return e;
  if (int e = log_.begin(FlashLog::kAccounted); e < 0) return e;
  if (int e = log_.put(key_of(kRootId, 0), nullptr, 0, true); e < 0) return e;
  chunk_ = chunk;
  open_ = nullptr;
  id_hint_ = kRootId;
  return 0;
}

int FlashFs::mount(BlockDevice& device, Clock clock, bool format_if_damaged, Report* report) {
  *report = Report();
  clock_ = clock;
  open_ = nullptr;
  chunk_ = 0;
  id_hint_ = kRootId;
  Label label = {};
  FlashLog::Record record;
  int e = log_.mount(device, &report->log);
  if (e == 0) e = log_.find(0, &record);
  if (e == 0) e = record.length == sizeof label ? log_.read(record, 0, &label, sizeof label) : -kErrInvalid;
  if (e == 0 && (std::memcmp(label.name, "adder-fs", 8) != 0 || label.version != kFormatVersion || label.chunk == 0)) {
    e = -kErrInvalid;
  }
  if (e == 0) {
    log_.set_max_value(max_value_for(label.chunk));
    e = log_.find(key_of(kRootId, 0), &record);  // missing if the power went while formatting
  }
  if (e == 0) {
    chunk_ = label.chunk;
    return free_orphans(report);
  }
  if (!format_if_damaged) return e == -kErrNoEntry ? -kErrInvalid : e;
  report->formatted = true;
  return format(device);
}

int FlashFs::free_orphans(Report* report) {
  for (FlashLog::Record record;;) {
    int e = log_.next(1, &record);
    if (e < 0) return e == -kErrNoEntry ? 0 : e;
    if (id_of(record.key) != 0) return 0;
    if (int failed = log_.begin(0); failed < 0) return failed;
    if (int failed = log_.remove(key_of(record.key & kIndexMask, 0), kIdBits, false); failed < 0) return failed;
    if (int failed = log_.remove(record.key, 32, true); failed < 0) return failed;
    ++report->unfinished_files;
  }
}

int FlashFs::name_matches(const FlashLog::Record& record, const Place& place, EntryImage* image) {
  if (int e = log_.read(record, 0, image, sizeof *image); e < 0) return e;
  if (image->name_length != place.name_length) return 0;
  char piece[32];
  for (uint32_t at = 0; at < place.name_length;) {
    uint32_t n = place.name_length - at < sizeof piece ? place.name_length - at : sizeof piece;
    if (int e = log_.read(record, sizeof *image + at, piece, n); e < 0) return e;
    if (std::memcmp(piece, place.name + at, n) != 0) return 0;
    at += n;
  }
  int e = log_.verify(record);
  return e < 0 ? e : 1;
}

// Sets key, exists and image from directory and name.
int FlashFs::find_entry(Place* place) {
  uint32_t hash = crc32(0, place->name, place->name_length) & kHashMask;
  uint32_t first = key_of(place->directory, (hash == 0 ? 1 : hash) << kSlotBits), key = first;
  uint32_t free_slot = 0;
  place->exists = false;
  for (; key < first + (1u << kSlotBits); ++key) {
    FlashLog::Record record;
    int e = log_.find(key, &record);
    if (e == -kErrNoEntry) {
      if (free_slot == 0) free_slot = key;
      continue;
    }
    if (e < 0) return e;
    e = name_matches(record, *place, &place->image);
    if (e < 0) return e;
    if (e == 1) {
      place->exists = true;
      place->key = key;
      return 0;
    }
  }
  place->key = free_slot;
  return 0;
}

int FlashFs::resolve(const char* path, Place* place) {
  *place = Place{kRootId, path, 0, 0, true, {static_cast<uint8_t>(Type::kDirectory), 0, kRootId, 0, 0}};
  if (!mounted()) return -kErrIo;
  for (;;) {
    while (*path == '/') ++path;
    if (*path == 0) return 0;
    uint32_t length = 0;
    while (path[length] != 0 && path[length] != '/') ++length;
    const char* name = path;
    path += length;
    if (length == 1 && name[0] == '.') continue;
    if (length == 2 && name[0] == '.' && name[1] == '.') return -kErrInvalid;
    if (length > 255) return -kErrNameTooLong;
    if (!place->exists) return -kErrNoEntry;
    if (place->image.type != static_cast<uint8_t>(Type::kDirectory)) return -kErrNotDirectory;
    place->directory = place->image.id;
    place->name = name;
    place->name_length = length;
    if (int e = find_entry(place); e < 0) return e;
  }
}

int FlashFs::read_entry(uint32_t key, EntryImage* image, char* name) {
  FlashLog::Record record;
  if (int e = log_.find(key, &record); e < 0) return e;
  if (int e = log_.verify(record); e < 0) return e;
  if (int e = log_.read(record, 0, image, sizeof *image); e < 0) return e;
  if (image->name_length + sizeof *image != record.length) return -kErrIo;
  if (name == nullptr) return 0;
  name[image->name_length] = 0;
  return log_.read(record, sizeof *image, name, image->name_length);
}

int FlashFs::put_entry(uint32_t key, const EntryImage& image, const char* name, bool commit) {
  FlashLog::Piece pieces[2] = {{&image, sizeof image}, {name, image.name_length}};
  return log_.put(key, pieces, 2, commit);
}

int FlashFs::allocate_id(uint16_t* id) {
  uint32_t candidate = id_hint_;
  for (uint32_t tried = 0; tried <= kMaxId; ++tried) {
    candidate = candidate >= kMaxId ? kRootId + 1 : candidate + 1;
    FlashLog::Record record;
    int e = log_.next(key_of(candidate, 0), &record);
    if (e < 0 && e != -kErrNoEntry) return e;
    if (e == 0 && id_of(record.key) == candidate) continue;
    id_hint_ = *id = static_cast<uint16_t>(candidate);
    return 0;
  }
  return -kErrNoSpace;
}

int FlashFs::create(const Place& place, Type type, uint16_t id) {
  if (place.key == 0) return -kErrNoSpace;  // eight names with one hash
  EntryImage image = {static_cast<uint8_t>(type), static_cast<uint8_t>(place.name_length), id, 0, now()};
  return put_entry(place.key, image, place.name, true);
}

// Lets go of a file's data in an open transaction: now, or, if an open file still reads it, at that file's close.
int FlashFs::release_data(uint16_t id, const File* except) {
  if (id == 0) return 0;
  bool in_use = false;
  for (File* file = open_; file != nullptr; file = file->next) {
    if (file == except || file->id != id || has(*file, kReplacing)) continue;
    file->flags |= kDetached;
    in_use = true;
  }
  if (in_use) return log_.put(key_of(0, id), nullptr, 0, false);
  return log_.remove(key_of(id, 0), kIdBits, false);
}

int FlashFs::stat(const char* path, Stat* stat) {
  Place place;
  if (int e = resolve(path, &place); e < 0) return e;
  if (!place.exists) return -kErrNoEntry;
  *stat = {static_cast<Type>(place.image.type), place.image.size, place.image.mtime};
  return 0;
}

int FlashFs::list(const char* path, Cursor* cursor) {
  Place place;
  if (int e = resolve(path, &place); e < 0) return e;
  if (!place.exists) return -kErrNoEntry;
  if (place.image.type != static_cast<uint8_t>(Type::kDirectory)) return -kErrNotDirectory;
  *cursor = {key_of(place.image.id, 1u << kSlotBits), key_of(place.image.id, kIndexMask)};
  return 0;
}

int FlashFs::next(Cursor* cursor, Entry* entry) {
  if (cursor->key == 0) return 0;
  FlashLog::Record record;
  int e = log_.next(cursor->key, &record);
  if (e == -kErrNoEntry || (e == 0 && record.key > cursor->last)) {
    cursor->key = 0;
    return 0;
  }
  if (e < 0) return e;
  cursor->key = record.key == cursor->last ? 0 : record.key + 1;
  EntryImage image;
  if (int failed = read_entry(record.key, &image, entry->name); failed < 0) return failed;
  entry->stat = {static_cast<Type>(image.type), image.size, image.mtime};
  return 1;
}

int FlashFs::mkdir(const char* path) {
  Place place;
  if (int e = resolve(path, &place); e < 0) return e;
  if (place.exists) return -kErrExists;
  if (int e = log_.begin(2 * FlashLog::kAccounted + entry_bytes(place.name_length)); e < 0) return e;
  uint16_t id;
  if (int e = allocate_id(&id); e < 0) return e;
  int e = log_.put(key_of(id, 0), nullptr, 0, false);
  if (e == 0) e = create(place, Type::kDirectory, id);
  if (e < 0) log_.roll_back();
  return e;
}

int FlashFs::rmdir(const char* path) {
  Place place;
  if (int e = resolve(path, &place); e < 0) return e;
  if (!place.exists) return -kErrNoEntry;
  if (place.image.type != static_cast<uint8_t>(Type::kDirectory)) return -kErrNotDirectory;
  if (place.key == 0) return -kErrBusy;
  if (int e = directory_empty(log_, place.image.id); e < 0) return e;
  int e = log_.begin(0);
  if (e == 0) e = log_.remove(key_of(place.image.id, 0), kIdBits, false);
  if (e == 0) e = log_.remove(place.key, 32, true);
  if (e < 0) log_.roll_back();
  return e;
}

int FlashFs::remove(const char* path) {
  Place place;
  if (int e = resolve(path, &place); e < 0) return e;
  if (!place.exists) return -kErrNoEntry;
  if (place.image.type == static_cast<uint8_t>(Type::kDirectory)) return -kErrIsDirectory;
  int e = log_.begin(0);
  if (e == 0) e = release_data(place.image.id, nullptr);
  if (e == 0) e = log_.remove(place.key, 32, true);
  if (e < 0) {
    log_.roll_back();
    return e;
  }
  for (File* file = open_; file != nullptr; file = file->next) {
    if (file->entry == place.key) file->flags |= kDetached;
  }
  return 0;
}

// True if `to` is `from` or below it.
bool FlashFs::is_prefix(const char* from, const char* to) const {
  for (;;) {
    while (*from == '/' || (*from == '.' && (from[1] == '/' || from[1] == 0))) ++from;
    while (*to == '/' || (*to == '.' && (to[1] == '/' || to[1] == 0))) ++to;
    if (*from == 0) return true;
    while (*from != 0 && *from != '/' && *from == *to) ++from, ++to;
    if ((*from != 0 && *from != '/') || (*to != 0 && *to != '/')) return false;
  }
}

int FlashFs::rename(const char* from, const char* to) {
  Place source, target;
  if (int e = resolve(from, &source); e < 0) return e;
  if (!source.exists) return -kErrNoEntry;
  if (source.key == 0) return -kErrBusy;
  if (int e = resolve(to, &target); e < 0) return e;
  if (target.exists && target.key == source.key) return 0;
  bool directory = source.image.type == static_cast<uint8_t>(Type::kDirectory);
  if (directory && is_prefix(from, to)) return -kErrInvalid;
  if (target.exists && target.key == 0) return -kErrBusy;
  if (target.exists && target.image.type != source.image.type) return directory ? -kErrNotDirectory : -kErrIsDirectory;
  if (target.exists && directory) {
    if (int e = directory_empty(log_, target.image.id); e < 0) return e;
  }
  if (target.key == 0) return -kErrNoSpace;
  uint32_t old_bytes = entry_bytes(source.name_length), new_bytes = entry_bytes(target.name_length);
  int e = log_.begin(new_bytes > old_bytes && !target.exists ? new_bytes - old_bytes : 0);
  if (e < 0) return e;
  if (target.exists)
    e = directory ? log_.remove(key_of(target.image.id, 0), kIdBits, false) : release_data(target.image.id, nullptr);
  if (e == 0) e = log_.remove(source.key, 32, false);
  source.image.name_length = static_cast<uint8_t>(target.name_length);
  if (e == 0) e = put_entry(target.key, source.image, target.name, true);
  if (e < 0) {
    log_.roll_back();
    return e;
  }
  for (File* file = open_; file != nullptr; file = file->next) {
    if (file->entry == target.key && target.exists) {
      file->flags |= kDetached;
    } else if (file->entry == source.key) {
      file->entry = target.key;
    }
  }
  return 0;
}

int FlashFs::statvfs(Space* space) {
  if (!mounted()) return -kErrIo;
  uint32_t chunk_bytes = chunk_ + FlashLog::kAccounted;
  uint32_t used = log_.accounted() + log_.promised();
  uint32_t free_space = log_.capacity() > used ? log_.capacity() - used : 0;
  *space = {chunk_, log_.capacity() / chunk_bytes, free_space / chunk_bytes, 255};
  return 0;
}

int FlashFs::check() { return mounted() ? log_.check() : -kErrIo; }

}  // namespace adder::firmware
