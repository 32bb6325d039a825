// What the studio knows of programs, put into the window: completion, hover and call tips in each editor, the outline,
// and the menu entries for them. Owned by the window, which makes it once its menus and tabs are there; F1 and others
// ask it for reference() and nameAtCaret().
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QSettings>

#include "app/services/code_insight.h"

namespace adder::app {

class BoardNames;
class CodeEditor;
class DeviceService;
class EditorAssist;
class EditorTabs;
class LanguageLink;
class OutlinePanel;
class SearchPanel;
class ThemeManager;

class Intelligence : public QObject {
  Q_OBJECT
public:
  // The menus to add to; `docks` is the entry of View before which more docks are shown.
  struct Menus {
    QMenu* edit;
    QMenu* view;
    QAction* docks;
  };
  Intelligence(const ThemeManager& themes, EditorTabs& tabs, QSettings& settings, const Menus& menus,
               QMainWindow* window);

  // Completion knows what the connected board has.
  void followBoard(DeviceService& device);

  Reference& reference() { return reference_; }
  // The name at the current document's caret.
  std::optional<NameInfo> nameAtCaret() const;

signals:
  // For the status line.
  void told(const QString& text);

private:
  void makeOutline(const ThemeManager& themes, const Menus& menus);
  void makeSearch(const ThemeManager& themes, QSettings& settings, const Menus& menus);
  void makeActions(const Menus& menus);
  void showCurrent();
  void goToDefinition();
  EditorAssist* current() const;

  EditorTabs& tabs_;
  QSettings& settings_;
  QMainWindow* window_;
  Reference reference_;
  QHash<CodeEditor*, EditorAssist*> assists_;
  OutlinePanel* outline_ = nullptr;  // until its dock is opened
  LanguageLink* language_;
  BoardNames* board_ = nullptr;
};

}  // namespace adder::app
