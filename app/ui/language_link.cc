// See language_link.h.
#include "app/ui/language_link.h"

#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>

#include "app/ui/code_editor.h"
#include "app/ui/editor_assist.h"
#include "app/ui/editor_problems.h"
#include "app/ui/editor_tabs.h"

namespace adder::app {

namespace {

constexpr int kLargestDocument = 256 * 1024;  // bytes: the whole text goes out with each change
constexpr const char* kSetting = "languageServer";

// A document that has no file yet needs a path all the same.
QString pathOf(const CodeEditor& editor) {
  return editor.localPath().isEmpty() ? QStringLiteral("/unsaved/") + editor.title() : editor.localPath();
}

}  // namespace

LanguageLink::LanguageLink(EditorTabs& tabs, QSettings& settings, QMainWindow* window)
    : QObject(window), tabs_(tabs), settings_(settings), window_(window) {
  server_.setEnabled(settings.value(kSetting, true).toBool());
  connect(&server_, &LanguageServer::diagnosed, this, &LanguageLink::showDiagnostics);
  connect(&server_, &LanguageServer::gaveUp, this,
          [this] { Q_EMIT told(tr("The language server has stopped several times; it is not used any more.")); });
  connect(&tabs_, &EditorTabs::documentRemoved, this, [this](CodeEditor* editor) { server_.close(pathOf(*editor)); });
}

SourcePlace LanguageLink::placeIn(const CodeEditor& editor, SourcePlace place) const {
  place.path = pathOf(editor);
  return place;
}

bool LanguageLink::update(CodeEditor* editor) {
  bool python = editor->title().endsWith(QStringLiteral(".py"));
  if (!server_.isEnabled() || !python || editor->length() > kLargestDocument) return false;
  server_.setFolder(settings_.value("folder", QDir::currentPath()).toString());
  server_.update(pathOf(*editor), editor->text());
  return true;
}

void LanguageLink::attach(CodeEditor* editor, EditorAssist* assist) {
  QPointer<EditorAssist> back(assist);
  connect(assist, &EditorAssist::sourceRead, this, [this, editor] {
    if (editor->isModified()) update(editor);  // what is only looked at needs no server
  });
  connect(assist, &EditorAssist::completionsWanted, this, [this, editor, back](const SourcePlace& word) {
    if (!update(editor)) return;
    server_.complete(placeIn(*editor, back->caretPlace()), [back, word](const QList<Completion>& rows) {
      if (back != nullptr) back->offerCompletions(word, rows);
    });
  });
  connect(assist, &EditorAssist::hoverWanted, this, [this, editor, back](const SourcePlace& at, const QPoint& place) {
    if (!server_.isReady() || !update(editor)) return;
    server_.hover(placeIn(*editor, at), [back, place](const QString& text) {
      if (back != nullptr) back->offerHover(text, place);
    });
  });
  connect(assist, &EditorAssist::callTipWanted, this, [this, editor, back](const SourcePlace& at) {
    if (!update(editor)) return;
    server_.callTip(placeIn(*editor, at), [back, at](const CallTip& tip) {
      if (back != nullptr) back->offerCallTip(at, tip);
    });
  });
}

void LanguageLink::fillMenu(QMenu* edit) {
  rename_ = edit->addAction(tr("Rename the Name…"), this, &LanguageLink::rename);
  rename_->setObjectName("renameNameAction");
  rename_->setShortcut(QKeySequence(tr("Ctrl+F2")));
  use_ = edit->addAction(tr("Ask the Language Server"));
  use_->setObjectName("languageServerAction");
  use_->setToolTip(tr("pylsp, where it is installed, knows more names than the studio does"));
  use_->setCheckable(true);
  use_->setChecked(server_.isEnabled());
  connect(use_, &QAction::toggled, this, [this](bool on) {
    settings_.setValue(kSetting, on);
    server_.setEnabled(on);
    updateActions();
  });
  connect(&tabs_, &EditorTabs::documentsChanged, this, &LanguageLink::updateActions);
  updateActions();
}

void LanguageLink::updateActions() {
  use_->setEnabled(server_.isThere());
  rename_->setEnabled(server_.isEnabled() && tabs_.current() != nullptr);
}

void LanguageLink::showDiagnostics(const QString& path, const QList<Diagnostic>& found) {
  for (int i = 0; i < tabs_.count(); ++i) {
    CodeEditor* editor = tabs_.editorAt(i);
    auto* problems = editor->findChild<EditorProblems*>();
    if (pathOf(*editor) == path && problems != nullptr) problems->setOthers(found);
  }
}

void LanguageLink::goToDefinition(EditorAssist* assist) {
  CodeEditor* editor = assist->editor();
  if (!update(editor)) return Q_EMIT told(tr("Nothing is known of this name."));
  if (!server_.isReady()) return Q_EMIT told(tr("The language server is starting; try again in a moment."));
  server_.definition(placeIn(*editor, assist->caretPlace()), [this](const SourcePlace& place) { go(place); });
}

// Into the project's files, and open ones; the libraries that the server finds here are not the device's.
void LanguageLink::go(const SourcePlace& place) {
  QString folder = settings_.value("folder", QDir::currentPath()).toString();
  bool ours = place.path.startsWith(QDir(folder).canonicalPath() + '/') || place.path.startsWith(folder + '/');
  for (int i = 0; i < tabs_.count(); ++i) {
    if (pathOf(*tabs_.editorAt(i)) != place.path) continue;
    ours = true;
    if (tabs_.current() == nullptr || pathOf(*tabs_.current()) != place.path) tabs_.setCurrentWidget(tabs_.editorAt(i));
  }
  if (!ours) return Q_EMIT told(tr("Its definition is in none of the project's files."));
  auto show = [place](CodeEditor* editor) {
    if (editor == nullptr) return;
    editor->setCursorPosition(place.line - 1, place.column);
    editor->ensureLineVisible(place.line - 1);
    editor->setFocus();
  };
  if (tabs_.current() != nullptr && pathOf(*tabs_.current()) == place.path) return show(tabs_.current());
  tabs_.openSoon(place.path, show);
}

void LanguageLink::rename() {
  CodeEditor* editor = tabs_.current();
  auto* assist = editor == nullptr ? nullptr : editor->findChild<EditorAssist*>();
  if (assist == nullptr || !update(editor)) return;
  if (!server_.isReady()) return Q_EMIT told(tr("The language server is starting; try again in a moment."));
  int line = 0, column = 0;
  editor->getCursorPosition(&line, &column);
  QString now = editor->wordAtLineIndex(line, column);
  SourcePlace place = placeIn(*editor, assist->caretPlace());
  bool chosen = false;
  QString name = QInputDialog::getText(window_, tr("Rename"), tr("New name of %1 in all of the project:").arg(now),
                                       QLineEdit::Normal, now, &chosen);
  if (!chosen || name.isEmpty() || name == now) return;
  server_.rename(place, name, [this](const QList<FileEdits>& files) { applyRename(files); });
}

// Each file is opened and left unsaved, so that everything can be looked at and undone.
void LanguageLink::applyRename(const QList<FileEdits>& files) {
  QPointer<CodeEditor> before = tabs_.current();
  int count = 0;
  for (const FileEdits& file : files) {
    CodeEditor* editor = nullptr;
    for (int i = 0; i < tabs_.count() && editor == nullptr; ++i) {
      if (pathOf(*tabs_.editorAt(i)) == file.path) editor = tabs_.editorAt(i);
    }
    if (editor == nullptr && QFileInfo::exists(file.path) && tabs_.openFile(file.path)) editor = tabs_.current();
    if (editor == nullptr) continue;
    editor->replaceText(applyEdits(editor->text(), file.edits));
    ++count;
  }
  if (before != nullptr && before != tabs_.current()) tabs_.setCurrentWidget(before);
  Q_EMIT told(tr("Renamed in %n document(s); save them to keep it.", nullptr, count));
}

}  // namespace adder::app
