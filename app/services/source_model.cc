// See source_model.h.
#include "app/services/source_model.h"

#include <QSet>
#include <algorithm>

#include "app/services/source_tokens.h"

namespace adder::app {

namespace {

using Kind = Definition::Kind;
using Token = SourceToken::Kind;

constexpr qsizetype kLongestDoc = 2000;  // characters
constexpr qsizetype kLongestParameters = 600;

QString tidyDoc(const QString& doc) {
  QStringList lines = doc.left(kLongestDoc).split('\n');
  for (QString& line : lines) line = line.trimmed();
  return lines.join('\n').trimmed();
}

class Reader {
public:
  explicit Reader(const QString& text) : text_(text), lines_(text_) {}

  SourceModel read() {
    while (lines_.next()) {
      for (const SourceToken& token : lines_.tokens()) {
        if (token.kind == Token::kName) words_.insert(lines_.text(token));
      }
      readLine();
    }
    while (!open_.isEmpty()) closeLast(lines_.lastLine());
    model_.module.members = std::move(top_.members);
    model_.module.doc = top_.doc;
    model_.module.endLine = lines_.lastLine();
    for (QStringView word : words_) model_.words.append(word.toString());
    model_.words.sort();
    return std::move(model_);
  }

private:
  struct Open {
    int indent;
    Definition definition;
  };

  Definition& around() { return open_.isEmpty() ? top_ : open_.last().definition; }

  QString path() const {
    QStringList names;
    for (const Open& each : open_) names.append(each.definition.name);
    return names.join('.');
  }

  void closeLast(int last_line) {
    Open done = open_.takeLast();
    done.definition.endLine = last_line;
    Definition& parent = around();
    bool constructor = done.definition.name == QStringLiteral("__init__") && parent.kind == Kind::kClass;
    if (constructor) parent.parameters = done.definition.parameters;
    parent.members.append(std::move(done.definition));
  }

  void readLine() {
    int first = lines_.tokens().first().line;
    while (!open_.isEmpty() && open_.last().indent >= lines_.indent()) closeLast(first - 1);
    bool may_be_doc = std::exchange(fresh_, false);
    if (may_be_doc && lines_.tokens().first().kind == Token::kString && lines_.tokens().size() == 1) {
      around().doc = tidyDoc(stringContent(lines_.text(lines_.tokens().first())));
      return;
    }
    if (lines_.is(0, u"@")) return static_cast<void>(decorator_ = lines_.isName(1) ? word(1) : QString());
    if (lines_.is(0, u"import")) return readImport();
    if (lines_.is(0, u"from")) return readFromImport();
    qsizetype at = lines_.is(0, u"async") ? 1 : 0;
    if (lines_.is(at, u"def") && lines_.isName(at + 1)) return readFunction(at + 1);
    if (lines_.is(0, u"class") && lines_.isName(1)) return readClass();
    decorator_.clear();
    if (lines_.is(0, u"with") || lines_.is(at, u"with")) return readWith();
    readAssignment();
  }

  QString word(qsizetype index) const { return lines_.text(lines_.tokens()[index]).toString(); }

  // Names and dots from `at` on, which moves behind them.
  QString dotted(qsizetype* at) const {
    QString name;
    while (*at < lines_.tokens().size() && (lines_.isName(*at) || lines_.is(*at, u"."))) {
      if (lines_.is(*at, u"import")) break;
      name += word((*at)++);
      if (lines_.isName(*at) && !name.endsWith('.')) break;  // "a as b"
    }
    return name;
  }

  void readImport() {
    for (qsizetype at = 1; at < lines_.tokens().size(); ++at) {
      QString module = dotted(&at);
      if (module.isEmpty()) return;
      if (lines_.is(at, u"as") && lines_.isName(at + 1)) {
        model_.imports.insert(word(at + 1), module);
        at += 2;
      } else {
        model_.imports.insert(module.section('.', 0, 0), module.section('.', 0, 0));
      }
    }
  }

  void readFromImport() {
    qsizetype at = 1;
    QString module = dotted(&at);
    if (!lines_.is(at, u"import")) return;
    for (++at; at < lines_.tokens().size(); ++at) {
      if (!lines_.isName(at)) continue;
      QString name = word(at), known_as = name;
      if (lines_.is(at + 1, u"as") && lines_.isName(at + 2)) {
        known_as = word(at + 2);
        at += 2;
      }
      model_.imports.insert(known_as, module + '.' + name);
    }
  }

