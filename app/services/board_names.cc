// See board_names.h. The questions run by exec() in a dictionary of their own.
#include "app/services/board_names.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QRegularExpression>
#include <QSaveFile>

#include "app/services/device_job.h"
#include "app/services/device_service.h"
#include "repl/python_literal.h"

namespace adder::app {

namespace {

constexpr int kIdleMs = 700;
constexpr qint64 kLargestCache = 1024 * 1024;

// n: the module. Its names, "." when that is all of them, then what is in its classes.
constexpr const char* kNames = R"(
import sys
def t(x,k):
 try:
  return type(getattr(x,k)).__name__
 except Exception:
  return ''
def m():
 b=list(sys.modules)
 try:
  x=__import__(n)
  for p in n.split('.')[1:]:x=getattr(x,p)
  a=[k for k in dir(x) if k[:2]!='__']
  if len(a)>500:return
  for k in a:print('@',k,t(x,k),sep='\t')
  print('@','.','',sep='\t')
  c=500-len(a)
  for k in a:
   if t(x,k)!='type':continue
   y=getattr(x,k)
   for j in dir(y):
    if j[:2]=='__':continue
    c-=1
    if c<0:return
    print('@',k+'.'+j,t(y,j),sep='\t')
 finally:
  for k in list(sys.modules):
   if k not in b:del sys.modules[k]
m()
)";

// Parts of a start, and others that talk, wait or set things up when they are imported.
bool mayImport(const QString& module) {
  static const QSet<QString> no{"antigravity", "boot",      "flashbdev", "inisetup", "love",
                                "main",        "port_diag", "this",      "upip",     "webrepl_setup"};
  return !module.startsWith('_') && !no.contains(module.section('.', 0, 0));
}

Definition definitionOf(const QString& name, const QString& type) {
  Definition made;
  made.name = name;
  if (type == QStringLiteral("type")) {
    made.kind = Definition::Kind::kClass;
  } else if (type == QStringLiteral("module")) {
    made.kind = Definition::Kind::kModule;
  } else if (type.contains(QStringLiteral("function")) || type.contains(QStringLiteral("method")) ||
             type == QStringLiteral("closure") || type == QStringLiteral("generator")) {
    made.kind = Definition::Kind::kFunction;
  } else {
    made.type = type;
  }
  if (made.callable()) made.parameters = QStringLiteral("...");
  return made;
}

class Question : public DeviceJob {
public:
  Question(std::string program, std::function<void(bool, const QString&)> answer)
      : program_(std::move(program)), answer_(std::move(answer)) {}
  QString trouble() const override { return BoardNames::tr("The device does not tell what it has."); }
  bool isQuiet() const override { return true; }
  bool wantsEmptyPrompt() const override { return true; }
  repl::Result<void> run(DeviceDesk& desk) override {
    auto printed = desk.session.capture(program_);
    if (printed.ok()) said_ = QString::fromStdString(*printed);
    if (!printed.ok() && printed.error().connection_lost()) return printed.error();
    return {};  // one that has no room for the question, or no such help, tells nothing
  }
  void finish(bool ok) override { answer_(ok, said_); }

private:
  std::string program_;
  std::function<void(bool, const QString&)> answer_;
  QString said_;
};

}  // namespace

BoardNames::BoardNames(DeviceService& device, Reference& reference, const QString& folder, QObject* parent)
    : QObject(parent), device_(device), reference_(reference), folder_(folder) {
  idle_.setSingleShot(true);
  idle_.setInterval(kIdleMs);
  connect(&idle_, &QTimer::timeout, this, &BoardNames::askNext);
  connect(&device_, &DeviceService::stateChanged, this, &BoardNames::follow);
  follow(device_.state());
}

