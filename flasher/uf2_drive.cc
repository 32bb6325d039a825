// Board ids name the chip somewhere, in the spelling of whoever made the board: "nRF52840-Feather-revD",
// "ESP32-S2-Kaluga", "Seeed_XIAO_nRF52840_Sense". The chips are the families of uf2_families.cc.
#include "flasher/uf2_drive.h"

#include <algorithm>
#include <cctype>

#include "flasher/uf2_families.h"

namespace adder::flasher {

namespace {

// Letters and digits alone, in capitals.
std::string bare(std::string_view text) {
  std::string kept;
  for (unsigned char c : text) {
    if (std::isalnum(c)) kept += static_cast<char>(std::toupper(c));
  }
  return kept;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  return text;
}

// The longest family that the text begins with.
std::string family_at_begin(const std::string& text) {
  std::string longest;
  for (const Uf2Family& family : uf2_families()) {
    std::string name = bare(family.name);
    if (text.starts_with(name) && name.size() > bare(longest).size()) longest = family.name;
  }
  return longest;
}

bool is_rp2350(std::string_view name) { return name.starts_with("RP2350") || name.starts_with("RP2XXX"); }

}  // namespace

Uf2DriveInfo parse_uf2_drive_info(std::string_view text) {
  Uf2DriveInfo info;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string_view name = trimmed(line.substr(0, colon)), value = trimmed(line.substr(colon + 1));
    if (name == "Model") info.model = value;
    if (name == "Board-ID") info.board_id = value;
  }
  return info;
}

std::string uf2_chip_of(const Uf2DriveInfo& info) {
  if (bare(info.board_id) == "RPIRP2") return "RP2040";  // the only one that does not say it
  for (size_t at = 0; at < info.board_id.size(); ++at) {
    bool is_word = at == 0 || !std::isalnum(static_cast<unsigned char>(info.board_id[at - 1]));
    if (!is_word) continue;
    std::string rest = bare(std::string_view(info.board_id).substr(at));
    if (rest.starts_with("RP2350")) return "RP2350";
    if (std::string family = family_at_begin(rest); !family.empty()) return family;
  }
  return "";
}

bool uf2_family_fits(uint32_t family, std::string_view chip) {
  std::string name = uf2_family_name(family);
  if (name.empty() || chip.empty()) return true;
  if (is_rp2350(chip)) return is_rp2350(name);
  if (chip.starts_with("ESP32")) return name == chip;  // what follows is another chip, and no kind of this one
  return name.starts_with(chip) || chip.starts_with(name);
}

}  // namespace adder::flasher
