// The frame that every dock shares: a title line with small tool buttons, and below it a page or, when there is nothing
// to show, a word on why and what to do.
#pragma once

#include <QBoxLayout>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <functional>

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
  // The panel has room for the text at any width; whatever is around it need not lay out the text to know that.
  bool hasHeightForWidth() const override { return false; }

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

// The same, hidden at first, and its panel made when it is wanted: what nobody opens costs nothing at the start.
class LazyDock : public QDockWidget {
  Q_OBJECT
public:
  struct Content {
    PanelTitle* title_bar;
    QWidget* panel;
  };
  // `width` in pixels is what it takes when it is opened for the first time.
  LazyDock(const QString& name, const QString& title, int width, std::function<Content()> make);
  // The panel, made now if it was not yet.
  QWidget* panel();
  void setVisible(bool visible) override;

private:
  int width_;
  std::function<Content()> make_;
};

}  // namespace adder::app
