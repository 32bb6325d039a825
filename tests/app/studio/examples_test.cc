// Every example of the start page runs on the simulator: it says what it should, and ends by itself or by Stop, without
// an error.
#include <QDir>

#include "app/ui/start_page.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

namespace {

struct Expectation {
  QString file;
  QString says;                 // somewhere in its output
  const char* typed = nullptr;  // when it asks
};

const Expectation kExpectations[] = {
    {"hello.py", "5 squared is 25"},
    {"blink.py", "LED off"},
    {"guess.py", "A number, please.", "x\n"},
    {"morse.py", "Sent."},
    {"sensor.py", "mean: "},
    {"plot_numbers.py", "slow: "},
    {"servo.py", " 90 degrees: pulses of 1500 us"},
    {"fade.py", "\n###\n"},
    {"display.py", "▀"},
    {"files.py", "This is visit 1"},
    {"tasks.py", "Done: slow, fast"},
    {"thermostat.py", "The heater was switched"},
    {"primes.py", "168 primes below 1000"},
};

}  // namespace

class ExamplesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyFileIsListed();
  void eachRuns_data();
  void eachRuns();
  void cleanupTestCase() { studio.reset(); }

private:
  std::unique_ptr<WindowFixture> studio;
};

void ExamplesTest::everyFileIsListed() {
  QStringList listed, expected;
  for (const Example& example : examples()) listed.append(example.file);
  for (const Expectation& each : kExpectations) expected.append(each.file);
  QStringList files = QDir(":/examples").entryList();
  listed.sort();
  expected.sort();
  files.sort();
  QCOMPARE(listed, files);
  QCOMPARE(expected, files);
}

void ExamplesTest::eachRuns_data() {
  QTest::addColumn<int>("number");
  for (int i = 0; i < static_cast<int>(std::size(kExpectations)); ++i)
    QTest::newRow(qPrintable(kExpectations[i].file)) << i;
}

void ExamplesTest::eachRuns() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("no simulator in this build");
  if (studio == nullptr) {
    studio = std::make_unique<WindowFixture>(ADDER_SIM_PROGRAM);
    studio->window.openDevice("sim");
  }
  WAIT_FOR(studio->idle());
  QFETCH(int, number);
  const Expectation& expected = kExpectations[number];
  std::optional<RunReport> report;
  auto ended =
      connect(&studio->device, &DeviceService::runFinished, this, [&](const RunReport& told) { report = told; });
  QByteArray output;
  auto heard =
      connect(&studio->device, &DeviceService::output, this, [&](const QByteArray& bytes) { output += bytes; });
  studio->device.run(expected.file, exampleSource(expected.file).toUtf8());
  if (expected.typed != nullptr) {
    WAIT_FOR(output.contains("? "));
    studio->device.type(expected.typed);
  }
  WAIT_FOR(QString::fromUtf8(output).remove('\r').contains(expected.says) || (report && report->raised));
  if (!report) studio->device.stop();
  WAIT_FOR(report.has_value() && studio->idle());
  QVERIFY2(!report->raised || report->interrupted, qPrintable(report->summary));
  disconnect(heard);
  disconnect(ended);
}

QTEST_MAIN(ExamplesTest)
#include "examples_test.moc"
