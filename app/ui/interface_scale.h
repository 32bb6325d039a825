// View → Scale: how large everything is, fonts, icons and margins alike. It is Qt's own scale factor, which a program
// takes once, before its first window; so a choice holds from the next start on, and the window says so. Kept in the
// settings as "scale", in percent.
#pragma once

#include <QObject>
#include <QSettings>

class QMainWindow;
class QMenu;

namespace adder::app {

class Notice;

class InterfaceScale : public QObject {
  Q_OBJECT
public:
  // Before QApplication is made. QT_SCALE_FACTOR of the environment comes first.
  static void takeFrom(const QSettings& settings);
  // 100 where nothing sensible is kept.
  static int percentOf(const QSettings& settings);

  InterfaceScale(QSettings& settings, Notice& notice, QMenu* view, QMainWindow* window);

private:
  void choose(int percent);
  void step(int by);

  QSettings& settings_;
  Notice& notice_;
  QMenu* menu_;
  int running_;  // percent
  bool is_told_ = false;
};

}  // namespace adder::app
