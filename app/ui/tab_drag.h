// Tabs that the mouse carries from one group of editors to the other. Within its bar a tab moves as QTabBar has it; one
// that leaves the bar is carried, the place that would take it is outlined, and dropped() tells when it was let go
// there. Esc gives up. Nothing is ever changed here: whoever follows dropped() does that, after QTabBar has seen the
// release.
#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QRect>
#include <functional>

class QMouseEvent;
class QTabWidget;
class QWidget;

namespace adder::app {

class ThemeManager;

class TabDrag : public QObject {
  Q_OBJECT
public:
  // The place, in global coordinates, that would take a page of this group; null: there is none now.
  using Target = std::function<QRect(const QTabWidget& from)>;
  TabDrag(const ThemeManager& themes, QTabWidget& first, QTabWidget& second, Target target, QObject* parent);
  ~TabDrag() override;

signals:
  // index: where among the tabs of the other group; -1: nowhere in particular.
  void dropped(QWidget* page, int index);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  class Outline;
  void press(QTabWidget* group, const QMouseEvent& event);
  bool move(const QMouseEvent& event);
  void release(const QMouseEvent& event);
  void carry(const QPoint& global);
  void end();
  int indexAt(const QPoint& global) const;

  const ThemeManager& themes_;
  QTabWidget &first_, &second_;
  Target target_;
  QPointer<QTabWidget> from_;  // of the tab that the button is down on
  QPointer<QWidget> page_;
  QPoint pressed_;  // global
  bool carried_ = false;
  QPointer<Outline> outline_;
};

}  // namespace adder::app
