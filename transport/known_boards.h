// What USB ids tell: the board's name, whether a REPL can be expected, and how DTR and RTS are to be treated so that
// connecting never resets it. The table is resources/boards/boards.tsv, compiled in as text and read when somebody
// asks; rows are matched in its order. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adder::transport {

enum class BoardRole {
  kRepl,    // a board's own USB port
  kUart,    // a converter, with any board behind it
  kLoader,  // a boot loader: nothing runs there
  kProbe    // a debug probe's serial port
};

// What opening a port does to its modem lines. On Linux the kernel raises both as the port opens, together, before
// anybody can say otherwise; an auto-reset circuit (ESP32) acts only on one without the other.
struct LinePolicy {
  std::optional<bool> dtr, rts;  // set to this after opening; nothing: left as they are
  bool drop_at_close = true;     // false: they stay, so that the next opening is no edge either

  static LinePolicy on() { return {true, true, true}; }
  static LinePolicy hold() { return {{}, {}, false}; }
  static LinePolicy off() { return {false, false, false}; }
  bool operator==(const LinePolicy&) const = default;
};

struct KnownBoard {
  std::string name;
  BoardRole role = BoardRole::kRepl;
  LinePolicy lines;
};

std::optional<KnownBoard> known_board(int vendor_id, int product_id);

// The same in another table, for tests; and the number of its first line that is no row and no comment, 0 if all are.
std::optional<KnownBoard> find_board(std::string_view table, int vendor_id, int product_id);
int first_bad_line(std::string_view table);
std::string_view boards_table();

const char* role_name(BoardRole role);  // "repl", "uart", "loader", "probe"

}  // namespace adder::transport
