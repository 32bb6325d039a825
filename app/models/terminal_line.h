// One line of a terminal as cells, each with a character and a style. A character that is two cells wide is followed by
// kWideTail; one with combining characters is a number from a ClusterTable. Plain values; used by TerminalScreen, its
// history and its view.
#pragma once

#include <QList>
#include <QString>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace adder::app {

// Colours are palette indices 0-255 (0-7 normal, 8-15 bright, then xterm's cube and greys), kDefaultColor, or
// kTrueColor with 0xRRGGBB.
struct TextStyle {
  static constexpr uint32_t kDefaultColor = 256;
  static constexpr uint32_t kTrueColor = 1U << 24;
  uint32_t foreground = kDefaultColor;
  uint32_t background = kDefaultColor;
  bool bold = false, faint = false, italic = false, underline = false, inverse = false;

  uint64_t packed() const;
  static TextStyle unpacked(uint64_t bits);
};

struct TerminalLine {
  std::u32string text;
  std::vector<uint64_t> styles;  // empty: all of the line is in the default style; else one a cell
  bool continues = false;        // the line was broken for its length only; copying joins it with the next

  uint64_t style_at(size_t column) const;
};

constexpr char32_t kWideTail = 0x110000;      // the right half of the character before
constexpr char32_t kFirstCluster = 0x110001;  // and on: of a ClusterTable

// How many cells a character takes: 0 for one that combines with the one before, else 1 or 2.
int cellsOf(char32_t character);

// The characters with accents, joiners and the like that a terminal has shown. Bounded: when it is full, what combines
// is left out.
class ClusterTable {
public:
  static constexpr size_t kMost = 4096;

  // The cell for `cell` with one more character; `cell` itself when there is no room.
  char32_t extend(char32_t cell, char32_t character);
  // The characters of any cell but kWideTail.
  std::u32string expand(char32_t cell) const;
  void clear();

private:
  std::vector<std::u32string> clusters_;
  std::unordered_map<std::u32string, char32_t> known_;
};

// The text of the cells from..to; `cells`, where given, gets the cell of each UTF-16 unit, and one more for the end.
QString textOfCells(const TerminalLine& line, const ClusterTable& clusters, size_t from, size_t to,
                    QList<int>* cells = nullptr);

}  // namespace adder::app
