// See heap_map_view.h.
#include "app/ui/heap_map_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>

#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kMargin = 3;  // for the focus frame and outlines
constexpr int kLargest = 14, kSmallest = 6;
constexpr qreal kLeastStrength = 0.35;

QColor mixed(const QColor& a, const QColor& b, qreal part) {
  auto mix = [part](int x, int y) { return static_cast<int>(x + (y - x) * part); };
  return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QString bytes(qint64 count) { return QLocale().toString(count); }
}  // namespace

HeapMapView::HeapMapView(const ThemeManager& themes, QWidget* parent) : QWidget(parent), themes_(themes) {
  setObjectName("heapMap");
  setAccessibleName(tr("Map of the heap"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  connect(&themes, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

QString HeapMapView::nameOf(HeapKind kind) {
  switch (kind) {
    case HeapKind::kFree: return tr("free");
    case HeapKind::kLists: return tr("lists, tuples");
    case HeapKind::kDicts: return tr("dicts, sets");
    case HeapKind::kText: return tr("text, bytes");
    case HeapKind::kNumbers: return tr("numbers");
    case HeapKind::kCode: return tr("code, modules");
    case HeapKind::kObjects: return tr("instances");
    case HeapKind::kOther: return tr("other");
  }
  return {};
}

QColor HeapMapView::colorOf(HeapKind kind) const {
  const Theme& theme = themes_.theme();
  switch (kind) {
    case HeapKind::kFree: return theme.color("border");
    case HeapKind::kLists: return theme.ansi(4);
    case HeapKind::kDicts: return theme.ansi(5);
    case HeapKind::kText: return theme.ansi(2);
    case HeapKind::kNumbers: return theme.ansi(3);
    case HeapKind::kCode: return theme.ansi(6);
    case HeapKind::kObjects: return theme.ansi(1);
    case HeapKind::kOther: return theme.color("muted");
  }
  return {};
}

void HeapMapView::setMap(const HeapMap& map) {
  map_ = map;
  setCurrent(-1);
  arrange();
}

// The largest squares of which all fit; when even small ones do not, each stands for some cells.
void HeapMapView::arrange() {
  squares_.clear();
  const qsizetype cells = map_.letters.size();
  const int width = std::max(kSmallest, this->width() - 2 * kMargin);
  const int height = std::max(kSmallest, this->height() - 2 * kMargin);
  side_ = kLargest;
  while (side_ > kSmallest && qsizetype{width / side_} * (height / side_) < cells) --side_;
  columns_ = width / side_;
  const qsizetype room = std::max<qsizetype>(1, qsizetype{columns_} * (height / side_));
  per_square_ = std::max<qsizetype>(1, (cells + room - 1) / room);
  for (qsizetype first = 0; first < cells; first += per_square_) {
    std::array<qsizetype, kHeapKinds> count{};
    const qsizetype end = std::min(first + per_square_, cells);
    for (qsizetype i = first; i < end; ++i) ++count[static_cast<size_t>(map_.kinds[i])];
    const qsizetype used = end - first - count[0];
    auto most = std::max_element(count.begin() + 1, count.end());
    squares_.append({used == 0 ? HeapKind::kFree : static_cast<HeapKind>(most - count.begin()),
                     static_cast<qreal>(used) / static_cast<qreal>(end - first)});
  }
  update();
}

void HeapMapView::resizeEvent(QResizeEvent*) { arrange(); }

void HeapMapView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor free = colorOf(HeapKind::kFree);
  std::array<QColor, kHeapKinds> colors;
  for (int i = 0; i < kHeapKinds; ++i) colors[static_cast<size_t>(i)] = colorOf(static_cast<HeapKind>(i));
  auto place = [this](qsizetype square) {
    return QRect(kMargin + static_cast<int>(square % columns_) * side_,
                 kMargin + static_cast<int>(square / columns_) * side_, side_ - 1, side_ - 1);
  };
  for (qsizetype i = 0; i < squares_.size(); ++i) {
    const Square& square = squares_[i];
    qreal strength = square.used > 0 ? kLeastStrength + (1 - kLeastStrength) * square.used : 0;
    painter.fillRect(place(i), mixed(free, colors[static_cast<size_t>(square.kind)], strength));
  }
  if (current_ >= 0) {
    auto [first, end] = map_.pieceAt(current_);
    painter.setPen(themes_.theme().color("text"));
    for (qsizetype i = first / per_square_; i <= (end - 1) / per_square_; ++i)
      painter.drawRect(place(i).adjusted(0, 0, -1, -1));
  }
  if (hasFocus()) {
    painter.setPen(themes_.theme().color("accent"));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

QString HeapMapView::describe(qsizetype cell) const {
  if (cell < 0 || cell >= map_.letters.size()) return {};
  auto [first, end] = map_.pieceAt(cell);
  const qint64 size = (end - first) * map_.cell;
  QString at = QStringLiteral("0x%1").arg(first * map_.cell, 5, 16, QLatin1Char('0'));
  const HeapKind kind = map_.kindAt(cell);
  if (kind == HeapKind::kFree) return tr("%1: %2 bytes free").arg(at, bytes(size));
  return tr("%1: %2, %3 bytes").arg(at, nameOf(kind), bytes(size));
}

void HeapMapView::setCurrent(qsizetype cell) {
  current_ = cell < map_.letters.size() ? cell : -1;
  QString text = describe(current_);
  setAccessibleDescription(text);
  Q_EMIT described(text);
  update();
}

qsizetype HeapMapView::cellAt(const QPoint& point) const {
  int x = point.x() - kMargin, y = point.y() - kMargin;
  if (x < 0 || y < 0 || x / side_ >= columns_) return -1;
  qsizetype cell = (qsizetype{y / side_} * columns_ + x / side_) * per_square_;
  return cell < map_.letters.size() ? cell : -1;
}

bool HeapMapView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    QString text = describe(cellAt(help->pos()));
    text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, this);
    return true;
  }
  return QWidget::event(event);
}

void HeapMapView::mouseMoveEvent(QMouseEvent* event) { setCurrent(cellAt(event->pos())); }
void HeapMapView::mousePressEvent(QMouseEvent* event) { setCurrent(cellAt(event->pos())); }
void HeapMapView::leaveEvent(QEvent*) { setCurrent(-1); }
void HeapMapView::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  setCurrent(-1);
}

// Left and right: from one object or free piece to the next; up and down: a line of squares.
void HeapMapView::keyPressEvent(QKeyEvent* event) {
  const qsizetype last = map_.letters.size() - 1;
  if (last < 0) return QWidget::keyPressEvent(event);
  qsizetype to = std::max<qsizetype>(0, current_);
  switch (event->key()) {
    case Qt::Key_Right:
      if (current_ >= 0) to = map_.pieceAt(to).second;
      break;
    case Qt::Key_Left: to = map_.pieceAt(map_.pieceAt(to).first > 0 ? map_.pieceAt(to).first - 1 : 0).first; break;
    case Qt::Key_Down: to += columns_ * per_square_; break;
    case Qt::Key_Up: to -= columns_ * per_square_; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    default: return QWidget::keyPressEvent(event);
  }
  setCurrent(std::clamp<qsizetype>(to, 0, last));
}

}  // namespace adder::app
