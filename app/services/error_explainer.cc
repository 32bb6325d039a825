// See error_explainer.h.
#include "app/services/error_explainer.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <vector>

namespace adder::app {

namespace {

struct Row {
  QRegularExpression pattern;  // of the traceback's last line
  Explanation text;            // %1, %2: what the pattern captures
};

Row row(const char* pattern, const QString& title, const QString& meaning, const QString& advice) {
  return {QRegularExpression(QString::fromUtf8(pattern)), {title, meaning, advice}};
}

// A class, so that translators find the texts of this file together.
struct ErrorExplainer {
  Q_DECLARE_TR_FUNCTIONS(ErrorExplainer)
public:
  static void addNames(std::vector<Row>& rows);
  static void addSyntax(std::vector<Row>& rows);
  static void addTypes(std::vector<Row>& rows);
  static void addValues(std::vector<Row>& rows);
  static void addWorld(std::vector<Row>& rows);
};

constexpr const char* kModules =
    "array|asyncio|binascii|bluetooth|cmath|collections|errno|framebuf|gc|hashlib|io|json|machine|math|micropython|"
    "neopixel|network|os|random|re|select|socket|ssl|struct|sys|time|uctypes|zlib";

void ErrorExplainer::addNames(std::vector<Row>& rows) {
  rows.push_back(row(qPrintable(QStringLiteral("^NameError: name '(%1)' (?:isn't|is not) defined").arg(kModules)),
                     tr("A module that is not imported"), tr("“%1” is a module, and this program has not imported it."),
                     tr("Write “import %1” at the top of the program.")));
  rows.push_back(
      row("^(?:UnboundLocalError|NameError): (?:cannot access )?local variable (?:'(\\w+)' )?",
          tr("A variable of the function that has no value yet"),
          tr("A name that is given a value anywhere in a function belongs to that function. Here it was used "
             "before it had one."),
          tr("Give it a value first, or, if the one outside of the function is meant, write “global” and its "
             "name at the beginning of the function.")));
  rows.push_back(row("^NameError: name '([^']+)' (?:isn't|is not) defined", tr("A name that Python does not know"),
                     tr("Nothing has the name “%1” at this point."),
                     tr("Look for a mistake in spelling; capital letters count. A variable needs a value before it is "
                        "used, a text needs quotes, and a module needs an import.")));
  rows.push_back(row("^AttributeError: 'NoneType' object has no attribute '(\\w+)'",
                     tr("Nothing, where an object should be"),
                     tr("“%1” was asked of None, which stands for nothing. Often a function was called that returns "
                        "nothing, and its result was used."),
                     tr("Print what stands before the dot, and find out where it became None.")));
  rows.push_back(row("^AttributeError: (?:type object |module )?'(\\w+)' (?:object )?has no attribute '(\\w+)'",
                     tr("An object that does not have this"),
                     tr("What stands before the dot is of the kind “%1”, and that has no “%2”."),
                     tr("Look for a mistake in spelling. dir(…) in the shell lists what an object has. A file of yours "
                        "with a module's name hides that module.")));
}

void ErrorExplainer::addSyntax(std::vector<Row>& rows) {
  rows.push_back(row("^IndentationError: unexpected indent|^SyntaxError: unexpected indent",
                     tr("A line that begins too far to the right"),
                     tr("This line is indented, and the line above does not begin a block."),
                     tr("Remove the blanks at its beginning, or see whether the line above should end with a colon.")));
  rows.push_back(row("^(?:IndentationError|SyntaxError): expected an indented block|^IndentationError: expected",
                     tr("A block without lines"),
                     tr("The line above ends with a colon, and what belongs to it must be indented."),
                     tr("Indent the lines of the block by four blanks. A block that shall do nothing needs “pass”.")));
  rows.push_back(
      row("^(?:IndentationError|SyntaxError|TabError): (?:unindent does|inconsistent|unindent)",
          tr("A line that begins at the wrong column"),
          tr("This line is less indented than the one above, and no line before it begins at this column."),
          tr("Let it begin exactly below the line that it belongs with. Tabs and blanks do not mix: Edit > Lines "
             "> Indent with Blanks makes all of them blanks.")));
  rows.push_back(row("^SyntaxError: expected ':'", tr("A colon is missing"),
                     tr("Lines that begin with if, else, for, while, def, class, try or with end with a colon."),
                     tr("Put “:” at the end of this line.")));
  rows.push_back(
      row("^SyntaxError: (?:'[\\(\\[{]' was never closed|unmatched|closing parenthesis|unexpected EOF)",
          tr("A bracket without its partner"), tr("Every bracket that opens must close, in the right order."),
          tr("Set the caret beside a bracket: the editor shows its partner. The missing one may be a line above.")));
  rows.push_back(row("^SyntaxError: (?:unterminated|EOL while|EOF while|unclosed)", tr("A text without its end"),
                     tr("A text that begins with a quote ends with the same quote, on the same line."),
                     tr("Put the missing quote. A text over several lines stands between three quotes.")));
  rows.push_back(row("^SyntaxError: (?:can't|cannot) assign|^SyntaxError: .*maybe you meant '=='",
                     tr("Something that cannot be given a value"),
                     tr("A single “=” gives the name on its left a value; here the left side is not a name."),
                     tr("To compare, write “==”. To give a value, the name stands on the left.")));
  rows.push_back(
      row("^SyntaxError:", tr("Python cannot read this line"), tr("Something is missing, or stands where it may not."),
          tr("Look at the place that is marked and a little before it: a missing colon, bracket, comma or quote is "
             "the commonest. The line above may be the one at fault.")));
}

void ErrorExplainer::addTypes(std::vector<Row>& rows) {
  rows.push_back(
      row("^TypeError: (?:can only concatenate str|can't convert '\\w+' object to str|unsupported (?:types for "
          "__i?add__|operand type\\(s\\) for \\+=?): (?:'str'|.*'str'$))",
          tr("Text and numbers do not add up"), tr("“+” joins two texts or adds two numbers, but not one of each."),
          tr("Make a text of the number with str(…), or write f\"…{number}\". What input() returns is a text: "
             "int(…) makes a number of it.")));
  rows.push_back(row("^TypeError: unsupported (?:types for|operand type\\(s\\) for) ([^:]+): '(\\w+)'",
                     tr("Two things that do not go together"),
                     tr("The two sides of this operation are of kinds that do not allow it (%1)."),
                     tr("Print type(…) of both sides. None on one side means that a function returned nothing.")));
  rows.push_back(row("^TypeError: '(\\w+)' object (?:isn't|is not) callable", tr("Called, but not a function"),
                     tr("Round brackets after a name call it, and what stands here is a value of the kind “%1”."),
                     tr("For an item of a list, use square brackets. If a variable has the name of a function, give it "
                        "another name. Between a number and a bracket, “*” may be missing.")));
  rows.push_back(row("^TypeError: '(\\w+)' object (?:isn't|is not) (?:iterable|an iterator)",
                     tr("Nothing to go through"),
                     tr("A loop needs something that has items; a value of the kind “%1” has none."),
                     tr("For a number of rounds, write “for i in range(number):”.")));
  rows.push_back(
      row("^TypeError: '(\\w+)' object (?:isn't|is not|doesn't support item) (?:subscriptable|assignment)?",
          tr("It has no items"),
          tr("Square brackets take an item out of a list, a dict or a text, and a value of the kind “%1” has none."),
          tr("To call a function, use round brackets. None means that a function returned nothing.")));
  rows.push_back(
      row("^TypeError: .*(?:positional argument|takes \\d+|takes from|missing \\d+|unexpected keyword|"
          "argument num/types mismatch|function missing|extra (?:positional|keyword) arguments|expected (?:at "
          ")?(?:least|most) )",
          tr("Wrong arguments in a call"), tr("The function wants other arguments than it was given."),
          tr("Compare the call with the line that begins with “def”. Methods have “self” as their first parameter, "
             "which the call does not name.")));
}

void ErrorExplainer::addValues(std::vector<Row>& rows) {
  rows.push_back(
      row("^ValueError: (?:invalid literal for (?:int|float)|invalid syntax for (?:integer|number)|could not "
          "convert string to float)[^:]*(?::\\s*(.*))?",
          tr("A text that is not a number"), tr("int() and float() read numbers, and this is none."),
          tr("Print the text with repr(…): it may be empty, or have other characters in it. float() reads numbers "
             "with a point, int() does not.")));
  rows.push_back(
      row("^ValueError: (?:not enough values|too many values|need more than|wrong number of values)",
          tr("Too many or too few names for the values"),
          tr("Several names on the left of “=” share the values on the right, and here their numbers differ."),
          tr("Print the right side to see how many values it has.")));
  rows.push_back(
      row("^IndexError:", tr("An item that is not there"),
          tr("A list of 5 items has those from 0 to 4; a higher number was asked for, or the list is empty."),
          tr("Print the number and len(…) of the list. A loop up to the length is “for i in range(len(items)):”.")));
  rows.push_back(row("^KeyError: ?(.*)", tr("A key that the dict does not have"),
                     tr("Nothing is stored in the dict under %1."),
                     tr("Print the dict's keys. get(key, otherwise) returns another value where the key is missing.")));
  rows.push_back(row("^ZeroDivisionError:", tr("Division by zero"),
                     tr("The number below the line is 0, and the result is not defined."),
                     tr("Test for 0 before the division; an empty list has the length 0.")));
  rows.push_back(row("^AssertionError", tr("A condition of the program does not hold"),
                     tr("“assert” makes sure that something is true, and here it was not."),
                     tr("Print the values that stand in the condition.")));
  rows.push_back(row("^(?:RecursionError|RuntimeError): maximum recursion depth",
                     tr("A function that calls itself without end"),
                     tr("Each call waits for the next one, until there is no room for more."),
                     tr("The function needs a case in which it returns without calling itself.")));
  rows.push_back(row(
      "^MemoryError", tr("The device is out of memory"), tr("There is no room for what the program wants to store."),
      tr("Keep less at a time: work piece by piece, use bytearray for many small numbers, let go of large lists "
         "with del, and join texts with \"\".join(…).")));
}

void ErrorExplainer::addWorld(std::vector<Row>& rows) {
  rows.push_back(
      row("^(?:ImportError|ModuleNotFoundError): no module named '?([\\w.]+)'?",
          tr("A module that the device does not have"),
          tr("Nothing with the name “%1” is built into the firmware or lies among the device's files."),
          tr("Look for a mistake in spelling. A file of your own must be uploaded to the device first; a package must "
             "be installed there.")));
  rows.push_back(row(
      "^ImportError: (?:can't|cannot) import name '?(\\w+)'?", tr("The module does not have this name"),
      tr("The module was found, and there is no “%1” in it."),
      tr("Look for a mistake in spelling. If a file of yours has the module's name, rename it: it is found first.")));
  rows.push_back(row("^(?:FileNotFoundError|OSError: (?:\\[Errno 2\\]|2$))", tr("A file that is not there"),
                     tr("There is no file with this name at this place."),
                     tr("The program sees the device's files, not the computer's: upload the file. os.listdir() lists "
                        "what is there.")));
  rows.push_back(
      row("^OSError: (?:\\[Errno (?:5|19|110|116|121)\\]|(?:5|19|110|116|121)$).*", tr("A part that does not answer"),
          tr("The device has asked a sensor, a display or another computer, and no answer has come."),
          tr("Look at the wires, the voltage and the pin numbers. For I2C, scan() lists the addresses that answer.")));
  rows.push_back(row("^OSError: (?:\\[Errno 28\\]|28$).*", tr("The device's memory for files is full"),
                     tr("There is no room for this file."), tr("Remove files that are not needed any longer.")));
  rows.push_back(row("^UnicodeError|^UnicodeDecodeError", tr("Bytes that are not text"),
                     tr("Bytes were read as text, and they are something else."),
                     tr("Open the file with \"rb\", or print the bytes with repr(…).")));
}

const std::vector<Row>& table() {
  static const std::vector<Row> rows = [] {
    std::vector<Row> made;
    ErrorExplainer::addNames(made);
    ErrorExplainer::addSyntax(made);
    ErrorExplainer::addTypes(made);
    ErrorExplainer::addValues(made);
    ErrorExplainer::addWorld(made);
    for (Row& each : made) each.pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    return made;
  }();
  return rows;
}

QString filled(QString text, const QRegularExpressionMatch& match) {
  for (int i = 2; i >= 1; --i) text.replace(QStringLiteral("%%1").arg(i), match.captured(i));
  return text;
}

}  // namespace

std::optional<Explanation> explainError(const QString& error) {
  QString last;
  const QStringList lines = error.split('\n');
  for (const QString& line : lines) {
    if (!line.trimmed().isEmpty()) last = line.trimmed();
  }
  for (const Row& each : table()) {
    QRegularExpressionMatch match = each.pattern.match(last);
    if (match.hasMatch())
      return Explanation{each.text.title, filled(each.text.meaning, match), filled(each.text.advice, match)};
  }
  return std::nullopt;
}

}  // namespace adder::app
