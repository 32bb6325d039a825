// Draws a HeapMap: squares in the order of the addresses, line after line, in the colour of what lies there, the
// fainter the less of it is in use. Where the squares are fewer than the cells, a square is some cells. What the mouse
// or the arrow keys point at is outlined as far as it goes, and told in words. UI thread only.
#pragma once

#include <QWidget>

#include "app/services/heap_map.h"

namespace adder::app {

class ThemeManager;

class HeapMapView : public QWidget {
  Q_OBJECT
public:
  explicit HeapMapView(const ThemeManager& themes, QWidget* parent = nullptr);

  void setMap(const HeapMap& map);
  const HeapMap& map() const { return map_; }
  static QString nameOf(HeapKind kind);
  QColor colorOf(HeapKind kind) const;
  // The cell that is pointed at, or -1.
  qsizetype current() const { return current_; }
  void setCurrent(qsizetype cell);
  QString describe(qsizetype cell) const;
  qint64 squareBytes() const { return per_square_ * map_.cell; }
  QSize sizeHint() const override { return {280, 180}; }
  QSize minimumSizeHint() const override { return {120, 70}; }

signals:
  void described(const QString& text);  // empty: nothing is pointed at

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  struct Square {
    HeapKind kind = HeapKind::kFree;
    qreal used = 0;  // of its cells
  };
  void arrange();
  qsizetype cellAt(const QPoint& point) const;  // -1: none

  const ThemeManager& themes_;
  HeapMap map_;
  QList<Square> squares_;
  int columns_ = 1, side_ = 8;
  qsizetype per_square_ = 1;
  qsizetype current_ = -1;
};

}  // namespace adder::app
