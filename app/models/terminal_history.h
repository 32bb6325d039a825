// The lines that have left a terminal's screen, packed: UTF-8 and runs of styles, some seventy bytes for a usual line,
// in blocks that are shared with whoever reads them elsewhere (snapshot()). Invariant: all blocks but the last are
// full, and a block that somebody else holds is never changed. One thread; a Snapshot may be read on any.
#pragma once

#include <QByteArray>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "app/models/terminal_line.h"

namespace adder::app {

class TerminalHistory {
  struct Block;

public:
  static constexpr int kLinesInBlock = 64;

  void append(const TerminalLine& line);
  int size() const { return size_; }
  TerminalLine line(int index) const;
  int length(int index) const;  // cells
  bool continues(int index) const;
  // The newest line, back for the screen. Asserts that there is one.
  TerminalLine takeLast();
  void dropFirst();
  void clear();
  // What it takes in memory, about.
  size_t bytes() const { return bytes_; }

  struct Snapshot {
    std::vector<std::shared_ptr<const Block>> blocks;
    int first = 0;  // lines of the first block that are gone
    TerminalLine line(int index) const;
    int size = 0;
  };
  Snapshot snapshot() const;

private:
  struct Block {
    std::string bytes;
    std::vector<uint32_t> ends;   // of each line, in bytes
    std::vector<uint16_t> cells;  // of each line; kContinues
    size_t size() const;
  };
  Block& writableLast();

  std::deque<std::shared_ptr<Block>> blocks_;
  int first_ = 0;  // lines of the first block that are gone
  int size_ = 0;
  size_t bytes_ = 0;
};

}  // namespace adder::app