// In columns, packages with slashes, and a sentence at the end, which is in any language.
QStringList BoardNames::modulesIn(const QString& help) {
  static const QRegularExpression sentence(QStringLiteral("^\\S+( \\S+){2,}$"));
  static const QRegularExpression module(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*([./][A-Za-z_][A-Za-z0-9_]*)*$"));
  QStringList found;
  for (const QString& line : help.split('\n')) {
    if (sentence.match(line.trimmed()).hasMatch()) continue;
    for (QString name : line.simplified().split(' ', Qt::SkipEmptyParts)) {
      if (!module.match(name).hasMatch()) continue;
      name.replace('/', '.');
      if (name.endsWith(QStringLiteral(".__init__"))) name.chop(9);
      if (name != QStringLiteral("__main__") && found.size() < kMostNames) found.append(name);
    }
  }
  found.removeDuplicates();
  found.sort();
  return found;
}

void BoardNames::follow(const DeviceState& state) {
  bool ours = state.welcome.contains(QStringLiteral("Adder")) || state.target == QStringLiteral("sim");
  setFirmware(state.connected() && !ours ? state.welcome : QString());
  bool idle = !firmware_.isEmpty() && state.activity == Activity::kPrompt;
  if (idle) {
    idle_.start();
  } else {
    idle_.stop();
  }
}

void BoardNames::setFirmware(const QString& firmware) {
  if (firmware == firmware_) return;
  firmware_ = firmware;
  modules_.clear();
  names_ = {};
  asked_.clear();
  pending_.reset();
  QFile file(cacheFile());
  if (!firmware_.isEmpty() && file.open(QIODevice::ReadOnly) && file.size() <= kLargestCache) {
    QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    if (kept["firmware"].toString() == firmware_) {
      for (const QJsonValue& each : kept["modules"].toArray()) modules_.append(each.toString());
      names_ = kept["names"].toObject();
    }
  }
  publish();
}

void BoardNames::want(const QStringList& imports) {
  for (QString name : imports) {
    for (; !name.isEmpty(); name = name.section('.', 0, -2)) {
      if (!wanted_.contains(name) && wanted_.size() < kMostNames) wanted_.append(name);
    }
  }
  if (!firmware_.isEmpty() && !idle_.isActive()) idle_.start();
}

void BoardNames::askNext() {
  const DeviceState& state = device_.state();
  if (firmware_.isEmpty() || !state.connected() || state.activity != Activity::kPrompt || !pending_.expired()) return;
  if (modules_.isEmpty()) {
    if (!asked_.contains(QString())) ask({});
    return;
  }
  for (const QString& module : wanted_) {
    QString older = 'u' + module;  // by which "import os" finds uos
    bool has = modules_.contains(module) || modules_.contains(older);
    if (has && !names_.contains(module) && !asked_.contains(module) && mayImport(module)) return ask(module);
  }
}

void BoardNames::ask(const QString& module) {
  std::string program = "help('modules')";
  if (!module.isEmpty())
    program = "exec(" + repl::str_literal(kNames) + ",{'n':" + repl::str_literal(module.toStdString()) + "})";
  QPointer<BoardNames> self(this);
  auto job = std::make_shared<Question>(program, [self, module, firmware = firmware_](bool ok, const QString& said) {
    if (self == nullptr || self->firmware_ != firmware) return;
    self->pending_.reset();
    if (ok) {
      self->asked_.insert(module);
      self->take(module, said);
    }
    self->idle_.start();  // the next one, or this one when there is nothing typed
  });
  pending_ = job;
  Q_EMIT asking(module);
  device_.perform(job);
}

void BoardNames::take(const QString& module, const QString& said) {
  if (module.isEmpty()) {
    modules_ = modulesIn(said);
    if (modules_.isEmpty()) return;
  } else {
    QJsonArray rows;
    bool whole = false;
    for (const QString& line : said.split('\n')) {
      QStringList fields = line.trimmed().split('\t');
      if (fields[0] != QStringLiteral("@") || fields.size() < 2) continue;
      if (fields[1] == QStringLiteral(".")) {
        whole = true;
      } else {
        rows.append(QJsonArray{fields[1], fields.value(2)});
      }
    }
    if (!whole) return;
    names_[module] = rows;
  }
  save();
  publish();
}

void BoardNames::publish() {
  if (modules_.isEmpty()) return reference_.setBoard(nullptr);
  auto board = std::make_shared<Reference::Board>();
  board->modules = QSet<QString>(modules_.cbegin(), modules_.cend());
  for (auto each = names_.constBegin(); each != names_.constEnd(); ++each) {
    QList<Definition> members;
    QHash<QString, qsizetype> places;
    for (const QJsonValue& row : each.value().toArray()) {
      QString name = row[0].toString(), owner = name.section('.', 0, -2);
      Definition made = definitionOf(name.section('.', -1), row[1].toString());
      if (!owner.isEmpty()) {
        if (places.contains(owner)) members[places[owner]].members.append(made);
      } else if (made.kind != Definition::Kind::kModule || !modules_.contains(each.key() + '.' + name)) {
        places[name] = members.size();
        members.append(made);
      }
    }
    board->members.insert(each.key(), members);
  }
  reference_.setBoard(board);
}

QString BoardNames::cacheFile() const {
  QByteArray hash = QCryptographicHash::hash(firmware_.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
  return folder_ + '/' + QString::fromLatin1(hash) + QStringLiteral(".json");
}

// Without a place for it the board is asked again next time.
void BoardNames::save() const {
  if (!QDir().mkpath(folder_)) return;
  QSaveFile file(cacheFile());
  if (!file.open(QIODevice::WriteOnly)) return;
  QJsonObject kept{{"firmware", firmware_}, {"modules", QJsonArray::fromStringList(modules_)}, {"names", names_}};
  file.write(QJsonDocument(kept).toJson(QJsonDocument::Compact));
  file.commit();
}

}  // namespace adder::app
