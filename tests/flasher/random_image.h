// Images for tests: by hand, or random with a fixed seed.
#pragma once

#include <gtest/gtest.h>

#include <random>

#include "flasher/image.h"

namespace adder::flasher {

inline Image image_of(const std::vector<Segment>& segments) {
  ImageBuilder builder("piece");
  uint64_t number = 0;
  for (const Segment& segment : segments) {
    Result<void> added = builder.add(segment.address, segment.bytes, ++number);
    EXPECT_TRUE(added.ok());
  }
  Result<Image> image = builder.build();
  EXPECT_TRUE(image.ok()) << (image.ok() ? "" : image.error().message);
  return std::move(image).value();
}

inline Bytes random_bytes(std::mt19937& random, size_t count) {
  Bytes bytes(count);
  for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random());
  return bytes;
}

// Up to six segments of odd sizes, from `base` on, with gaps small and large; 64 KiB borders are crossed often.
inline Image random_image(std::mt19937& random, uint32_t base) {
  std::vector<Segment> segments;
  uint64_t at = base + random() % 0x10000;
  for (size_t count = 1 + random() % 6; count > 0; --count) {
    size_t size = 1 + random() % (random() % 4 == 0 ? 70000 : 600);
    if (at + size > 0xFFFFFFFFull) break;
    segments.push_back({static_cast<uint32_t>(at), random_bytes(random, size)});
    at += size + 1 + random() % (random() % 2 ? 20 : 200000);
  }
  return image_of(segments);
}

}  // namespace adder::flasher
