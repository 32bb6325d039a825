// What is known of the names that programs use without defining them: built-in names and every module of the firmware,
// from the stub files in resources/stubs. They are read beside the UI thread, once, when somebody first asks. Over them
// lies what a connected board has: what it lacks is not listed, but still found by who names it. UI thread only.
#pragma once

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <memory>
#include <optional>

#include "app/services/source_model.h"

namespace adder::app {

struct Documentation {
  QString name;       // "machine.Pin.value"
  QString signature;  // "machine.Pin.value(x=None) -> int"
  QString text;       // what it does; may be empty
  QString kind;       // for people: "function"
};

// "Pin.value(x=None) -> int", after the name that it shall have.
QString signatureOf(const Definition& definition, const QString& shown_name);
// For people: "class".
QString kindName(Definition::Kind kind);

class Reference : public QObject {
  Q_OBJECT
public:
  struct Board {
    QSet<QString> modules;
    QHash<QString, QList<Definition>> members;  // of those modules whose names are known
  };

  // A folder of stub files: machine.pyi, os.path.pyi.
  explicit Reference(const QString& folder = QStringLiteral(":/stubs"), QObject* parent = nullptr);
  ~Reference() override;

  // Returns at once; loaded() comes later, at most once.
  void load();
  bool isLoaded() const { return library_ != nullptr; }
  // Null: there is none, or one that has what the stub files say.
  void setBoard(std::shared_ptr<const Board> board);

  // Sorted; empty before loaded().
  QStringList modules() const;
  // "machine", "machine.Pin.on", "len", "str.join"; null when it is not known, or not yet.
  const Definition* find(const QString& dotted) const;
  // The same with what its base classes have.
  const Definition* memberOf(const Definition& owner, const QString& name) const;
  QList<const Definition*> membersOf(const Definition& owner) const;
  std::optional<Documentation> documentation(const QString& dotted) const;

signals:
  void loaded();

private:
  using Library = QHash<QString, Definition>;  // by module
  void merge();
  const Definition* findIn(const Library& library, const QString& dotted) const;
  const Definition* baseOf(const Definition& owner, const QString& base) const;

  QString folder_;
  bool asked_ = false;
  std::shared_ptr<const Library> stubs_, library_;  // library_: with the board's
  std::shared_ptr<const Board> board_;
  QThreadPool pool_;  // of one thread, for load()
};

}  // namespace adder::app
