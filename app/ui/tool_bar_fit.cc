#include "app/ui/tool_bar_fit.h"

#include <QEvent>
#include <QLayout>
#include <QToolBar>
#include <QToolButton>

namespace adder::app {

namespace {

int widthOfWords(const QToolButton* button) {
  constexpr int kGapOfQt = 4;  // as QToolButton::sizeHint() has it
  return button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() + kGapOfQt;
}

bool hasWords(const QToolButton* button) { return button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon; }

}  // namespace

ToolBarFit::ToolBarFit(QToolBar& bar, const QList<QToolButton*>& buttons)
    : QObject(&bar), bar_(bar), buttons_(buttons) {
  bar.installEventFilter(this);
}

bool ToolBarFit::eventFilter(QObject* watched, QEvent* event) {
  // The bar asks for a layout when a text or what it shows has changed; that layout comes first.
  if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
    QMetaObject::invokeMethod(this, &ToolBarFit::fit, Qt::QueuedConnection);
  return QObject::eventFilter(watched, event);
}

void ToolBarFit::fit() {
  int wanted = bar_.sizeHint().width();
  for (const QToolButton* button : buttons_) {
    if (!button->isHidden() && !hasWords(button)) wanted += widthOfWords(button);
  }
  bool changed = false;
  for (qsizetype at = buttons_.size(); at-- > 0;) {
    QToolButton* button = buttons_[at];
    if (button->isHidden()) continue;
    const bool words = wanted <= bar_.width();
    if (!words) wanted -= widthOfWords(button);
    if (words == hasWords(button)) continue;
    button->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    changed = true;
  }
  if (!changed) return;
  // Qt's own layout of the bar keeps the old sizes, else.
  bar_.layout()->invalidate();
  bar_.layout()->setGeometry(bar_.rect());
}

}  // namespace adder::app
