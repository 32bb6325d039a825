// See language_server.h. The messages are those of the Language Server Protocol 3.17.
#include "app/services/language_server.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>

namespace adder::app {

namespace {

// Its answer holds while the word grows; who asked knows whether it is still the same word.
const QString kCompletion = QStringLiteral("completion");

constexpr int kMostStarts = 4;  // the first, and three more
constexpr int kMostQuestions = 64, kMostRows = 300;
constexpr qsizetype kLongestDoc = 2000;

QString uriOf(const QString& path) { return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded); }
QString pathOf(const QJsonValue& uri) { return QUrl(uri.toString()).toLocalFile(); }

QJsonObject placeOf(int line, int column) { return {{"line", line}, {"character", column}}; }

// Plain text, {"value": ...} or a list of these.
QString plainText(const QJsonValue& value) {
  QString text = value.isArray()    ? plainText(value.toArray().first())
                 : value.isObject() ? value["value"].toString()
                                    : value.toString();
  text.remove(QStringLiteral("```python")).remove(QStringLiteral("```"));
  return text.left(kLongestDoc).trimmed();
}

Completion::Kind kindOf(int kind) {
  switch (kind) {
    case 2:
    case 3:
    case 4: return Completion::Kind::kFunction;
    case 7: return Completion::Kind::kClass;
    case 9: return Completion::Kind::kModule;
    case 10: return Completion::Kind::kProperty;
    case 14: return Completion::Kind::kKeyword;
    default: return Completion::Kind::kVariable;
  }
}

QList<FileEdits::Edit> editsOf(const QJsonArray& rows) {
  QList<FileEdits::Edit> edits;
  for (const QJsonValue& row : rows) {
    QJsonValue from = row["range"]["start"], to = row["range"]["end"];
    edits.append({from["line"].toInt(), from["character"].toInt(), to["line"].toInt(), to["character"].toInt(),
                  row["newText"].toString()});
  }
  return edits;
}

qsizetype offsetOf(const QString& text, int line, int column) {
  qsizetype at = 0;
  for (int i = 0; i < line; ++i) {
    at = text.indexOf('\n', at) + 1;
    if (at == 0) return text.size();
  }
  return std::min(at + column, text.size());
}

}  // namespace

CheckProgram findLanguageServer() {
  return {QStandardPaths::findExecutable(QStringLiteral("pylsp")), {"--check-parent-process"}};
}

QString applyEdits(const QString& text, QList<FileEdits::Edit> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const auto& a, const auto& b) { return std::pair(a.line, a.column) > std::pair(b.line, b.column); });
  QString made = text;
  for (const FileEdits::Edit& edit : edits) {
    qsizetype from = offsetOf(text, edit.line, edit.column), to = offsetOf(text, edit.endLine, edit.endColumn);
    if (from <= to) made.replace(from, to - from, edit.text);
  }
  return made;
}

LanguageServer::LanguageServer(CheckProgram program, QObject* parent) : QObject(parent), program_(std::move(program)) {
  process_.setStandardErrorFile(QProcess::nullDevice());
  connect(&process_, &QProcess::readyReadStandardOutput, this, &LanguageServer::read);
  connect(&process_, &QProcess::finished, this, &LanguageServer::stopped);
  connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) stopped();
  });
}

LanguageServer::~LanguageServer() {
  process_.disconnect(this);
  if (process_.state() == QProcess::NotRunning) return;
  process_.kill();
  process_.waitForFinished();  // killed: at once
}

void LanguageServer::setEnabled(bool enabled) {
  enabled_ = enabled;
  if (enabled || process_.state() == QProcess::NotRunning) return;
  for (auto document = documents_.cbegin(); document != documents_.cend(); ++document)
    Q_EMIT diagnosed(document.key(), {});
  documents_.clear();
  starts_ = 0;
  process_.kill();
}

