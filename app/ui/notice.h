// A strip above the editor that says what went wrong or what can be done next, with at most one button. It stays until
// it is closed, acted on, or replaced; nothing modal.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <functional>

namespace adder::app {

class ThemeManager;

class Notice : public QWidget {
  Q_OBJECT
public:
  enum class Level { kInfo, kWarning, kError };

  explicit Notice(const ThemeManager& themes, QWidget* parent = nullptr);

  void show(Level level, const QString& what, const QString& detail = {}, const QString& button = {},
            std::function<void()> action = {});
  // Hides it when it is about what this button would solve.
  void dismiss();
  QString text() const { return text_->text(); }
  QPushButton* button() const { return button_; }

private:
  void paintIcon();

  const ThemeManager& themes_;
  Level level_ = Level::kInfo;
  QLabel* icon_;
  QLabel* text_;
  QPushButton* button_;
  std::function<void()> action_;
};

}  // namespace adder::app
