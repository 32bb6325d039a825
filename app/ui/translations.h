// The program's texts in the user's language, as far as resources/translations has it; Qt's own texts with them.
#pragma once

#include <QCoreApplication>
#include <QLocale>

namespace adder::app {

// Before the first widget is made. True when the language is one of ours (English needs no other texts, but plurals); in
// any other, and in the C locale, the texts are English.
bool installTranslations(QCoreApplication& application, const QLocale& locale = QLocale());

}  // namespace adder::app
