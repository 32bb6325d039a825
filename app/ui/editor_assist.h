// Helps while one writes in one document: a list of completions, the parameters of the call that the caret is in, and
// what a name is below the mouse. Reads the keys before the editor does. Its text is read beside the UI thread when
// typing pauses; what needs to be at once (where the caret is) is looked up in the lines above it. Lives as long as its
// editor.
#pragma once

#include <QLabel>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <memory>

#include "app/services/language_server.h"

namespace adder::app {

class CodeEditor;
class CompletionPopup;
class ThemeManager;

class EditorAssist : public QObject {
  Q_OBJECT
public:
  EditorAssist(CodeEditor* editor, const ThemeManager& themes, Reference& reference);
  ~EditorAssist() override;

  // Shows what fits here, also after fewer letters than it takes by itself.
  void complete();
  // For F1 and others: the name at the caret.
  std::optional<NameInfo> nameAtCaret() const;
  std::optional<NameInfo> nameAt(int position) const;
  const SourceModel& source() const { return *source_; }
  CodeEditor* editor() const { return editor_; }
  // Where the caret or a position is, for a language server.
  SourcePlace sourcePlace(int position) const;
  SourcePlace caretPlace() const;

  // What others know, in answer to the signals below; dropped when the caret is elsewhere by now.
  void offerCompletions(const SourcePlace& word, const QList<Completion>& rows);
  void offerHover(const QString& text, const QPoint& place);
  void offerCallTip(const SourcePlace& place, const CallTip& tip);

signals:
  void sourceRead();  // source() is new
  // Somebody writes the word that begins there.
  void completionsWanted(const adder::app::SourcePlace& word);
  // Nothing is known here of what is below the mouse, or of the call that the caret may be in.
  void hoverWanted(const adder::app::SourcePlace& at, const QPoint& place);
  void callTipWanted(const adder::app::SourcePlace& at);
  void definitionWanted();  // of the name at the caret

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  struct Place {
    QString before;  // some lines, up to the position
    int line = 1;    // 1-based
  };
  Place placeAt(int position) const;
  bool keyPressed(QKeyEvent* event);
  bool clicked(QMouseEvent* event);
  void readSoon();
  void read();
  void refresh(bool asked);
  void refreshTip();
  void showCallTip(const CallTip& tip, int position);
  void mergeOffered(CompletionList* found) const;
  void accept();
  void hideAll();
  void showTipAtMouse(int position, int x, int y);
  void moved();
  QRect caretLine(int position) const;  // in the window

  CodeEditor* editor_;
  const ThemeManager& themes_;
  Reference& reference_;
  std::shared_ptr<const SourceModel> source_;
  QPointer<CompletionPopup> popup_;  // the window's child: it may go before us
  QPointer<QLabel> tip_;
  QTimer pause_, soon_;
  bool reading_ = false, stale_ = false, asked_ = false;
  bool waiting_ = false;  // for the reference, with a list to show
  int popup_line_ = -1;
  SourcePlace word_;  // that completions were asked for last
  QList<Completion> offered_;
  QThreadPool pool_;  // of one thread
};

}  // namespace adder::app