void LanguageServer::start() {
  if (!isEnabled() || process_.state() != QProcess::NotRunning || starts_ >= kMostStarts) return;
  ++starts_;
  framing_ = {};
  process_.start(program_.path, program_.arguments);
  QJsonObject markup{{"contentFormat", QJsonArray{"plaintext", "markdown"}}};
  QJsonObject capabilities{{"textDocument", QJsonObject{{"hover", markup}}}};
  QJsonValue root = folder_.isEmpty() ? QJsonValue() : QJsonValue(uriOf(folder_));
  send(QStringLiteral("initialize"),
       {{"processId", QCoreApplication::applicationPid()}, {"rootUri", root}, {"capabilities", capabilities}},
       [this](const QJsonValue&) {
         ready_ = true;
         notify(QStringLiteral("initialized"), {});
         for (const QString& path : documents_.keys()) tell(path);
         if (auto question = std::exchange(waiting_, nullptr)) question();
       });
}

void LanguageServer::stopped() {
  ready_ = false;
  questions_.clear();
  waiting_ = nullptr;
  for (Document& document : documents_) document.told = false;
  if (!enabled_) return;
  if (starts_ < kMostStarts && process_.error() != QProcess::FailedToStart) return start();
  documents_.clear();
  starts_ = kMostStarts;
  Q_EMIT gaveUp();
}

void LanguageServer::read() {
  for (const QJsonObject& message : framing_.feed(process_.readAllStandardOutput())) take(message);
  if (framing_.isBroken()) process_.kill();
}

void LanguageServer::take(const QJsonObject& message) {
  if (message["method"] == QStringLiteral("textDocument/publishDiagnostics"))
    return takeDiagnostics(message["params"].toObject());
  if (message.contains("method")) {
    if (!message.contains("id")) return;
    // A question of the server's: we have nothing to say to any of them.
    process_.write(LspFraming::frame({{"jsonrpc", "2.0"}, {"id", message["id"]}, {"result", QJsonValue()}}));
    return;
  }
  auto question = questions_.take(message["id"].toInt());
  if (question && !message.contains("error")) question(message["result"]);
}

void LanguageServer::takeDiagnostics(const QJsonObject& parameters) {
  QString path = pathOf(parameters["uri"]);
  if (!documents_.contains(path)) return;
  QList<Diagnostic> found;
  for (const QJsonValue& row : parameters["diagnostics"].toArray()) {
    if (found.size() >= kMostRows) break;
    QJsonValue from = row["range"]["start"], to = row["range"]["end"];
    found.append({row["severity"].toInt() == 1 ? Diagnostic::Level::kError : Diagnostic::Level::kWarning,
                  from["line"].toInt() + 1, from["character"].toInt() + 1, to["line"].toInt() + 1,
                  to["character"].toInt() + 1, row["message"].toString()});
  }
  Q_EMIT diagnosed(path, found);
}

