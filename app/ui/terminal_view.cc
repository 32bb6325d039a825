// See terminal_view.h. Rows are kept as a count per line, changed from the first changed line on only, so that ten
// thousand lines of history cost nothing while text streams in.
#include "app/ui/terminal_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <cmath>

#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kRefreshMs = 16;
constexpr int kMargin = 10;
}  // namespace

TerminalView::TerminalView(const ThemeManager& themes, QWidget* parent) : QAbstractScrollArea(parent), themes_(themes) {
  setObjectName("terminal");
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_InputMethodEnabled);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setCursor(Qt::IBeamCursor);
  viewport()->setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setAccessibleName(tr("Shell"));
  setAccessibleDescription(tr("A terminal to the device"));
  setPointSize(10);
  refresh_timer_.setSingleShot(true);
  refresh_timer_.setInterval(kRefreshMs);
  connect(&refresh_timer_, &QTimer::timeout, this, &TerminalView::refresh);
  search_timer_.setSingleShot(true);
  connect(&search_timer_, &QTimer::timeout, this, &TerminalView::scanMore);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    follow_ = value >= verticalScrollBar()->maximum();
    viewport()->update();
  });
  connect(&themes_, &ThemeManager::changed, viewport(), qOverload<>(&QWidget::update));
}

void TerminalView::setLive(bool live) {
  live_ = live;
  viewport()->update();
}

void TerminalView::setPointSize(int points) {
  QFont font = ThemeManager::codeFont(points);
  font.setStyleStrategy(QFont::PreferNoShaping);  // no ligatures: each character in its cell
  viewport()->setFont(font);
  measure();
  layoutFrom(screen_.firstNumber());
  refresh();
}

void TerminalView::measure() {
  QFontMetricsF metrics(viewport()->font());
  cell_width_ = std::max(1, static_cast<int>(std::ceil(metrics.horizontalAdvance('M'))));
  cell_height_ = std::max(1, static_cast<int>(std::ceil(metrics.height() * 1.05)));
  ascent_ = static_cast<int>(std::round(metrics.ascent() + metrics.height() * 0.025));
}

int TerminalView::columns() const { return std::max(1, (viewport()->width() - 2 * kMargin) / cell_width_); }

void TerminalView::feed(const QByteArray& bytes) {
  screen_.feed(bytes);
  QByteArray replies = screen_.takeReplies();
  if (!replies.isEmpty()) Q_EMIT typed(replies);
  if (screen_.takeBell()) QApplication::beep();
  if (!refresh_timer_.isActive()) refresh_timer_.start();
}

void TerminalView::clear() {
  screen_.clearHistory();
  follow_ = true;
  refresh();
}

int TerminalView::rowsOf(int line) const {
  int length = screen_.lineLength(line);
  if (line == screen_.cursorLine()) length = std::max(length, screen_.cursorColumn() + 1);
  return std::max(1, (length + columns() - 1) / columns());
}

void TerminalView::layoutFrom(int64_t line_number) {
  int64_t dropped = std::min<int64_t>(screen_.firstNumber() - rows_first_, static_cast<int64_t>(rows_.size()));
  if (dropped > 0) rows_.erase(rows_.begin(), rows_.begin() + dropped);
  rows_first_ = screen_.firstNumber();
  auto from = static_cast<size_t>(std::max<int64_t>(line_number - rows_first_, 0));
  from = std::min(from, rows_.size());
  rows_.resize(static_cast<size_t>(screen_.lineCount()));
  for (size_t i = from; i < rows_.size(); ++i) rows_[i] = rowsOf(static_cast<int>(i));
  total_rows_ = 0;
  for (int count : rows_) total_rows_ += count;
}

void TerminalView::refresh() {
  refresh_timer_.stop();
  int64_t cursor = screen_.firstNumber() + screen_.cursorLine();
  int64_t changed = screen_.takeFirstChanged();
  layoutFrom(std::min(changed, cursor));
  if (search_.isActive()) {
    search_.rewind(changed);
    if (!search_timer_.isActive()) search_timer_.start();
  }
  int visible = std::max(1, (viewport()->height() - kMargin) / cell_height_);
  bool follow = follow_;
  QScrollBar* bar = verticalScrollBar();
  bar->setPageStep(visible);
  bar->setRange(0, std::max(0, total_rows_ - visible));
  bar->setEnabled(bar->maximum() > 0);
  if (follow) bar->setValue(bar->maximum());
  follow_ = follow;
  if (anchor_.line < screen_.firstNumber() && head_.line < screen_.firstNumber()) anchor_ = head_;
  viewport()->update();
}

