// See prompt_history.h.
#include "repl/prompt_history.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace adder::repl {

namespace {

constexpr std::string_view kPrompt = ">>> ";
constexpr size_t kLongestLine = 4096;  // cells; what is longer is a program's output
constexpr std::string_view kUp[] = {"\x1b[A", "\x1bOA"};
constexpr std::string_view kDown[] = {"\x1b[B", "\x1bOB"};

bool is_one_of(std::string_view key, const std::string_view (&keys)[2]) { return key == keys[0] || key == keys[1]; }

bool is_printable(std::string_view key) {
  return key.size() == 1 && static_cast<unsigned char>(key[0]) >= 0x20 && key[0] != 0x7f;
}

// Whether a key's escape sequence is complete: ESC and one character, CSI (ESC [) to its final byte, SS3 (ESC O) and
// one.
bool is_whole(std::string_view key) {
  if (key.size() < 2) return key.empty() || key[0] != '\x1b';
  if (key[1] == 'O') return key.size() == 3;
  return key[1] != '[' || (key.size() > 2 && key.back() >= 0x40 && key.back() <= 0x7e);
}

}  // namespace

// ---- what the device shows

void PromptHistory::receive(std::string_view output) {
  for (char c : output) {
    show(c);
    // What was sent has been echoed. When something else is shown for long it will not come, which the next key tells.
    if (expected_ && shown_line() == expected_) expected_.reset();
  }
}

void PromptHistory::show(char c) {
  if (escape_) {
    *escape_ += c;
    bool goes_on = *escape_ == "[" || (escape_->size() > 1 && static_cast<unsigned char>(c) < 0x40);
    if (!goes_on) end_escape(c);
    return;
  }
  if (c == '\x1b') {
    escape_ = "";
  } else if (c == '\n') {
    cells_.clear();
    cursor_ = 0;
    is_known_ = true;
    is_opaque_ = false;
  } else if (c == '\r') {
    cursor_ = 0;
  } else if (c == '\b') {
    if (cursor_ > 0) --cursor_;
  } else if ((static_cast<unsigned char>(c) & 0xc0) == 0x80 && cursor_ > 0) {
    cells_[cursor_ - 1] += c;  // the rest of a character
  } else if (static_cast<unsigned char>(c) >= 0x20 && cells_.size() < kLongestLine) {
    if (cursor_ == cells_.size()) cells_.emplace_back();
    cells_[cursor_++] = std::string(1, c);
  } else {
    is_known_ = is_known_ && c == '\a';
  }
}

void PromptHistory::end_escape(char final) {
  std::string sequence = std::exchange(escape_, std::nullopt).value();
  size_t count = sequence.size() > 2 ? static_cast<size_t>(std::atoi(sequence.c_str() + 1)) : 1;
  if (final == 'K' && sequence.size() == 2) {
    cells_.resize(cursor_);
  } else if (final == 'D') {
    cursor_ -= std::min(cursor_, count);
  } else if (final == 'C') {
    cursor_ = std::min(cells_.size(), cursor_ + count);
  } else if (final != 'm') {
    is_known_ = false;
  }
}

std::optional<std::string> PromptHistory::shown_line() const {
  if (!is_known_ || escape_ || cursor_ != cells_.size()) return std::nullopt;
  std::string text;
  for (const std::string& cell : cells_) text += cell;
  if (!text.starts_with(kPrompt)) return std::nullopt;
  return text.substr(kPrompt.size());
}

std::optional<std::string> PromptHistory::line() const {
  if (is_opaque_) return std::nullopt;
  return expected_ ? expected_ : shown_line();
}

// ---- what is typed

std::string PromptHistory::press(std::string_view keys) {
  std::string sent;
  for (char c : keys) {
    held_ += c;
    if (!is_whole(held_)) continue;
    sent += press_one(std::exchange(held_, {}));
  }
  return sent;
}

std::string PromptHistory::release() {
  std::string key = std::exchange(held_, {});
  return key.empty() ? key : press_one(key);
}

std::string PromptHistory::press_one(const std::string& key) {
  if (is_one_of(key, kUp)) return walk(true, key);
  if (is_one_of(key, kDown)) return walk(false, key);
  at_.reset();
  if (key == "\r" || key == "\n") {
    enter();
  } else if (std::optional<std::string> now = line(); now && is_printable(key)) {
    expected_ = *now + key;
  } else if (now && (key == "\x7f" || key == "\b") && !now->empty() &&
             now->find_first_not_of(' ') != std::string::npos && static_cast<unsigned char>(now->back()) < 0x80) {
    expected_ = now->substr(0, now->size() - 1);
  } else if (key == "\x03") {
    expected_.reset();
    is_opaque_ = false;
  } else {
    // A completion, an indentation, a cursor key: the echo tells, if there is one before the next key.
    expected_.reset();
  }
  return key;
}

void PromptHistory::enter() {
  std::optional<std::string> text = line();
  expected_.reset();
  is_opaque_ = true;  // until the device has gone to the next line
  if (!text || text->empty() || text->front() == ' ') return;
  if (!lines_.empty() && lines_.back() == *text) return;
  lines_.push_back(*text);
  entered_.push_back(*text);
}

std::string PromptHistory::walk(bool back, const std::string& key) {
  std::optional<std::string> now = line();
  // How much a character that is not ASCII takes to erase, devices do not agree on.
  bool can_erase = now && std::all_of(now->begin(), now->end(), [](char c) { return (c & 0x80) == 0; });
  if (!can_erase || lines_.empty() || (!back && !at_)) return key;
  if (!at_) {
    at_ = lines_.size();
    prefix_ = *now;
  }
  size_t at = *at_;
  auto fits = [&](size_t i) { return lines_[i].starts_with(prefix_) && lines_[i] != *now; };
  if (back) {
    while (at > 0 && !fits(at - 1)) --at;
    if (at == 0) return "";
    at_ = --at;
  } else {
    ++at;
    while (at < lines_.size() && !fits(at)) ++at;
    at_ = at = std::min(at, lines_.size());
  }
  std::string text = at == lines_.size() ? prefix_ : lines_[at];
  std::string sent(now->size(), '\x7f');
  expected_ = text;
  return sent + text;
}

std::vector<std::string> PromptHistory::take_entered() { return std::exchange(entered_, {}); }

}  // namespace adder::repl
