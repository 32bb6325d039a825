// See known_boards.h.
#include "transport/known_boards.h"

#include <array>
#include <cstdio>

namespace adder::transport {

extern const char kBoardsTable[];  // made from resources/boards/boards.tsv by CMake

namespace {

struct Row {
  std::string_view vendor, product, role, lines, name;
};

constexpr std::string_view kHexDigits = "0123456789abcdef?";

// Nothing for what is no row.
std::optional<Row> parse_row(std::string_view line) {
  std::array<std::string_view, 5> cells;
  for (size_t at = 0; at < cells.size(); ++at) {
    bool is_last = at + 1 == cells.size();
    size_t tab = line.find('\t');
    if (is_last != (tab == std::string_view::npos)) return std::nullopt;
    cells[at] = line.substr(0, tab);
    line.remove_prefix(is_last ? line.size() : tab + 1);
  }
  for (std::string_view id : {cells[0], cells[1]}) {
    if (id.size() != 4 || id.find_first_not_of(kHexDigits) != std::string_view::npos) return std::nullopt;
  }
  if (cells[4].empty()) return std::nullopt;
  return Row{cells[0], cells[1], cells[2], cells[3], cells[4]};
}

std::optional<BoardRole> role_of(std::string_view word) {
  for (BoardRole role : {BoardRole::kRepl, BoardRole::kUart, BoardRole::kLoader, BoardRole::kProbe}) {
    if (word == role_name(role)) return role;
  }
  return std::nullopt;
}

std::optional<LinePolicy> lines_of(std::string_view word) {
  if (word == "on") return LinePolicy::on();
  if (word == "hold") return LinePolicy::hold();
  if (word == "off") return LinePolicy::off();
  return std::nullopt;
}

bool fits(std::string_view pattern, int id) {
  char digits[8];
  std::snprintf(digits, sizeof digits, "%04x", static_cast<unsigned>(id) & 0xFFFF);
  for (size_t at = 0; at < 4; ++at) {
    if (pattern[at] != '?' && pattern[at] != digits[at]) return false;
  }
  return true;
}

std::string_view next_line(std::string_view& table) {
  size_t end = table.find('\n');
  std::string_view line = table.substr(0, end);
  table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
  return line;
}

bool is_comment(std::string_view line) { return line.empty() || line[0] == '#'; }

}  // namespace

std::optional<KnownBoard> find_board(std::string_view table, int vendor_id, int product_id) {
  while (!table.empty()) {
    std::string_view line = next_line(table);
    std::optional<Row> row = is_comment(line) ? std::nullopt : parse_row(line);
    if (!row || !fits(row->vendor, vendor_id) || !fits(row->product, product_id)) continue;
    auto role = role_of(row->role);
    auto lines = lines_of(row->lines);
    if (role && lines) return KnownBoard{std::string(row->name), *role, *lines};
  }
  return std::nullopt;
}

int first_bad_line(std::string_view table) {
  for (int number = 1; !table.empty(); ++number) {
    std::string_view line = next_line(table);
    if (is_comment(line)) continue;
    std::optional<Row> row = parse_row(line);
    if (!row || !role_of(row->role) || !lines_of(row->lines)) return number;
  }
  return 0;
}

std::optional<KnownBoard> known_board(int vendor_id, int product_id) {
  return find_board(kBoardsTable, vendor_id, product_id);
}

std::string_view boards_table() { return kBoardsTable; }

const char* role_name(BoardRole role) {
  switch (role) {
    case BoardRole::kRepl: return "repl";
    case BoardRole::kUart: return "uart";
    case BoardRole::kLoader: return "loader";
    case BoardRole::kProbe: break;
  }
  return "probe";
}

}  // namespace adder::transport
