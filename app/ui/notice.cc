// See notice.h.
#include "app/ui/notice.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

#include "app/ui/theme.h"

namespace adder::app {

Notice::Notice(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent), themes_(themes), icon_(new QLabel), text_(new QLabel), button_(new QPushButton) {
  setObjectName("notice");
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 8, 10, 8);
  row->setSpacing(10);
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::RichText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text_->setFocusPolicy(Qt::NoFocus);
  button_->setAccessibleName(tr("What to do about it"));
  auto* close = new QToolButton;
  close->setIcon(themes_.icon("close", "muted"));
  close->setToolTip(tr("Dismiss"));
  close->setAccessibleName(tr("Dismiss"));
  row->addWidget(icon_, 0, Qt::AlignVCenter);
  row->addWidget(text_, 1);
  row->addWidget(button_, 0, Qt::AlignVCenter);
  row->addWidget(close, 0, Qt::AlignVCenter);
  connect(close, &QToolButton::clicked, this, &Notice::dismiss);
  connect(button_, &QPushButton::clicked, this, [this] {
    auto action = action_;
    dismiss();
    if (action) action();
  });
  connect(&themes_, &ThemeManager::changed, this, &Notice::paintIcon);
  hide();
}

void Notice::show(Level level, const QString& what, const QString& detail, const QString& button,
                  std::function<void()> action) {
  level_ = level;
  action_ = std::move(action);
  static const char* const names[] = {"info", "warning", "error"};
  setProperty("level", names[static_cast<int>(level)]);
  for (QWidget* each : {static_cast<QWidget*>(this), static_cast<QWidget*>(text_), static_cast<QWidget*>(button_)}) {
    each->style()->unpolish(each);
    each->style()->polish(each);
  }
  QString text = "<b>" + what.toHtmlEscaped() + "</b>";
  if (!detail.isEmpty() && detail != what) text += "&ensp;" + detail.toHtmlEscaped().replace('\n', "<br>");
  text_->setText(text);
  button_->setText(button);
  button_->setAccessibleName(button);
  button_->setVisible(!button.isEmpty());
  setAccessibleName(what);
  text_->setAccessibleName(what);
  paintIcon();
  QWidget::show();
}

void Notice::dismiss() {
  action_ = {};
  hide();
}

void Notice::paintIcon() {
  static const char* const icons[] = {"info", "warning", "error"};
  static const char* const tokens[] = {"accent", "warning", "danger"};
  auto index = static_cast<int>(level_);
  icon_->setPixmap(themes_.icon(icons[index], tokens[index]).pixmap(QSize(18, 18)));
}

}  // namespace adder::app
