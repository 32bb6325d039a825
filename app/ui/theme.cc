// See theme.h.
#include "app/ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QFontDatabase>
#include <QIconEngine>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace adder::app {

namespace {

constexpr const char* kPortalService = "org.freedesktop.portal.Desktop";
constexpr const char* kPortalPath = "/org/freedesktop/portal/desktop";
constexpr const char* kPortalSettings = "org.freedesktop.portal.Settings";
constexpr const char* kAppearance = "org.freedesktop.appearance";
constexpr const char* kColorScheme = "color-scheme";  // 0 no preference, 1 dark, 2 light
constexpr const char* kContrast = "contrast";         // 0 no preference, 1 high

QByteArray readResource(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) qFatal("missing resource %s", qPrintable(path));
  return file.readAll();
}

class ThemedIconEngine : public QIconEngine {
public:
  ThemedIconEngine(const ThemeManager& themes, QString name, QString token)
      : themes_(themes), name_(std::move(name)), token_(std::move(token)) {}

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
    QColor color = themes_.theme().color(mode == QIcon::Disabled ? QStringLiteral("faint") : token_);
    QString key =
        QStringLiteral("adder-icon:%1:%2:%3x%4").arg(name_, color.name()).arg(size.width()).arg(size.height());
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn)) return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QByteArray svg = readResource(":/icons/" + name_ + ".svg").replace("currentColor", color.name().toLatin1());
    QPainter painter(&drawn);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
  }
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    painter->drawPixmap(rect, drawn);
  }
  QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
  const ThemeManager& themes_;
  QString name_, token_;
};

QFont firstInstalled(const QStringList& families, QFontDatabase::SystemFont otherwise) {
  const QStringList installed = QFontDatabase::families();
  for (const QString& family : families) {
    if (installed.contains(family)) return QFont(family);
  }
  return QFontDatabase::systemFont(otherwise);
}

}  // namespace

Theme::Theme(const QString& name) {
  tokens_ = QJsonDocument::fromJson(readResource(":/themes/" + name + ".json")).object();
  if (tokens_.isEmpty()) qFatal("theme %s is not valid JSON", qPrintable(name));
  editor_ = tokens_["editor"].toObject();
  terminal_ = tokens_["terminal"].toObject();
  dark_ = tokens_["dark"].toBool();
  const QJsonArray colors = terminal_["colors"].toArray();
  for (size_t i = 0; i < ansi_.size(); ++i) ansi_[i] = QColor(colors[static_cast<qsizetype>(i)].toString());
}

QColor Theme::color(const QString& token) const { return QColor(tokens_[token].toString()); }
QColor Theme::editor(const QString& token) const { return QColor(editor_[token].toString()); }
QColor Theme::terminal(const QString& token) const { return QColor(terminal_[token].toString()); }

QColor Theme::ansi(int index) const {
  if (index < 16) return ansi_[static_cast<size_t>(index)];
  if (index >= 232) {
    int grey = 8 + (index - 232) * 10;
    return QColor(grey, grey, grey);
  }
  auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
  int cube = index - 16;
  return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

QPalette Theme::palette() const {
  QPalette palette;
  auto set = [&](QPalette::ColorRole role, const char* token) { palette.setColor(role, color(token)); };
  set(QPalette::Window, "window");
  set(QPalette::WindowText, "text");
  set(QPalette::Base, "surface");
  set(QPalette::AlternateBase, "panel");
  set(QPalette::Text, "text");
  set(QPalette::Button, "raised");
  set(QPalette::ButtonText, "text");
  set(QPalette::BrightText, "danger");
  set(QPalette::Highlight, "accent");
  set(QPalette::HighlightedText, "accent-text");
  set(QPalette::Link, "accent");
  set(QPalette::PlaceholderText, "muted");
  set(QPalette::ToolTipBase, "tooltip");
  set(QPalette::ToolTipText, "tooltip-text");
  set(QPalette::Light, "hover");
  set(QPalette::Mid, "border");
  set(QPalette::Dark, "border-strong");
  set(QPalette::Shadow, "border-strong");
  for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, color("faint"));
  return palette;
}

