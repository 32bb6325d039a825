// What the middle of the window shows while no document is open: how to begin. Its parts are made when it is first
// shown, which a start with a session seldom does.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace adder::app {

class ThemeManager;

struct Example {
  QString file;  // name in resources/examples
  QString title;
  QString summary;
};
const QList<Example>& examples();
QString exampleSource(const QString& file);

class StartPage : public QScrollArea {
  Q_OBJECT
public:
  explicit StartPage(const ThemeManager& themes, QWidget* parent = nullptr);

  // The files used last, the latest first; those that are gone are left out.
  void showRecent(const QStringList& paths);

signals:
  void newWanted();
  void openWanted();
  void exampleWanted(const QString& file);
  void fileWanted(const QString& path);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void build();
  void fillRecent();
  void arrange();
  QLayout* makeHead();
  QLayout* makeActions(const ThemeManager& themes);

  const ThemeManager& themes_;
  QStringList paths_;  // used last
  QLabel* recent_heading_ = nullptr;
  QGridLayout* recent_ = nullptr;  // null: not made yet
  QGridLayout* examples_ = nullptr;
  QWidget* middle_ = nullptr;
};

}  // namespace adder::app
