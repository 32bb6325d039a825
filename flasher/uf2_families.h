// Names of UF2 family ids, as listed in uf2families.json of the UF2 specification and, for RP2350, in its datasheet,
// section 5.5.3. A new family is a row in uf2_families.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace adder::flasher {

struct Uf2Family {
  uint32_t id;
  const char* name;         // what a person types: "RP2040"
  const char* description;  // "Raspberry Pi RP2040"
};

// RP2350 "absolute": blocks that go where they say, whatever partitions there are.
inline constexpr uint32_t kUf2FamilyAbsolute = 0xE48BFF57;

std::span<const Uf2Family> uf2_families();
// "RP2040 (0xe48bff56)"; the bare number when unknown.
std::string uf2_family_text(uint32_t id);
// The name alone; empty when unknown.
std::string uf2_family_name(uint32_t id);
// From a name, in any case, or a number such as 0xe48bff56.
std::optional<uint32_t> parse_uf2_family(std::string_view text);

}  // namespace adder::flasher
