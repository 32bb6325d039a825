// Draws the series of a PlotData: the newest samples at the right, a scale for all, what the mouse points at in
// numbers. Wheel: more or fewer samples; drag: back in time; double click: follow the newest again. Paints at most 30
// times a second, however fast samples come. UI thread only.
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "app/models/plot_data.h"

namespace adder::app {

class ThemeManager;

class PlotView : public QWidget {
  Q_OBJECT
public:
  PlotView(const ThemeManager& themes, const PlotData& data, QWidget* parent = nullptr);

  // Samples have come.
  void refresh();
  // While paused the picture stays as it is; samples are still kept.
  void setPaused(bool paused);
  bool isPaused() const { return paused_.has_value(); }
  // How many samples the width holds.
  void setSpan(int samples);
  int span() const { return span_; }
  int lastShown() const;  // number of samples up to the right edge
  void followNewest();

protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  struct Range {
    double low, high, step;
  };
  QRectF plotArea() const;
  Range valueRange(int first, int last) const;
  QColor colorOf(int series) const;
  double xOf(int sample) const;
  void paintScale(QPainter& painter, const QRectF& area, const Range& range);
  void paintSeries(QPainter& painter, const QRectF& area, const Range& range, int series, int first, int last);
  void paintLegend(QPainter& painter, const QRectF& area, int at_sample);
  int sampleAt(double x) const;
  void scrollBy(int samples);

  const ThemeManager& themes_;
  const PlotData& data_;
  QTimer frame_;
  int span_ = 200;
  int back_ = 0;                  // samples between the right edge and the newest
  std::optional<qint64> paused_;  // number of the sample that was the newest then
  std::optional<QPoint> pointer_;
  int drag_x_ = 0, drag_back_ = 0;
};

}  // namespace adder::app