void TerminalView::resizeEvent(QResizeEvent*) {
  screen_.setSize(columns(), std::max(1, (viewport()->height() - kMargin) / cell_height_));
  layoutFrom(screen_.firstNumber());
  refresh();
}

TerminalView::Row TerminalView::rowAt(int row) const {
  // From the end that is nearer: the window is at the bottom nearly always.
  if (row < total_rows_ / 2) {
    for (size_t i = 0; i < rows_.size(); row -= rows_[i++]) {
      if (row < rows_[i]) return {static_cast<int>(i), row * columns()};
    }
  }
  int from_end = total_rows_ - row;
  for (size_t i = rows_.size(); i-- > 0; from_end -= rows_[i]) {
    if (from_end <= rows_[i]) return {static_cast<int>(i), (rows_[i] - from_end) * columns()};
  }
  return {screen_.lineCount() - 1, 0};
}

int TerminalView::rowOfLine(int line) const {
  int row = total_rows_;
  for (size_t i = rows_.size(); i-- > static_cast<size_t>(line);) row -= rows_[i];
  return row;
}

void TerminalView::paintEvent(QPaintEvent*) {
  ++frames_;
  const Theme& theme = themes_.theme();
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), theme.terminal("paper"));
  painter.setFont(viewport()->font());
  int first = verticalScrollBar()->value();
  int count = viewport()->height() / cell_height_ + 1;
  for (int i = 0; i < count && first + i < total_rows_; ++i) {
    Row row = rowAt(first + i);
    if (row.line < screen_.lineCount()) paintRow(painter, row, kMargin / 2 + i * cell_height_);
  }
  paintCaret(painter, first, count);
}

std::vector<TerminalView::Mark> TerminalView::marksOf(const Row& row, int end) const {
  std::vector<Mark> marks(static_cast<size_t>(std::max(end - row.from, 0)), Mark::kNone);
  int64_t number = screen_.firstNumber() + row.line;
  auto fill = [&](int from, int to, Mark mark) {
    from = std::clamp(from, row.from, end);
    to = std::clamp(to, from, end);
    std::fill(marks.begin() + (from - row.from), marks.begin() + (to - row.from), mark);
  };
  Place low = std::min(anchor_, head_), high = std::max(anchor_, head_);
  const auto& matches = search_.matches();
  for (size_t i = search_.firstFrom(number, 0); i < matches.size() && matches[i].line == number; ++i) {
    bool current = low == Place{number, matches[i].from} && high == Place{number, matches[i].to};
    fill(matches[i].from, matches[i].to, current ? Mark::kCurrentMatch : Mark::kMatch);
    if (current) return marks;
  }
  if (low < high && low.line <= number && number <= high.line)
    fill(low.line == number ? low.column : 0, high.line == number ? high.column : end, Mark::kSelected);
  return marks;
}

void TerminalView::paintRow(QPainter& painter, const Row& row, int y) {
  const TerminalLine line = screen_.line(row.line);
  int end = std::min(static_cast<int>(line.text.size()), row.from + columns());
  std::vector<Mark> marks = marksOf(row, end);
  auto mark = [&](int column) { return marks[static_cast<size_t>(column - row.from)]; };
  for (int at = row.from; at < end;) {
    uint64_t bits = line.style_at(static_cast<size_t>(at));
    int stop = at + 1;
    if (line.text[static_cast<size_t>(at)] < 128) {
      // A run: other glyphs may be wider than a cell and are placed one by one.
      while (stop < end && line.style_at(static_cast<size_t>(stop)) == bits && mark(stop) == mark(at) &&
             line.text[static_cast<size_t>(stop)] < 128)
        ++stop;
    } else if (stop < end && line.text[static_cast<size_t>(stop)] == kWideTail) {
      ++stop;
    }
    paintCells(painter, line, row, at, stop, y, mark(at));
    at = stop;
  }
  if (hovered_ && hovered_->line_number == screen_.firstNumber() + row.line) {
    int from = std::max(hovered_->from, row.from), to = std::min(hovered_->to, end);
    painter.setPen(themes_.theme().color("accent"));
    if (from < to)
      painter.drawLine(kMargin + (from - row.from) * cell_width_, y + ascent_ + 2,
                       kMargin + (to - row.from) * cell_width_ - 1, y + ascent_ + 2);
  }
}

