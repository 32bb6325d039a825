// The values that services emit and that models and widgets show. Plain, copyable, without I/O; names and texts are
// ready for people. Anyone in app/ may include this.
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace adder::app {

enum class LinkState { kNone, kConnecting, kConnected, kLost };

enum class Activity {
  kPrompt,   // the friendly REPL waits for a line
  kProgram,  // something runs that was started at the prompt, or by boot.py or main.py
  kRun,      // a program that Run has sent
  kFiles     // a file operation
};

struct DeviceState {
  LinkState link = LinkState::kNone;
  Activity activity = Activity::kPrompt;
  QString target;               // what open() was given: "sim", "/dev/ttyACM0"
  QString title;                // for people: "Simulator", "/dev/ttyACM0"
  QString welcome;              // the device's own words: "MicroPython v1.27 on 2026-01-05; Raspberry Pi Pico"
  qint64 simulatorProcess = 0;  // process id, 0 when the device is not a program of ours
  bool awaited = false;         // kLost: it is connected again by itself when it comes back

  bool connected() const { return link == LinkState::kConnected; }
  bool running() const { return connected() && (activity == Activity::kRun || activity == Activity::kProgram); }
  bool operator==(const DeviceState&) const = default;
};

struct PortEntry {
  enum class Kind { kSimulator, kSerial, kPty };
  Kind kind = Kind::kSerial;
  QString target;  // for DeviceService::open()
  QString title;
  QString detail;
  bool operator==(const PortEntry&) const = default;
};

struct FileEntry {
  QString name;  // without directory
  bool isDirectory = false;
  qint64 size = 0;  // bytes
  bool operator==(const FileEntry&) const = default;
};

// A program to be run, as the user wants it.
struct RunRequest {
  QString title;  // for people and tracebacks: "blink.py"
  QByteArray source;
  QString folder;         // modules that it imports from here come from this computer; empty: none do
  bool fresh = false;     // in a fresh interpreter: no names of earlier runs
  QStringList arguments;  // sys.argv[1:]
  QByteArray input;       // what it reads before what is typed
};

struct RunReport {
  QString title;
  bool raised = false;
  bool interrupted = false;
  QString summary;  // the traceback's last line: "NameError: name 'x' isn't defined"
  int line = 0;     // 1-based line of the program that raised; 0 when unknown
};

struct Problem {
  QString what;                 // one short sentence: "The simulator has stopped."
  QString detail;               // what happened in the words of the part that failed; may be empty
  bool offerReconnect = false;  // nothing else helps: the connection is lost, or the program ignores Stop
};

}  // namespace adder::app

Q_DECLARE_METATYPE(adder::app::DeviceState)
Q_DECLARE_METATYPE(adder::app::PortEntry)
Q_DECLARE_METATYPE(adder::app::FileEntry)
Q_DECLARE_METATYPE(adder::app::RunReport)
Q_DECLARE_METATYPE(adder::app::Problem)