QString Theme::styleSheet() const {
  QString sheet = QString::fromUtf8(readResource(":/themes/studio.qss"));
  sheet.replace(QStringLiteral("@terminal-paper"), terminal("paper").name());
  sheet.replace(QStringLiteral("@editor-paper"), editor("paper").name());
  QStringList names = tokens_.keys();
  // Longest first, so that @accent does not eat the beginning of @accent-soft.
  std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
  for (const QString& name : names) {
    if (tokens_[name].isString()) sheet.replace('@' + name, tokens_[name].toString());
  }
  return sheet;
}

ThemeManager::ThemeManager(ThemeChoice choice, QObject* parent) : QObject(parent), choice_(choice) {
  system_dark_ = QApplication::palette().color(QPalette::Window).lightness() < 128;
  apply();
  askPortal();
}

QString ThemeManager::wantedName() const {
  switch (choice_) {
    case ThemeChoice::kLight: return QStringLiteral("light");
    case ThemeChoice::kDark: return QStringLiteral("dark");
    case ThemeChoice::kContrast: return QStringLiteral("contrast");
    case ThemeChoice::kSystem: break;
  }
  return system_contrast_ ? QStringLiteral("contrast")
         : system_dark_   ? QStringLiteral("dark")
                          : QStringLiteral("light");
}

void ThemeManager::choose(ThemeChoice choice) {
  choice_ = choice;
  apply();
}

void ThemeManager::setSystemScheme(uint scheme) {
  if (scheme != 0) system_dark_ = scheme == 1;
  apply();
}

void ThemeManager::setSystemContrast(uint contrast) {
  system_contrast_ = contrast == 1;
  apply();
}

void ThemeManager::apply() {
  QString wanted = wantedName();
  if (wanted == name_) return;
  name_ = wanted;
  theme_ = std::make_unique<Theme>(name_);
  QApplication::setPalette(theme_->palette());
  if (is_dressed_) qApp->setStyleSheet(theme_->styleSheet());
  Q_EMIT changed();
}

void ThemeManager::dress() {
  if (std::exchange(is_dressed_, true)) return;
  qApp->setStyleSheet(theme_->styleSheet());
}

// The desktop portal is asked without waiting; where there is none, nothing comes back and the palette's word stands.
void ThemeManager::askPortal() {
  // Without an address the library would start a bus of its own for us, which has no portal.
  if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") &&
      !QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus")))
    return;
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  bus.connect(kPortalService, kPortalPath, kPortalSettings, QStringLiteral("SettingChanged"), this,
              SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
  ask(kColorScheme, &ThemeManager::setSystemScheme);
  ask(kContrast, &ThemeManager::setSystemContrast);
}

void ThemeManager::ask(const char* key, void (ThemeManager::*answer)(uint)) {
  QDBusMessage question =
      QDBusMessage::createMethodCall(kPortalService, kPortalPath, kPortalSettings, QStringLiteral("Read"));
  question << QString(kAppearance) << QString(key);
  auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, answer](QDBusPendingCallWatcher* done) {
    done->deleteLater();
    QDBusPendingReply<QDBusVariant> reply = *done;
    if (reply.isError()) return;
    QVariant value = reply.value().variant();
    if (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    (this->*answer)(value.toUInt());
  });
}

void ThemeManager::portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
  if (group != kAppearance) return;
  if (key == kColorScheme) setSystemScheme(value.variant().toUInt());
  if (key == kContrast) setSystemContrast(value.variant().toUInt());
}

QIcon ThemeManager::icon(const QString& name, const QString& token) const {
  return QIcon(new ThemedIconEngine(*this, name, token));
}

QFont ThemeManager::codeFont(int points) {
  QFont font = firstInstalled({QStringLiteral("JetBrains Mono"), QStringLiteral("Hack"),
                               QStringLiteral("Source Code Pro"), QStringLiteral("DejaVu Sans Mono")},
                              QFontDatabase::FixedFont);
  font.setPointSize(points);
  font.setStyleHint(QFont::Monospace);
  font.setFixedPitch(true);
  return font;
}

QFont ThemeManager::uiFont() {
  QFont font = firstInstalled({QStringLiteral("Inter"), QStringLiteral("Cantarell"), QStringLiteral("Noto Sans"),
                               QStringLiteral("DejaVu Sans")},
                              QFontDatabase::GeneralFont);
  font.setPointSizeF(10);
  return font;
}

}  // namespace adder::app
