// See translations.h.
#include "app/ui/translations.h"

#include <QLibraryInfo>
#include <QTranslator>

namespace adder::app {

namespace {

bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder) {
  auto* translator = new QTranslator(&application);
  if (translator->load(locale, name, QStringLiteral("_"), folder))
    return QCoreApplication::installTranslator(translator);
  delete translator;
  return false;
}

}  // namespace

bool installTranslations(QCoreApplication& application, const QLocale& locale) {
  const QString ours = QStringLiteral("adder-studio"), texts = QStringLiteral(":/translations");
  if (!install(application, locale, ours, texts)) {
    install(application, QLocale(QLocale::English), ours, texts);
    return false;
  }
  if (locale.language() == QLocale::English) return true;
  const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
  for (const char* library : {"qtbase", "qscintilla"}) install(application, locale, QLatin1String(library), folder);
  return true;
}

}  // namespace adder::app
