// See plot_view.h.
#include "app/ui/plot_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kFrameMs = 33;
constexpr int kLeft = 58, kRight = 14, kTop = 30, kBottom = 24;
constexpr int kLeastSpan = 10;
constexpr int kAnsiOfSeries[] = {4, 1, 2, 5, 3, 6, 12, 9, 10, 13, 11, 14};

// 1, 2 or 5 times a power of ten, so that about `parts` of it fill the span.
double niceStep(double span, int parts) {
  double raw = span / parts, power = std::pow(10.0, std::floor(std::log10(raw)));
  for (double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= raw) return factor * power;
  }
  return 10 * power;
}

QString numberText(double value, double step) {
  int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step))), 0, 9);
  if (std::abs(value) >= 1e6 || step < 1e-6) return QString::number(value, 'g', 5);
  return QString::number(std::abs(value) < step / 1000 ? 0.0 : value, 'f', decimals);
}

}  // namespace

PlotView::PlotView(const ThemeManager& themes, const PlotData& data, QWidget* parent)
    : QWidget(parent), themes_(themes), data_(data) {
  setObjectName("plotView");
  setAccessibleName(tr("Plot of printed numbers"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(160, 90);
  frame_.setSingleShot(true);
  frame_.setInterval(kFrameMs);
  connect(&frame_, &QTimer::timeout, this, qOverload<>(&QWidget::update));
  connect(&themes_, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void PlotView::refresh() {
  if (!frame_.isActive() && isVisible()) frame_.start();
}

void PlotView::setPaused(bool paused) {
  if (paused == isPaused()) return;
  if (paused) {
    paused_ = data_.firstSample() + lastShown();
  } else {
    paused_.reset();
    back_ = 0;
  }
  update();
}

void PlotView::setSpan(int samples) {
  span_ = std::clamp(samples, kLeastSpan, PlotData::kMostSamples);
  update();
}

int PlotView::lastShown() const {
  qint64 newest = paused_ ? *paused_ - data_.firstSample() : data_.sampleCount();
  return static_cast<int>(std::clamp<qint64>(newest - back_, std::min(data_.sampleCount(), 1), data_.sampleCount()));
}

void PlotView::followNewest() {
  back_ = 0;
  paused_.reset();
  update();
}

void PlotView::scrollBy(int samples) {
  back_ = std::clamp(back_ + samples, 0, std::max(0, data_.sampleCount() - kLeastSpan));
  update();
}

QRectF PlotView::plotArea() const { return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom); }

QColor PlotView::colorOf(int series) const {
  return themes_.theme().ansi(kAnsiOfSeries[series % static_cast<int>(std::size(kAnsiOfSeries))]);
}

double PlotView::xOf(int sample) const {
  QRectF area = plotArea();
  return area.right() - (lastShown() - 1 - sample) * area.width() / std::max(1, span_ - 1);
}

int PlotView::sampleAt(double x) const {
  QRectF area = plotArea();
  int sample = lastShown() - 1 - static_cast<int>(std::lround((area.right() - x) * (span_ - 1) / area.width()));
  return std::clamp(sample, std::max(0, lastShown() - span_), lastShown() - 1);
}

PlotView::Range PlotView::valueRange(int first, int last) const {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const PlotData::Series& series : data_.series()) {
    for (int i = first; i < last; ++i) {
      double value = series.values[i];
      if (std::isnan(value)) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  if (low > high) low = 0, high = 1;
  if (high - low < 1e-12 * std::max(1.0, std::abs(high))) low -= 0.5, high += 0.5;
  double step = niceStep(high - low, std::max(2, static_cast<int>(plotArea().height() / 40)));
  return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

void PlotView::paintScale(QPainter& painter, const QRectF& area, const Range& range) {
  const Theme& theme = themes_.theme();
  int lines = static_cast<int>(std::lround((range.high - range.low) / range.step));
  for (int i = 0; i <= lines; ++i) {
    double value = range.low + i * range.step;
    double y = area.bottom() - (value - range.low) / (range.high - range.low) * area.height();
    painter.setPen(theme.color("border"));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(theme.color("muted"));
    painter.drawText(QRectF(0, y - 10, kLeft - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                     numberText(value, range.step));
  }
  qint64 last = data_.firstSample() + lastShown() - 1;
  painter.drawText(QRectF(area.right() - 120, area.bottom() + 3, 120, 18), Qt::AlignRight, QString::number(last));
  painter.drawText(QRectF(area.left(), area.bottom() + 3, 120, 18), Qt::AlignLeft,
                   QString::number(std::max<qint64>(last - span_ + 1, 0)));
}

// Where a pixel has several samples, it shows the lowest and the highest of them.
void PlotView::paintSeries(QPainter& painter, const QRectF& area, const Range& range, int series, int first, int last) {
  const std::vector<double>& values = data_.series()[series].values;
  auto y = [&](double value) { return area.bottom() - (value - range.low) / (range.high - range.low) * area.height(); };
  painter.setPen(QPen(colorOf(series), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const int per_pixel = std::max(1, static_cast<int>(span_ / std::max(1.0, area.width())));
  QPolygonF points;
  auto flush = [&] {
    if (points.size() == 1)
      painter.drawPoint(points[0]);
    else
      painter.drawPolyline(points);
    points.clear();
  };
  bool one_in_many = data_.series().size() > 1 || per_pixel > 1;
  for (int i = first; i < last; i += per_pixel) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (int k = i; k < std::min(i + per_pixel, last); ++k) {
      if (std::isnan(values[k])) continue;
      low = std::min(low, values[k]);
      high = std::max(high, values[k]);
    }
    if (low > high) {
      if (!one_in_many) flush();  // a series that is not in every line is drawn through all the same
      continue;
    }
    points.append({xOf(i), y(low)});
    if (high > low) points.append({xOf(i), y(high)});
  }
  flush();
}

// The names, with the values at the pointer, else the newest.
void PlotView::paintLegend(QPainter& painter, const QRectF& area, int at_sample) {
  double x = area.left();
  for (int i = 0; i < static_cast<int>(data_.series().size()); ++i) {
    const PlotData::Series& series = data_.series()[i];
    double value = series.values[at_sample];
    QString text =
        series.label + (std::isnan(value) ? QString() : QStringLiteral("  ") + QString::number(value, 'g', 6));
    double width = painter.fontMetrics().horizontalAdvance(text);
    if (x + width + 18 > area.right()) break;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(i));
    painter.drawRoundedRect(QRectF(x, 12, 10, 10), 3, 3);
    painter.setPen(themes_.theme().color("text"));
    painter.drawText(QRectF(x + 15, 6, width + 4, 22), Qt::AlignLeft | Qt::AlignVCenter, text);
    x += width + 34;
  }
}

void PlotView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = themes_.theme();
  painter.fillRect(rect(), theme.terminal("paper"));
  if (data_.sampleCount() == 0) return;
  QRectF area = plotArea();
  int last = lastShown(), first = std::max(0, last - span_);
  Range range = valueRange(first, last);
  paintScale(painter, area, range);
  painter.save();
  painter.setClipRect(area.adjusted(-2, -2, 2, 2));
  for (int i = 0; i < static_cast<int>(data_.series().size()); ++i) paintSeries(painter, area, range, i, first, last);
  int at = last - 1;
  if (pointer_ && area.contains(*pointer_)) {
    at = sampleAt(pointer_->x());
    painter.setPen(QPen(theme.color("border-strong"), 1));
    painter.drawLine(QPointF(xOf(at), area.top()), QPointF(xOf(at), area.bottom()));
    painter.setPen(theme.color("muted"));
    painter.drawText(QRectF(xOf(at) + 6, area.top(), 90, 18), Qt::AlignLeft, QString::number(data_.firstSample() + at));
  }
  painter.restore();
  paintLegend(painter, area, at);
}

void PlotView::wheelEvent(QWheelEvent* event) {
  int turn = event->angleDelta().y();
  if (turn == 0) return;
  setSpan(turn > 0 ? span_ * 4 / 5 : span_ * 5 / 4 + 1);
  event->accept();
}

void PlotView::mousePressEvent(QMouseEvent* event) {
  drag_x_ = event->pos().x();
  drag_back_ = back_;
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
  pointer_ = event->pos();
  if (event->buttons() & Qt::LeftButton) {
    back_ = drag_back_;
    scrollBy(static_cast<int>((event->pos().x() - drag_x_) * span_ / std::max(1.0, plotArea().width())));
  }
  update();
}

void PlotView::mouseDoubleClickEvent(QMouseEvent*) { back_ = 0, update(); }

void PlotView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left: return scrollBy(span_ / 10);
    case Qt::Key_Right: return scrollBy(-span_ / 10);
    case Qt::Key_Plus: return setSpan(span_ * 4 / 5);
    case Qt::Key_Minus: return setSpan(span_ * 5 / 4 + 1);
    case Qt::Key_End: back_ = 0; return update();
    default: QWidget::keyPressEvent(event);
  }
}

void PlotView::leaveEvent(QEvent*) {
  pointer_.reset();
  update();
}

}  // namespace adder::app
