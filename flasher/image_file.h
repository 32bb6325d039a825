// Image files: which format a file has, loading, saving without ever leaving half a file, and describing one to a
// person. All flashing tools load images through here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "flasher/image.h"

namespace adder::flasher {

enum class ImageFormat { kBin, kIntelHex, kUf2 };

// "raw binary", "Intel HEX", "UF2".
const char* image_format_name(ImageFormat format);
// From a word a person types: bin, hex, ihex, uf2.
std::optional<ImageFormat> parse_image_format(std::string_view word);
// From a file name's ending (.bin .hex .ihx .ihex .uf2), in any case.
std::optional<ImageFormat> image_format_of_name(std::string_view path);

// By what is in it first, by its name second; else raw binary. kLocalFile for a format that is recognised but not read
// here (ELF): flashing such a file as raw bytes would never be right.
Result<ImageFormat> detect_image_format(std::string_view path, ByteSpan file);

struct LoadOptions {
  std::optional<ImageFormat> format;  // else detected
  uint32_t bin_address = 0;           // where a raw binary goes; the other formats say so themselves
  std::optional<uint32_t> family;     // see Uf2ReadOptions
};
struct LoadedImage {
  Image image;
  ImageFormat format;
};

// kLocalFile; every message begins with the path. An image without any byte is an error.
Result<LoadedImage> load_image(const std::string& path, const LoadOptions& options = {});
// The same from bytes at hand, `name` standing for the path.
Result<LoadedImage> decode_image(const std::string& name, ByteSpan file, const LoadOptions& options = {});
Result<Bytes> encode_image(const Image& image, ImageFormat format);

// Writes a new file beside `path` and renames it over: a reader sees the old file or the whole new one.
Result<void> save_image(const std::string& path, const Image& image, ImageFormat format);

// Several lines, each ended: sizes, segments (the first few of many), start address, family, notes, CRC-32 of the
// bytes.
std::string describe_image(const Image& image);

}  // namespace adder::flasher
