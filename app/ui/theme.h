// The look: tokens (named colours) from resources/themes, and what derives from them: palette, style sheet, icons.
// Icons are SVGs drawn in a token's colour at painting time, so that they follow a change of theme by themselves.
// Invariant: all themes have the same tokens. UI thread only.
#pragma once

#include <QColor>
#include <QDBusVariant>
#include <QFont>
#include <QIcon>
#include <QJsonObject>
#include <QObject>
#include <QPalette>
#include <QString>
#include <array>
#include <memory>

namespace adder::app {

class Theme {
public:
  // "light", "dark" or "contrast"; all are built in.
  explicit Theme(const QString& name);

  bool isDark() const { return dark_; }
  QColor color(const QString& token) const;     // "accent"
  QColor editor(const QString& token) const;    // "keyword"
  QColor terminal(const QString& token) const;  // "paper"
  QColor ansi(int index) const;                 // 0-15 of the theme, 16-255 xterm's cube and greys
  QPalette palette() const;
  QString styleSheet() const;

private:
  QJsonObject tokens_, editor_, terminal_;
  std::array<QColor, 16> ansi_;
  bool dark_ = false;
};

enum class ThemeChoice { kSystem, kLight, kDark, kContrast };

class ThemeManager : public QObject {
  Q_OBJECT
public:
  // Takes the system's preference from the desktop portal, else from the palette the application started with.
  explicit ThemeManager(ThemeChoice choice = ThemeChoice::kSystem, QObject* parent = nullptr);

  // Puts the style sheet on, and keeps it up to date from then on. After the window is built, not before: with a sheet
  // that is there already, each widget meets it again at every step up into its window.
  void dress();
  void choose(ThemeChoice choice);
  ThemeChoice choice() const { return choice_; }
  const Theme& theme() const { return *theme_; }
  bool isDark() const { return theme_->isDark(); }

  QIcon icon(const QString& name, const QString& token = QStringLiteral("text")) const;
  // Fixed pitch, for editor and terminal.
  static QFont codeFont(int points);
  static QFont uiFont();

signals:
  void changed();

private slots:
  void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
  void askPortal();
  void ask(const char* key, void (ThemeManager::*answer)(uint));
  void setSystemScheme(uint scheme);
  void setSystemContrast(uint contrast);
  void apply();
  QString wantedName() const;

  std::unique_ptr<Theme> theme_;
  QString name_;
  ThemeChoice choice_;
  bool is_dressed_ = false;
  bool system_dark_ = false, system_contrast_ = false;
};

}  // namespace adder::app
