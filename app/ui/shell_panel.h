// The shell: a terminal for each device that is open, as tabs where there are several, and below them a line to search
// the one that is shown. Shells have the numbers of DeviceService's lines. There is always one.
#pragma once

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QStackedWidget>
#include <QTabBar>

#include "app/services/device_types.h"
#include "app/ui/terminal_view.h"

namespace adder::app {

class DeviceService;
class PanelTitle;
class ShellCompletion;
class ThemeManager;

class ShellPanel : public QWidget {
  Q_OBJECT
public:
  // The first shell has the number 0.
  explicit ShellPanel(const ThemeManager& themes, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  TerminalView* current() const;
  TerminalView* shell(int number) const { return shells_.value(number); }

  // A shell for each of its lines; the one that is chosen is the active one.
  void follow(DeviceService& device);
  void addShell(int number, const QString& title);
  void removeShell(int number);
  void showShell(int number);
  void setTitle(int number, const QString& title);
  void setPointSize(int points);
  // All that the shell holds, as text, written by another thread; saved() or failed() tells.
  void saveLog(const QString& path);
  void openSearch();

signals:
  void typed(const QByteArray& bytes);
  void placeActivated(const QString& file, int line);
  void shellChosen(int number);
  void closeWanted(int number);
  void saved(const QString& text);
  void failed(const adder::app::Problem& problem);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* makeSearchBar();
  void search();
  void closeSearch();
  void showCount(int current, int total, bool more);
  void askSaveLog();
  void askLongPaste(TerminalView* terminal, const QString& text, int lines);

  const ThemeManager& themes_;
  ShellCompletion* completion_ = nullptr;
  PanelTitle* title_;
  QTabBar* tabs_;
  QStackedWidget* pages_;
  QMap<int, TerminalView*> shells_;
  int points_ = 10;
  QWidget* search_bar_;
  QLineEdit* search_text_;
  QCheckBox* search_case_;
  QLabel* search_count_;
};

}  // namespace adder::app
