// Brackets and quotes come in pairs while one types: the second is put in with the first, typed over, and taken away
// with it; around a selection both are put. Used by CodeEditor only.
#pragma once

class QKeyEvent;

namespace adder::app {

class CodeEditor;

// Does what the key asks for, if it is one of these; false leaves it to the editor.
bool autoClose(CodeEditor& editor, const QKeyEvent& event);

// Whether a byte position is in a comment or inside of a string, where names are just words.
bool inText(const CodeEditor& editor, long position);

}  // namespace adder::app
