// What the middle of the window shows while no document is open: how to begin.
#pragma once

#include <QWidget>

namespace adder::app {

class ThemeManager;

struct Example {
  QString file;  // name in resources/examples
  QString title;
  QString summary;
};
const QList<Example>& examples();
QString exampleSource(const QString& file);

class StartPage : public QWidget {
  Q_OBJECT
public:
  explicit StartPage(const ThemeManager& themes, QWidget* parent = nullptr);

signals:
  void newWanted();
  void openWanted();
  void exampleWanted(const QString& file);
};

}  // namespace adder::app