  // The index of the bracket that closes the one at `at`, or one past the last token.
  qsizetype closing(qsizetype at) const {
    int depth = 0;
    for (; at < lines_.tokens().size(); ++at) {
      if (lines_.is(at, u"(") || lines_.is(at, u"[") || lines_.is(at, u"{")) ++depth;
      if (lines_.is(at, u")") || lines_.is(at, u"]") || lines_.is(at, u"}")) --depth;
      if (depth == 0) return at;
    }
    return at;
  }

  QString span(qsizetype first, qsizetype last) const {  // [first, last) as it stands, on one line
    if (first >= last || last > lines_.tokens().size()) return {};
    qsizetype from = lines_.tokens()[first].from, to = lines_.tokens()[last - 1].to;
    return text_.mid(from, std::min(to - from, kLongestParameters)).simplified();
  }

  // The colon after which the body stands: outside of brackets.
  qsizetype colonAfter(qsizetype at) const {
    int depth = 0;
    for (; at < lines_.tokens().size(); ++at) {
      if (lines_.is(at, u"(") || lines_.is(at, u"[") || lines_.is(at, u"{")) ++depth;
      if (lines_.is(at, u")") || lines_.is(at, u"]") || lines_.is(at, u"}")) --depth;
      if (depth == 0 && lines_.is(at, u":")) return at;
    }
    return at;
  }

  void open(Definition made, qsizetype colon) {
    made.line = lines_.tokens().first().line;
    open_.append({lines_.indent(), std::move(made)});
    bool doc_here = colon + 1 < lines_.tokens().size() && lines_.tokens()[colon + 1].kind == Token::kString;
    if (doc_here) around().doc = tidyDoc(stringContent(lines_.text(lines_.tokens()[colon + 1])));
    fresh_ = colon + 1 >= lines_.tokens().size();
  }

  void readFunction(qsizetype name) {
    Definition made;
    made.kind = Kind::kFunction;
    made.name = word(name);
    qsizetype end = name + 1;
    if (lines_.is(name + 1, u"(")) {
      end = closing(name + 1);
      made.parameters = span(name + 2, end);
      ++end;
    }
    bool method = around().kind == Kind::kClass && decorator_ != QStringLiteral("staticmethod");
    if (method) {
      QStringList all = splitParameters(made.parameters);
      if (!all.isEmpty() && !all.first().startsWith('*')) all.removeFirst();
      if (!all.isEmpty() && all.first() == '/') all.removeFirst();
      made.parameters = all.join(QStringLiteral(", "));
    }
    qsizetype colon = colonAfter(end);
    if (lines_.is(end, u"->")) made.type = span(end + 1, colon);
    bool property = decorator_.endsWith(QStringLiteral("property"));
    if (property) made.kind = Kind::kProperty;
    decorator_.clear();
    open(std::move(made), colon);
  }

  void readClass() {
    Definition made;
    made.kind = Kind::kClass;
    made.name = word(1);
    decorator_.clear();
    qsizetype end = 2;
    if (lines_.is(2, u"(")) {
      end = closing(2);
      for (const QString& base : splitParameters(span(3, end))) {
        if (!base.contains('=')) made.bases.append(base.section('[', 0, 0));
      }
      ++end;
    }
    open(std::move(made), colonAfter(end));
  }

  Origin originAt(qsizetype at) const {
    if (lines_.is(at, u"await")) ++at;
    if (at >= lines_.tokens().size()) return {};
    QStringView text = lines_.text(lines_.tokens()[at]);
    switch (lines_.tokens()[at].kind) {
      case Token::kString: return {text.startsWith('b') ? QStringLiteral("bytes") : QStringLiteral("str"), true};
      case Token::kNumber:
        return {text.contains('.') && !text.startsWith(u"0x") ? QStringLiteral("float") : QStringLiteral("int"), true};
      case Token::kOperator:
        if (text == u"[") return {QStringLiteral("list"), true};
        if (text != u"{") return {};
        return {lines_.is(at + 1, u"}") || lines_.is(at + 2, u":") ? QStringLiteral("dict") : QStringLiteral("set"),
                true};
      case Token::kName: break;
    }
    QString name = dotted(&at);
    bool called = lines_.is(at, u"(");
    qsizetype end = called ? closing(at) + 1 : at;
    if (end < lines_.tokens().size() && !lines_.is(end, u":") && !lines_.is(end, u"as")) return {};  // an expression
    return {name, called};
  }

