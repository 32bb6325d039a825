// See plot_data.h.
#include "app/models/plot_data.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace adder::app {

namespace {

constexpr int kLongestLine = 240;
constexpr int kLongestLabel = 32;
constexpr double kLargest = 1e300;  // so that the span of any two can be told

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isGap(char c) { return c == ' ' || c == '\t' || c == ',' || c == ';'; }
bool isBracket(char c) { return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}'; }

// Reads items from the left; stops at the first thing that is none.
class NumberReader {
public:
  explicit NumberReader(QByteArrayView line) : at_(line.data()), end_(line.data() + line.size()) {}

  bool atEnd() {
    while (at_ < end_ && (isGap(*at_) || isBracket(*at_))) ++at_;
    return at_ == end_;
  }

  bool read(LabelledNumber* item) {
    if (atEnd()) return false;
    if (isLetter(*at_) && !readLabel(&item->label)) return false;
    return readNumber(&item->value) && skipUnit();
  }

private:
  // Words, then ":" or "=", or one word and a blank; quotes around it are Python's of a dict's key.
  bool readLabel(QByteArray* label) {
    const char* start = at_;
    while (at_ < end_ && (isLetter(*at_) || isDigit(*at_) || *at_ == '.' || *at_ == '/')) ++at_;
    const char* word_end = at_;
    while (at_ < end_ && (isLetter(*at_) || isDigit(*at_) || *at_ == ' ')) {
      ++at_;
      if (at_[-1] == ' ' && at_ < end_ && (isDigit(*at_) || *at_ == '-' || *at_ == '+')) break;
    }
    const char* label_end = at_;
    while (label_end > word_end && label_end[-1] == ' ') --label_end;
    bool marked = at_ < end_ && (*at_ == ':' || *at_ == '=');
    if (!marked && label_end > word_end) return false;  // several words without a mark: a sentence
    if (!marked && at_ == word_end) return false;       // "x3", or a word alone
    if (marked) ++at_;
    while (at_ < end_ && *at_ == ' ') ++at_;
    *label = QByteArray(start, label_end - start);
    return label->size() <= kLongestLabel;
  }

  bool readNumber(double* value) {
    const char* start = at_;
    if (start < end_ && *start == '+') ++start;
    auto [stop, failure] = std::from_chars(start, end_, *value);
    if (failure != std::errc() || !(std::abs(*value) <= kLargest)) return false;
    at_ = stop;
    return true;
  }

  // "%", "C", "°C", "mV": short, and, if a blank is before it, not the label of what follows.
  bool skipUnit() {
    const char* from = at_;
    while (at_ < end_ && *at_ == ' ') ++at_;
    const char* unit = at_;
    while (at_ < end_ && (isLetter(*at_) || *at_ == '%' || *at_ == '/')) ++at_;
    bool is_unit = at_ > unit && at_ - unit <= 5 && (at_ == end_ || isGap(*at_) || isBracket(*at_));
    const char* next = at_;
    while (next < end_ && *next == ' ') ++next;
    bool labels_next = next < end_ && (*next == ':' || *next == '=' || isDigit(*next) || *next == '-');
    if (is_unit && (unit == from || !labels_next)) return true;
    at_ = from;
    return at_ == end_ || isGap(*at_) || isBracket(*at_);
  }

  const char* at_;
  const char* end_;
};

}  // namespace

QList<LabelledNumber> numbersOf(QByteArrayView line) {
  QList<LabelledNumber> items;
  NumberReader reader(line);
  while (!reader.atEnd()) {
    LabelledNumber item;
    if (items.size() == PlotData::kMostSeries || !reader.read(&item)) return {};
    items.append(item);
  }
  return items;
}

int PlotData::feed(QByteArrayView bytes) {
  int samples = 0;
  for (char c : bytes) {
    if (c == '\n') {
      if (!too_long_ && takeLine()) ++samples;
      line_.clear();
      too_long_ = false;
    } else if (line_.size() < kLongestLine) {
      if (c != '\r') line_.append(c);
    } else {
      too_long_ = true;
    }
  }
  return samples;
}

bool PlotData::takeLine() {
  const QList<LabelledNumber> items = numbersOf(line_);
  if (items.isEmpty()) return false;
  if (count_ == kMostSamples) dropOldest();
  ++count_;
  for (Series& series : series_) series.values.push_back(std::numeric_limits<double>::quiet_NaN());
  for (int i = 0; i < items.size(); ++i) {
    int to = seriesFor(items[i].label, i);
    if (to >= 0) series_[to].values.back() = items[i].value;
  }
  return true;
}

// A label is one series wherever it stands; numbers without one are told apart by their position.
int PlotData::seriesFor(const QByteArray& label, int position) {
  QByteArray key = label.isEmpty() ? QByteArray(1, '\n') + QByteArray::number(position) : label;
  for (size_t i = 0; i < keys_.size(); ++i) {
    if (keys_[i] == key) return static_cast<int>(i);
  }
  if (series_.size() == kMostSeries) return -1;
  keys_.push_back(key);
  QString shown = label.isEmpty() ? QStringLiteral("%1").arg(position + 1) : QString::fromUtf8(label);
  series_.push_back({shown, std::vector<double>(count_, std::numeric_limits<double>::quiet_NaN())});
  return static_cast<int>(series_.size()) - 1;
}

// Many at once, so that it costs next to nothing for each.
void PlotData::dropOldest() {
  constexpr int kPart = kMostSamples / 10;
  for (Series& series : series_) series.values.erase(series.values.begin(), series.values.begin() + kPart);
  count_ -= kPart;
  dropped_ += kPart;
}

void PlotData::clear() {
  series_.clear();
  keys_.clear();
  count_ = 0;
  dropped_ = 0;
}

QByteArray PlotData::toCsv() const {
  QByteArray csv("sample");
  for (const Series& series : series_) {
    QByteArray label = series.label.toUtf8();
    csv += ",\"" + label.replace('"', "\"\"") + '"';
  }
  csv += '\n';
  for (int i = 0; i < count_; ++i) {
    csv += QByteArray::number(dropped_ + i);
    for (const Series& series : series_) {
      csv += ',';
      if (!std::isnan(series.values[i])) csv += QByteArray::number(series.values[i], 'g', 17);
    }
    csv += '\n';
  }
  return csv;
}

}  // namespace adder::app
