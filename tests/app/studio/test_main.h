// Comes before every test here (the compiler is told so in CMakeLists.txt): QTEST_MAIN with the program's own
// application object, which knows how to watch for stalls of the UI thread.
#pragma once

#include <QTest>

#include "app/ui/application.h"

#undef QTEST_MAIN
#define QTEST_MAIN(TestObject)                                                       \
  int main(int argc, char* argv[]) {                                                 \
    QT_PREPEND_NAMESPACE(QTest::Internal::callInitMain)<TestObject>();               \
    adder::app::Application app(argc, argv);                                         \
    if (app.watch() != nullptr) app.watch()->setContext(QTest::currentTestFunction); \
    app.setAttribute(Qt::AA_Use96Dpi, true);                                         \
    TestObject tests;                                                                \
    QTEST_SET_MAIN_SOURCE_PATH                                                       \
    return QTest::qExec(&tests, argc, argv);                                         \
  }
