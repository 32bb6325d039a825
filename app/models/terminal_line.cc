// See terminal_line.h. Widths are those of utf8proc, as most terminals' are.
#include "app/models/terminal_line.h"

#include <utf8proc.h>

#include <algorithm>

namespace adder::app {

namespace {
const uint64_t kDefaultStyle = TextStyle{}.packed();
constexpr char32_t kJoiner = 0x200D, kSoftHyphen = 0xAD;
constexpr size_t kLongestCluster = 16;
constexpr int kBackgroundAt = 25, kFlagsAt = 50;
constexpr uint64_t kColorMask = (1U << 25) - 1;
}  // namespace

uint64_t TextStyle::packed() const {
  return foreground | uint64_t{background} << kBackgroundAt | uint64_t{bold} << kFlagsAt |
         uint64_t{faint} << (kFlagsAt + 1) | uint64_t{italic} << (kFlagsAt + 2) |
         uint64_t{underline} << (kFlagsAt + 3) | uint64_t{inverse} << (kFlagsAt + 4);
}

TextStyle TextStyle::unpacked(uint64_t bits) {
  TextStyle style;
  style.foreground = static_cast<uint32_t>(bits & kColorMask);
  style.background = static_cast<uint32_t>(bits >> kBackgroundAt & kColorMask);
  style.bold = bits >> kFlagsAt & 1;
  style.faint = bits >> (kFlagsAt + 1) & 1;
  style.italic = bits >> (kFlagsAt + 2) & 1;
  style.underline = bits >> (kFlagsAt + 3) & 1;
  style.inverse = bits >> (kFlagsAt + 4) & 1;
  return style;
}

uint64_t TerminalLine::style_at(size_t column) const { return column < styles.size() ? styles[column] : kDefaultStyle; }

int cellsOf(char32_t character) {
  if (character < 0x300) return 1;
  auto code = static_cast<utf8proc_int32_t>(character);
  utf8proc_category_t category = utf8proc_category(code);
  if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
      (category == UTF8PROC_CATEGORY_CF && character != kSoftHyphen))
    return 0;
  return std::clamp(utf8proc_charwidth(code), 1, 2);
}

char32_t ClusterTable::extend(char32_t cell, char32_t character) {
  std::u32string whole = expand(cell);
  if (whole.size() >= kLongestCluster) return cell;
  whole += character;
  auto found = known_.find(whole);
  if (found != known_.end()) return found->second;
  if (clusters_.size() >= kMost) return cell;
  char32_t number = kFirstCluster + static_cast<char32_t>(clusters_.size());
  clusters_.push_back(whole);
  known_.emplace(std::move(whole), number);
  return number;
}

std::u32string ClusterTable::expand(char32_t cell) const {
  if (cell < kFirstCluster) return std::u32string(1, cell);
  size_t index = cell - kFirstCluster;
  return index < clusters_.size() ? clusters_[index] : U"\uFFFD";
}

void ClusterTable::clear() {
  clusters_.clear();
  known_.clear();
}

QString textOfCells(const TerminalLine& line, const ClusterTable& clusters, size_t from, size_t to, QList<int>* cells) {
  to = std::min(to, line.text.size());
  from = std::min(from, to);
  QString text;
  text.reserve(static_cast<qsizetype>(to - from));
  for (size_t i = from; i < to; ++i) {
    char32_t cell = line.text[i];
    if (cell == kWideTail) continue;
    if (cell < 0x80) {
      text += QLatin1Char(static_cast<char>(cell));
    } else if (cell < kFirstCluster) {
      text += QString::fromUcs4(&cell, 1);
    } else {
      std::u32string all = clusters.expand(cell);
      text += QString::fromUcs4(all.data(), static_cast<qsizetype>(all.size()));
    }
    if (cells != nullptr) cells->resize(text.size(), static_cast<int>(i));
  }
  if (cells != nullptr) cells->append(static_cast<int>(to));
  return text;
}

}  // namespace adder::app
