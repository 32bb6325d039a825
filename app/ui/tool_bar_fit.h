// Keeps a tool bar within its window: where there is no room, buttons lose their words, the last one first, before
// anything would fall off the end.
#pragma once

#include <QList>
#include <QObject>

class QToolBar;
class QToolButton;

namespace adder::app {

class ToolBarFit : public QObject {
  Q_OBJECT
public:
  // Buttons with words beside their icons; the bar's, and the first keeps its words the longest.
  ToolBarFit(QToolBar& bar, const QList<QToolButton*>& buttons);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fit();

  QToolBar& bar_;
  QList<QToolButton*> buttons_;
};

}  // namespace adder::app
