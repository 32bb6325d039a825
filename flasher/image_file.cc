// The file side of images; the formats themselves are intel_hex.cc and uf2.cc.
#include "flasher/image_file.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "flasher/intel_hex.h"
#include "flasher/uf2.h"
#include "flasher/uf2_families.h"

namespace adder::flasher {

namespace {

// Firmware of 256 MiB does not exist; a larger file is a mistake that should not fill the memory.
constexpr size_t kLargestFile = 256u << 20;

using FileHandle = std::unique_ptr<FILE, int (*)(FILE*)>;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

Result<Bytes> read_file(const std::string& path) {
  FileHandle file(std::fopen(path.c_str(), "rb"), std::fclose);
  auto failed = [&](int code) {
    return Error{ErrorKind::kLocalFile, "cannot read " + path + ": " + std::strerror(code)};
  };
  if (!file) return failed(errno);
  Bytes bytes;
  std::array<uint8_t, 65536> piece;
  while (size_t got = std::fread(piece.data(), 1, piece.size(), file.get())) {
    bytes.insert(bytes.end(), piece.begin(), piece.begin() + static_cast<ptrdiff_t>(got));
    if (bytes.size() > kLargestFile)
      return Error{ErrorKind::kLocalFile, path + ": over 256 MiB; that is no firmware image"};
  }
  if (std::ferror(file.get())) return failed(errno);
  return bytes;
}

uint32_t crc32(const Image& image) {
  uint32_t crc = 0xFFFFFFFF;
  for (const Segment& segment : image.segments()) {
    for (uint8_t byte : segment.bytes) {
      crc ^= byte;
      for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    }
  }
  return ~crc;
}

std::string_view as_text(ByteSpan bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

// ':' and ten hex digits, after white space at most: nothing else starts so.
bool looks_like_intel_hex(ByteSpan file) {
  size_t at = 0;
  while (at < file.size() && std::isspace(file[at])) ++at;
  if (file.size() - at < 11 || file[at] != ':') return false;
  return std::all_of(file.begin() + static_cast<ptrdiff_t>(at) + 1, file.begin() + static_cast<ptrdiff_t>(at) + 11,
                     [](uint8_t c) { return std::isxdigit(c); });
}

Result<Image> decode(ByteSpan file, ImageFormat format, const LoadOptions& options) {
  switch (format) {
    case ImageFormat::kIntelHex: return parse_intel_hex(as_text(file));
    case ImageFormat::kUf2: return parse_uf2(file, {options.family});
    case ImageFormat::kBin: break;
  }
  ImageBuilder builder("offset");
  if (Result<void> added = builder.add(options.bin_address, file, 0); !added) return added.error();
  return builder.build();
}

}  // namespace

const char* image_format_name(ImageFormat format) {
  switch (format) {
    case ImageFormat::kIntelHex: return "Intel HEX";
    case ImageFormat::kUf2: return "UF2";
    case ImageFormat::kBin: break;
  }
  return "raw binary";
}

std::optional<ImageFormat> parse_image_format(std::string_view word) {
  std::string name = lower(word);
  if (name == "bin" || name == "raw") return ImageFormat::kBin;
  if (name == "hex" || name == "ihex" || name == "ihx") return ImageFormat::kIntelHex;
  if (name == "uf2") return ImageFormat::kUf2;
  return std::nullopt;
}

std::optional<ImageFormat> image_format_of_name(std::string_view path) {
  size_t slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  return parse_image_format(name.substr(dot + 1));
}

Result<ImageFormat> detect_image_format(std::string_view path, ByteSpan file) {
  if (looks_like_uf2(file)) return ImageFormat::kUf2;
  if (looks_like_intel_hex(file)) return ImageFormat::kIntelHex;
  if (file.size() >= 4 && file[0] == 0x7F && as_text(file.subspan(1, 3)) == "ELF") {
    return Error{ErrorKind::kLocalFile,
                 "this is an ELF file, which is not read yet. Convert it: objcopy -O ihex firmware.elf firmware.hex"};
  }
  return image_format_of_name(path).value_or(ImageFormat::kBin);
}

Result<LoadedImage> decode_image(const std::string& name, ByteSpan file, const LoadOptions& options) {
  auto named = [&](const Error& error) { return Error{error.kind, name + ": " + error.message}; };
  ImageFormat format;
  if (options.format) {
    format = *options.format;
  } else {
    Result<ImageFormat> detected = detect_image_format(name, file);
    if (!detected) return named(detected.error());
    format = *detected;
  }
  Result<Image> image = decode(file, format, options);
  if (!image) return named(image.error());
  if (image->empty()) return named({ErrorKind::kLocalFile, "the image is empty; there is nothing to flash"});
  return LoadedImage{std::move(*image), format};
}

Result<LoadedImage> load_image(const std::string& path, const LoadOptions& options) {
  Result<Bytes> file = read_file(path);
  if (!file) return file.error();
  return decode_image(path, *file, options);
}

Result<Bytes> encode_image(const Image& image, ImageFormat format) {
  switch (format) {
    case ImageFormat::kUf2: return format_uf2(image);
    case ImageFormat::kIntelHex: {
      std::string text = format_intel_hex(image);
      return Bytes(text.begin(), text.end());
    }
    case ImageFormat::kBin: break;
  }
  return image.flatten(0xFF);
}

Result<void> save_image(const std::string& path, const Image& image, ImageFormat format) {
  Result<Bytes> bytes = encode_image(image, format);
  if (!bytes) return Error{bytes.error().kind, path + ": " + bytes.error().message};
  std::string part = path + ".part" + std::to_string(::getpid());
  auto failed = [&](int code) {
    std::remove(part.c_str());
    return Error{ErrorKind::kLocalFile, "cannot write " + path + ": " + std::strerror(code)};
  };
  FileHandle file(std::fopen(part.c_str(), "wb"), std::fclose);
  if (!file) return failed(errno);
  if (std::fwrite(bytes->data(), 1, bytes->size(), file.get()) != bytes->size()) return failed(errno);
  if (std::fflush(file.get()) != 0 || ::fsync(::fileno(file.get())) != 0) return failed(errno);
  if (std::fclose(file.release()) != 0) return failed(errno);
  if (std::rename(part.c_str(), path.c_str()) != 0) return failed(errno);
  return {};
}

std::string describe_image(const Image& image) {
  constexpr size_t kMostSegments = 8;
  std::string out = "data:    " + size_text(image.byte_count()) + " in " + std::to_string(image.segments().size()) +
                    (image.segments().size() == 1 ? " segment\n" : " segments\n");
  size_t shown = 0;
  for (const Segment& segment : image.segments()) {
    if (++shown > kMostSegments) {
      out += "         and " + std::to_string(image.segments().size() - kMostSegments) + " more\n";
      break;
    }
    out += "         " + hex_address(segment.address) + " to " + hex_address(segment.end() - 1) + ", " +
           size_text(segment.bytes.size()) + "\n";
  }
  if (image.gap_count()) out += "gaps:    " + size_text(image.gap_count()) + "\n";
  if (image.start_address) out += "start:   " + hex_address(*image.start_address) + "\n";
  if (image.uf2_family) out += "family:  " + uf2_family_text(*image.uf2_family) + "\n";
  out += "crc-32:  " + hex_address(crc32(image)) + "\n";
  for (const std::string& note : image.notes) out += "note:    " + note + "\n";
  return out;
}

}  // namespace adder::flasher
