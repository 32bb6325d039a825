// The frame that every dock shares: a title line with small tool buttons, and below it a page or, when there is nothing
// to show, a word on why and what to do.
#pragma once

#include <QBoxLayout>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace adder::app {

class ThemeManager;

// The title line of a dock.
class PanelTitle : public QWidget {
  Q_OBJECT
public:
  PanelTitle(const ThemeManager& themes, const QString& title, QWidget* parent = nullptr);
  QToolButton* addButton(QAction* action);
  QToolButton* addButton(const QString& icon, const QString& tip);
  void setTitle(const QString& title) { label_->setText(title); }
  void setToolTipText(const QString& text) { label_->setToolTip(text); }

private:
  const ThemeManager& themes_;
  QLabel* label_;
  QHBoxLayout* buttons_;
};

// An icon, a sentence, perhaps a button, in the middle of an otherwise empty panel.
class EmptyState : public QWidget {
  Q_OBJECT
public:
  EmptyState(const ThemeManager& themes, const QString& icon, const QString& text, const QString& button = {},
             QWidget* parent = nullptr);
  void setText(const QString& text) { text_->setText(text); }
  QPushButton* button() const { return button_; }

private:
  void showIcon();

  const ThemeManager& themes_;
  QString icon_name_;
  QLabel* icon_;
  QLabel* text_;
  QPushButton* button_ = nullptr;
};

// A dock with our title line; object name `name` makes its place survive in the saved layout.
QDockWidget* makeDock(const QString& name, const QString& title, PanelTitle* title_bar, QWidget* content);

}  // namespace adder::app