void LanguageServer::send(const QString& method, const QJsonObject& parameters, Answer answer) {
  if (questions_.size() >= kMostQuestions) return process_.kill();  // it hangs
  int id = next_id_++;
  questions_.insert(id, std::move(answer));
  process_.write(LspFraming::frame({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", parameters}}));
}

void LanguageServer::notify(const QString& method, const QJsonObject& parameters) {
  process_.write(LspFraming::frame({{"jsonrpc", "2.0"}, {"method", method}, {"params", parameters}}));
}

void LanguageServer::tell(const QString& path) {
  Document& document = documents_[path];
  QJsonObject about{{"uri", uriOf(path)}, {"version", document.version}};
  if (document.told)
    return notify(QStringLiteral("textDocument/didChange"),
                  {{"textDocument", about}, {"contentChanges", QJsonArray{QJsonObject{{"text", document.text}}}}});
  document.told = true;
  about["languageId"] = QStringLiteral("python");
  about["text"] = document.text;
  notify(QStringLiteral("textDocument/didOpen"), {{"textDocument", about}});
}

void LanguageServer::update(const QString& path, const QString& text) {
  if (!isEnabled() || (starts_ >= kMostStarts && process_.state() == QProcess::NotRunning)) return;
  Document& document = documents_[path];
  bool changed = document.text != text || !document.told;
  if (document.text != text) ++document.version;
  document.text = text;
  start();
  if (ready_ && changed && questions_.size() < kMostQuestions) tell(path);
}

void LanguageServer::close(const QString& path) {
  if (documents_.remove(path) == 0 || !ready_) return;
  notify(QStringLiteral("textDocument/didClose"), {{"textDocument", QJsonObject{{"uri", uriOf(path)}}}});
}

void LanguageServer::ask(const QString& method, const SourcePlace& place, QJsonObject parameters, Answer answer) {
  auto document = documents_.constFind(place.path);
  if (document == documents_.cend()) return;
  if (!ready_) {
    waiting_ = [this, method, place, parameters, answer, version = document->version] {
      auto now = documents_.constFind(place.path);
      if (now != documents_.cend() && (now->version == version || method == kCompletion))
        ask(method, place, parameters, answer);
    };
    return;
  }
  parameters["textDocument"] = QJsonObject{{"uri", uriOf(place.path)}};
  parameters["position"] = placeOf(place.line - 1, place.column);
  send(QStringLiteral("textDocument/") + method, parameters,
       [this, method, path = place.path, version = document->version,
        answer = std::move(answer)](const QJsonValue& result) {
         auto now = documents_.constFind(path);
         if (now != documents_.cend() && (now->version == version || method == kCompletion)) answer(result);
       });
}

void LanguageServer::complete(const SourcePlace& place, Completions answer) {
  ask(kCompletion, place, {}, [answer = std::move(answer)](const QJsonValue& result) {
    QList<Completion> rows;
    for (const QJsonValue& item : result.isArray() ? result.toArray() : result["items"].toArray()) {
      if (rows.size() >= kMostRows) break;
      QString label = item["label"].toString(), name = item["insertText"].toString(label).section('(', 0, 0);
      if (name.isEmpty()) continue;
      rows.append(
          {kindOf(item["kind"].toInt()), name, label, plainText(item["documentation"]).section('\n', 0, 0), false});
    }
    answer(rows);
  });
}

void LanguageServer::hover(const SourcePlace& place, std::function<void(const QString&)> answer) {
  ask(QStringLiteral("hover"), place, {}, [answer = std::move(answer)](const QJsonValue& result) {
    QString text = plainText(result["contents"]);
    if (!text.isEmpty()) answer(text);
  });
}

void LanguageServer::callTip(const SourcePlace& place, std::function<void(const CallTip&)> answer) {
  ask(QStringLiteral("signatureHelp"), place, {}, [answer = std::move(answer)](const QJsonValue& result) {
    QJsonArray signatures = result["signatures"].toArray();
    if (signatures.isEmpty()) return;
    QJsonValue signature =
        signatures[std::clamp<qsizetype>(result["activeSignature"].toInt(), 0, signatures.size() - 1)];
    CallTip tip;
    tip.callee = signature["label"].toString().section('(', 0, 0);
    tip.doc = plainText(signature["documentation"]);
    for (const QJsonValue& parameter : signature["parameters"].toArray())
      tip.parameters.append(parameter["label"].toString());
    tip.current = result["activeParameter"].toInt(-1);
    answer(tip);
  });
}

void LanguageServer::definition(const SourcePlace& place, std::function<void(const SourcePlace&)> answer) {
  ask(QStringLiteral("definition"), place, {}, [answer = std::move(answer)](const QJsonValue& result) {
    QJsonValue first = result.isArray() ? result.toArray().first() : result;
    QJsonValue from = first["range"]["start"];
    answer({pathOf(first["uri"]), from["line"].toInt() + 1, from["character"].toInt()});
  });
}

void LanguageServer::rename(const SourcePlace& place, const QString& name,
                            std::function<void(const QList<FileEdits>&)> answer) {
  ask(QStringLiteral("rename"), place, {{"newName", name}}, [answer = std::move(answer)](const QJsonValue& result) {
    QList<FileEdits> files;
    for (const QJsonValue& change : result["documentChanges"].toArray())
      files.append({pathOf(change["textDocument"]["uri"]), editsOf(change["edits"].toArray())});
    QJsonObject changes = result["changes"].toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change)
      files.append({pathOf(change.key()), editsOf(change.value().toArray())});
    answer(files);
  });
}

}  // namespace adder::app