  void declare(const QString& name, const QString& type, Origin origin) {
    Definition* owner = &around();
    QString path = this->path();
    if (!type.isEmpty()) origin = {type, true};
    if (owner->kind == Kind::kFunction || owner->kind == Kind::kProperty) {
      if (!origin.name.isEmpty()) model_.variables.insert(path + '.' + name, origin);
      return;
    }
    if (!origin.name.isEmpty()) model_.variables.insert(path.isEmpty() ? name : path + '.' + name, origin);
    if (owner->member(name) != nullptr) return;
    Definition made;
    made.name = name;
    made.type = type;
    made.line = made.endLine = lines_.tokens().first().line;
    owner->members.append(std::move(made));
  }

  // self.pin = Pin(2) makes a member of the class around the method.
  void declareMember(const QString& name, const QString& type, Origin origin) {
    for (qsizetype i = open_.size(); i-- > 0;) {
      Definition& owner = open_[i].definition;
      if (owner.kind != Kind::kClass) continue;
      QStringList names;
      for (qsizetype j = 0; j <= i; ++j) names.append(open_[j].definition.name);
      if (!type.isEmpty()) origin = {type, true};
      if (!origin.name.isEmpty()) model_.variables.insert(names.join('.') + '.' + name, origin);
      if (owner.member(name) != nullptr) return;
      Definition made;
      made.name = name;
      made.type = type;
      made.line = made.endLine = lines_.tokens().first().line;
      owner.members.append(std::move(made));
      return;
    }
  }

  void readAssignment() {
    bool member = lines_.is(0, u"self") && lines_.is(1, u".") && lines_.isName(2);
    qsizetype name = member ? 2 : 0, at = name + 1;
    if (!lines_.isName(name)) return;
    QString type;
    qsizetype equals = at;
    if (lines_.is(at, u":")) {
      equals = at + 1;
      while (equals < lines_.tokens().size() && !lines_.is(equals, u"=")) ++equals;
      type = span(at + 1, equals);
      if (type.isEmpty()) return;
    } else if (!lines_.is(at, u"=") || lines_.is(at + 1, u"=")) {
      return;
    }
    Origin origin = originAt(equals + 1);
    member ? declareMember(word(name), type, origin) : declare(word(name), type, origin);
  }

  void readWith() {
    for (qsizetype at = 1; at + 1 < lines_.tokens().size(); ++at) {
      if (!lines_.is(at, u"as") || !lines_.isName(at + 1)) continue;
      declare(word(at + 1), {}, originAt(lines_.is(0, u"async") ? 2 : 1));
      return;
    }
  }

  QString text_;
  SourceLines lines_;
  SourceModel model_;
  Definition top_{Kind::kModule, {}, {}, {}, {}, {}, 1, 0, {}};
  QList<Open> open_;
  QString decorator_;
  bool fresh_ = true;  // a string that follows is documentation
  QSet<QStringView> words_;
};

}  // namespace

const Definition* Definition::member(const QString& wanted) const {
  for (const Definition& each : members) {
    if (each.name == wanted) return &each;
  }
  return nullptr;
}

QString SourceModel::scopeAt(int line) const {
  QStringList names;
  const Definition* scope = &module;
  while (scope != nullptr) {
    const Definition* inner = nullptr;
    for (const Definition& each : scope->members) {
      bool holds = each.line <= line && line <= each.endLine && each.kind != Kind::kVariable;
      if (holds) inner = &each;
    }
    if (inner != nullptr) names.append(inner->name);
    scope = inner;
  }
  return names.join('.');
}

SourceModel readSource(const QString& text) { return Reader(text).read(); }

QStringList splitParameters(const QString& parameters) {
  QStringList found;
  int depth = 0;
  QChar quote;
  qsizetype start = 0;
  for (qsizetype i = 0; i < parameters.size(); ++i) {
    QChar c = parameters[i];
    if (!quote.isNull()) {
      if (c == quote) quote = QChar();
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(' || c == '[' || c == '{') {
      ++depth;
    } else if (c == ')' || c == ']' || c == '}') {
      --depth;
    } else if (c == ',' && depth == 0) {
      found.append(parameters.mid(start, i - start).trimmed());
      start = i + 1;
    }
  }
  found.append(parameters.mid(start).trimmed());
  found.removeAll(QString());
  return found;
}

}  // namespace adder::app
