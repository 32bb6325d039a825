// See tab_drag.h. The mouse stays QTabBar's, which has it from the press on; it is only looked at on its way there.
#include "app/ui/tab_drag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTabBar>
#include <QTabWidget>

#include "app/ui/theme.h"

namespace adder::app {

// Over the group, below the mouse.
class TabDrag::Outline : public QWidget {
public:
  Outline(const ThemeManager& themes, QWidget* window) : QWidget(window), themes_(themes) {
    setObjectName("tabDropOutline");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = themes_.theme().color("accent");
    painter.setPen(QPen(color, 2));
    color.setAlpha(36);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
  }

private:
  const ThemeManager& themes_;
};

TabDrag::TabDrag(const ThemeManager& themes, QTabWidget& first, QTabWidget& second, Target target, QObject* parent)
    : QObject(parent), themes_(themes), first_(first), second_(second), target_(std::move(target)) {
  first_.tabBar()->installEventFilter(this);
  second_.tabBar()->installEventFilter(this);
}

TabDrag::~TabDrag() { end(); }

bool TabDrag::eventFilter(QObject* watched, QEvent* event) {
  if (carried_ && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    end();
    return true;
  }
  QTabWidget* group = watched == first_.tabBar() ? &first_ : watched == second_.tabBar() ? &second_ : nullptr;
  if (group == nullptr) return false;
  switch (event->type()) {
    case QEvent::MouseButtonPress: press(group, *static_cast<QMouseEvent*>(event)); return false;
    case QEvent::MouseMove: return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease: release(*static_cast<QMouseEvent*>(event)); return false;
    case QEvent::Hide: end(); return false;
    default: return false;
  }
}

void TabDrag::press(QTabWidget* group, const QMouseEvent& event) {
  end();
  if (event.button() != Qt::LeftButton) return;
  from_ = group;
  page_ = group->widget(group->tabBar()->tabAt(event.position().toPoint()));
  pressed_ = event.globalPosition().toPoint();
}

// True: QTabBar is not to know, or it would move the tab along its bar.
bool TabDrag::move(const QMouseEvent& event) {
  if (from_ == nullptr || page_ == nullptr) return false;
  if (!event.buttons().testFlag(Qt::LeftButton)) {
    end();
    return false;
  }
  const QPoint global = event.globalPosition().toPoint();
  const int slack = from_->tabBar()->height() / 2;  // a hand that moves a tab sideways does not keep its height
  const QRect bar = from_->tabBar()->rect().adjusted(0, -slack, 0, slack);
  const bool is_outside = !bar.contains(from_->tabBar()->mapFromGlobal(global));
  if (!carried_ && (!is_outside || (global - pressed_).manhattanLength() < QApplication::startDragDistance()))
    return false;
  carry(global);
  return is_outside;
}

void TabDrag::carry(const QPoint& global) {
  if (!carried_) {
    carried_ = true;
    QApplication::setOverrideCursor(Qt::ClosedHandCursor);
    qApp->installEventFilter(this);
  }
  const QRect target = target_(*from_);
  if (!target.contains(global)) {
    if (outline_ != nullptr) outline_->hide();
    return;
  }
  QWidget* window = from_->window();
  if (outline_ == nullptr) outline_ = new Outline(themes_, window);
  outline_->setGeometry(QRect(window->mapFromGlobal(target.topLeft()), target.size()));
  outline_->raise();
  outline_->show();
}

int TabDrag::indexAt(const QPoint& global) const {
  const QTabWidget& to = from_ == &first_ ? second_ : first_;
  if (!to.isVisible()) return -1;
  const QPoint at = to.tabBar()->mapFromGlobal(global);
  const int index = to.tabBar()->tabAt(at);
  if (index < 0) return -1;
  return at.x() > to.tabBar()->tabRect(index).center().x() ? index + 1 : index;
}

void TabDrag::release(const QMouseEvent& event) {
  const QPoint global = event.globalPosition().toPoint();
  const bool is_drop = carried_ && page_ != nullptr && from_ != nullptr && target_(*from_).contains(global);
  if (is_drop) {
    QMetaObject::invokeMethod(
        this,
        [this, page = page_, index = indexAt(global)] {
          if (page != nullptr) Q_EMIT dropped(page, index);
        },
        Qt::QueuedConnection);
  }
  end();
}

void TabDrag::end() {
  if (carried_) {
    QApplication::restoreOverrideCursor();
    qApp->removeEventFilter(this);
  }
  carried_ = false;
  page_ = nullptr;
  from_ = nullptr;
  delete outline_.data();
}

}  // namespace adder::app