// Cells of one style and one mark: ASCII, or a single character.
void TerminalView::paintCells(QPainter& painter, const TerminalLine& line, const Row& row, int from, int to, int y,
                              Mark mark) {
  const Theme& theme = themes_.theme();
  auto color = [&](uint32_t value) {
    return value & TextStyle::kTrueColor ? QColor(QRgb(value & 0xFFFFFF)) : theme.ansi(static_cast<int>(value));
  };
  TextStyle style = TextStyle::unpacked(line.style_at(static_cast<size_t>(from)));
  QColor front = style.foreground == TextStyle::kDefaultColor
                     ? theme.terminal("text")
                     : color(style.bold && style.foreground < 8 ? style.foreground + 8 : style.foreground);
  QColor back = style.background == TextStyle::kDefaultColor ? QColor() : color(style.background);
  if (style.inverse) {
    QColor paper = back.isValid() ? back : theme.terminal("paper");
    back = front;
    front = paper;
  }
  if (style.faint) front = theme.color("muted");
  if (mark == Mark::kSelected) back = theme.terminal("selection");
  if (mark == Mark::kMatch) back = theme.editor("brace");
  if (mark == Mark::kCurrentMatch) {
    back = theme.color("warning");
    front = theme.terminal("paper");
  }
  int left = kMargin + (from - row.from) * cell_width_;
  if (back.isValid()) painter.fillRect(QRect(left, y, (to - from) * cell_width_, cell_height_), back);
  QFont font = viewport()->font();
  font.setBold(style.bold);
  font.setItalic(style.italic);
  font.setUnderline(style.underline);
  painter.setFont(font);
  painter.setPen(front);
  char32_t first = line.text[static_cast<size_t>(from)];
  if (first >= 128) {
    if (first != kWideTail) painter.drawText(left, y + ascent_, screen_.cellText(first));
    return;
  }
  QString text = QString::fromUcs4(line.text.data() + from, to - from);
  if (to == from + 1 || cell_width_ == QFontMetricsF(font).horizontalAdvance('M')) {
    painter.drawText(left, y + ascent_, text);
  } else {
    for (int i = 0; i < text.size(); ++i) painter.drawText(left + i * cell_width_, y + ascent_, text.mid(i, 1));
  }
}

void TerminalView::paintCaret(QPainter& painter, int first_row, int row_count) {
  if (!live_ || !screen_.cursorVisible()) return;
  int row = rowOfLine(screen_.cursorLine()) + screen_.cursorColumn() / columns() - first_row;
  if (row < 0 || row >= row_count) return;
  QRect cell(kMargin + screen_.cursorColumn() % columns() * cell_width_, kMargin / 2 + row * cell_height_, cell_width_,
             cell_height_);
  const Theme& theme = themes_.theme();
  painter.setPen(theme.terminal("caret"));
  if (!hasFocus()) return painter.drawRect(cell.adjusted(0, 0, -1, -1));
  painter.fillRect(cell, theme.terminal("caret"));
  const std::u32string text = screen_.line(screen_.cursorLine()).text;
  auto column = static_cast<size_t>(screen_.cursorColumn());
  if (column >= text.size() || text[column] == kWideTail) return;
  painter.setPen(theme.terminal("paper"));
  painter.setFont(viewport()->font());
  painter.drawText(cell.left(), cell.top() + ascent_, screen_.cellText(text[column]));
}

QRect TerminalView::cellBeforeCaret(int before) const {
  int column = std::max(0, screen_.cursorColumn() - before);
  int row = rowOfLine(screen_.cursorLine()) + column / columns() - verticalScrollBar()->value();
  return {kMargin + column % columns() * cell_width_, kMargin / 2 + row * cell_height_, cell_width_, cell_height_};
}

void TerminalView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void TerminalView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace adder::app
