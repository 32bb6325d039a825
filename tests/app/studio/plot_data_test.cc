// Which printed lines are numbers, and what becomes of them.
#include "app/models/plot_data.h"

#include <QTest>
#include <cmath>

namespace adder::app {

class PlotDataTest : public QObject {
  Q_OBJECT

private slots:
  void lines_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("wanted");
    auto row = [](const char* line, const char* wanted) { QTest::newRow(line) << QByteArray(line) << QString(wanted); };
    row("21.5", "=21.5");
    row("-3", "=-3");
    row("+1e3", "=1000");
    row("1, 2;3\t4 5", "=1 =2 =3 =4 =5");
    row("(1, 2.5)", "=1 =2.5");
    row("[0.5, -0.5]", "=0.5 =-0.5");
    row("temp: 21.5 hum=40", "temp=21.5 hum=40");
    row("temp:21.5,hum:40", "temp=21.5 hum=40");
    row("light 512", "light=512");
    row("light 512 dark 3", "light=512 dark=3");
    row("room temp: 21.5 °C, humidity: 40 %", "room temp=21.5 humidity=40");
    row("21.5C 40%", "=21.5 =40");
    row("x.1=2", "x.1=2");
    row("", "");
    row("hello", "");
    row("hello world 5", "");
    row(">>> 5", "");
    row("12:30:05", "");
    row("  File \"main.py\", line 3, in f", "");
    row("1.2.3", "");
    row("0x10", "");
    row("nan", "");
    row("inf", "");
    row("5 apples and 3 pears", "");
    row("1,2,3,4,5,6,7,8,9,10,11,12,13", "");
  }
  void lines() {
    QFETCH(QByteArray, line);
    QFETCH(QString, wanted);
    QStringList got;
    for (const LabelledNumber& item : numbersOf(line))
      got.append(QString("%1=%2").arg(QString::fromUtf8(item.label)).arg(item.value));
    QCOMPARE(got.join(' '), wanted);
  }

  void outputCutAnywhere() {
    const QByteArray output = "start\r\na: 1 b: 2\r\nb: 3\r\nlast";
    for (qsizetype cut = 0; cut <= output.size(); ++cut) {
      PlotData data;
      int samples = data.feed(output.first(cut)) + data.feed(output.sliced(cut));
      QCOMPARE(samples, 2);
      QCOMPARE(data.series().size(), size_t{2});
      QCOMPARE(data.series()[1].label, QString("b"));
      QCOMPARE(data.series()[1].values, (std::vector<double>{2, 3}));
      QVERIFY(std::isnan(data.series()[0].values[1]));
    }
  }

  void onlySoMuchIsKept() {
    PlotData data;
    QByteArray many;
    for (int i = 0; i < PlotData::kMostSamples + 5000; ++i) many += QByteArray::number(i) + '\n';
    QCOMPARE(data.feed(many), PlotData::kMostSamples + 5000);
    QVERIFY(data.sampleCount() <= PlotData::kMostSamples);
    QCOMPARE(data.firstSample() + data.sampleCount(), qint64{PlotData::kMostSamples + 5000});
    QCOMPARE(data.series()[0].values.back(), double(PlotData::kMostSamples + 4999));
    QCOMPARE(data.series()[0].values.front(), double(data.firstSample()));
  }

  void aLineWithoutAnEnd() {
    PlotData data;
    data.feed(QByteArray(10'000'000, '1'));
    QCOMPARE(data.feed("\n2\n"), 1);
  }

  void commaSeparated() {
    PlotData data;
    data.feed("t \"x\" 1\nt: 1, 2\n3\n");
    QCOMPARE(data.toCsv(), QByteArray("sample,\"t\",\"2\",\"1\"\n0,1,2,\n1,,,3\n"));
    data.clear();
    QCOMPARE(data.toCsv(), QByteArray("sample\n"));
  }
};

}  // namespace adder::app

QTEST_GUILESS_MAIN(adder::app::PlotDataTest)
#include "plot_data_test.moc"
