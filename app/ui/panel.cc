// See panel.h.
#include "app/ui/panel.h"

#include <QAction>

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

QDockWidget* makeDock(const QString& name, const QString& title, PanelTitle* title_bar, QWidget* content) {
  auto* dock = new QDockWidget(title);
  dock->setObjectName(name);
  dock->setTitleBarWidget(title_bar);
  dock->setWidget(content);
  dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
  content->setAccessibleName(title);
  return dock;
}

}  // namespace adder::app
