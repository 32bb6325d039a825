// See panel.h.
#include "app/ui/panel.h"

#include <QAction>
#include <QMainWindow>

#include "app/ui/theme.h"

namespace adder::app {

PanelTitle::PanelTitle(const ThemeManager& themes, const QString& title, QWidget* parent)
    : QWidget(parent), themes_(themes), label_(new QLabel(title)), buttons_(new QHBoxLayout) {
  setObjectName("dockTitle");
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 7, 8, 7);
  row->setSpacing(2);
  row->addWidget(label_, 1);
  row->addLayout(buttons_);
  buttons_->setSpacing(2);
  QFont font = label_->font();
  font.setPointSizeF(font.pointSizeF() - 0.5);
  label_->setFont(font);
  label_->setMinimumWidth(20);
  label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QToolButton* PanelTitle::addButton(QAction* action) {
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setIconSize(QSize(17, 17));
  button->setAccessibleName(action->text());
  buttons_->addWidget(button);
  return button;
}

QToolButton* PanelTitle::addButton(const QString& icon, const QString& tip) {
  auto* button = new QToolButton;
  button->setIcon(themes_.icon(icon, QStringLiteral("muted")));
  button->setIconSize(QSize(17, 17));
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  buttons_->addWidget(button);
  return button;
}

EmptyState::EmptyState(const ThemeManager& themes, const QString& icon, const QString& text, const QString& button,
                       QWidget* parent)
    : QWidget(parent), themes_(themes), icon_name_(icon), icon_(new QLabel), text_(new QLabel(text)) {
  setObjectName("emptyState");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 12, 18, 12);
  column->setSpacing(10);
  column->addStretch(2);
  icon_->setAlignment(Qt::AlignCenter);
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  column->addWidget(icon_);
  column->addWidget(text_);
  if (!button.isEmpty()) {
    button_ = new QPushButton(button);
    column->addWidget(button_, 0, Qt::AlignCenter);
  }
  column->addStretch(3);
  showIcon();
  connect(&themes_, &ThemeManager::changed, this, &EmptyState::showIcon);
}

void EmptyState::showIcon() {
  icon_->setPixmap(themes_.icon(icon_name_, QStringLiteral("faint")).pixmap(QSize(34, 34)));
}

namespace {

constexpr QDockWidget::DockWidgetFeatures kFeatures = QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable;

void fill(QDockWidget* dock, PanelTitle* title_bar, QWidget* content) {
  dock->setTitleBarWidget(title_bar);
  dock->setWidget(content);
  content->setAccessibleName(dock->windowTitle());
}

}  // namespace

QDockWidget* makeDock(const QString& name, const QString& title, PanelTitle* title_bar, QWidget* content) {
  auto* dock = new QDockWidget(title);
  dock->setObjectName(name);
  dock->setFeatures(kFeatures);
  fill(dock, title_bar, content);
  return dock;
}

LazyDock::LazyDock(const QString& name, const QString& title, int width, std::function<Content()> make)
    : QDockWidget(title), width_(width), make_(std::move(make)) {
  setObjectName(name);
  setFeatures(kFeatures);
  hide();
}

QWidget* LazyDock::panel() {
  if (auto make = std::exchange(make_, nullptr)) {
    Content made = make();
    fill(this, made.title_bar, made.panel);
  }
  return widget();
}

void LazyDock::setVisible(bool visible) {
  if (visible) panel();
  QDockWidget::setVisible(visible);
  auto* window = qobject_cast<QMainWindow*>(parentWidget());
  if (!visible || window == nullptr || !window->isVisible()) return;  // the saved layout has the last word
  if (int width = std::exchange(width_, 0); width > 0) window->resizeDocks({this}, {width}, Qt::Horizontal);
}

}  // namespace adder::app
