// Completions at the shell's prompt, from the device itself: Ctrl+Space, or a pause behind a dot. The device is asked
// while it waits; what is typed stays, as it does for every quiet question. The keys go on to the terminal while the
// list is shown, but for those that choose. Made by ShellPanel; one for all shells, of which one is active.
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>

#include "app/services/device_inspector.h"

class QKeyEvent;

namespace adder::app {

class CompletionPopup;
class DeviceService;
class TerminalView;
class ThemeManager;

class ShellCompletion : public QObject {
  Q_OBJECT
public:
  ShellCompletion(const ThemeManager& themes, DeviceService& device, QObject* parent);
  void watch(TerminalView* terminal);

protected:
  bool eventFilter(QObject* object, QEvent* event) override;

private:
  bool key(const QKeyEvent& event);  // true: it goes no further
  bool choose(int key);
  void take(const QString& text);
  void ask();
  void showNames(const QString& expression, const QList<Completion>& names);
  void filter();
  void accept();
  void stop();
  bool isShown() const;

  const ThemeManager& themes_;
  DeviceInspector inspector_;
  QPointer<TerminalView> terminal_;
  QPointer<CompletionPopup> popup_;  // the window's child
  QTimer pause_;                     // behind a dot, or until the device is asked again
  QString recent_;                   // typed without a break; the line on the screen has to end with it
  bool any_ = false;                 // of the globals as well
  bool asked_ = false;               // and not answered
  int tries_ = 0;
  LiveWord word_;
  QList<Completion> names_;
  QRect place_;  // of the word's first character, in the window
};

}  // namespace adder::app
