// A dock with what the active device logs: lines with a level, when they came, filters by level and by words. While it
// is hidden the output is only put aside, the newest kMostWaiting bytes of it, and its widgets are made when it is
// first shown; then it is read in slices. Constructed by the window in one line; makes its own dock.
#pragma once

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <deque>

#include "app/models/log_model.h"

namespace adder::app {

class DeviceService;
class EmptyState;
class Notice;
class PanelTitle;
class ThemeManager;

class LogPanel : public QWidget {
  Q_OBJECT
public:
  static constexpr qsizetype kMostWaiting = 1'000'000;  // bytes

  LogPanel(const ThemeManager& themes, Notice& notice, QWidget* parent = nullptr);

  // The dock, put into the window, hidden at first.
  static QDockWidget* addDock(const ThemeManager& themes, DeviceService& device, Notice& notice, QMainWindow* window);
  PanelTitle* titleBar() const { return title_; }
  const LogModel& model() const { return model_; }
  qsizetype waiting() const { return waiting_; }
  QSize sizeHint() const override { return {560, 220}; }
  // What the filters leave, to a file; off the UI thread.
  void save(const QString& path);

public slots:
  void feed(const QByteArray& output);
  void clear();
  // Another device speaks from here on.
  void breakLine();

signals:
  void saved(const QString& path);

protected:
  void showEvent(QShowEvent* event) override;

private:
  struct Piece {
    qint64 arrival;
    QByteArray bytes;
    bool newSpeaker;
  };
  void makeWidgets();
  QWidget* makeFilters();
  void filter();
  void follow();
  void read();
  void update();
  void askSave();
  void copy();
  void reportSaved(const QString& path, const QString& trouble);

  const ThemeManager& themes_;
  Notice& notice_;
  PanelTitle* title_;
  LogModel model_;
  std::deque<Piece> pieces_;
  qsizetype waiting_ = 0;
  QTimer soon_;
  QAction *follow_, *save_, *clear_;
  QStackedWidget* pages_ = nullptr;
  EmptyState* empty_ = nullptr;
  QTreeView* view_ = nullptr;
  QLabel* count_ = nullptr;
  QLineEdit* text_ = nullptr;
  QToolButton* expression_ = nullptr;
};

}  // namespace adder::app
