<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ErrorExplainer</name>
    <message>
        <source>A module that is not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a module, and this program has not imported it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “import %1” at the top of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable of the function that has no value yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that is given a value anywhere in a function belongs to that function. Here it was used before it had one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a value first, or, if the one outside of the function is meant, write “global” and its name at the beginning of the function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that Python does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has the name “%1” at this point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a mistake in spelling; capital letters count. A variable needs a value before it is used, a text needs quotes, and a module needs an import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, where an object should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was asked of None, which stands for nothing. Often a function was called that returns nothing, and its result was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what stands before the dot, and find out where it became None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object that does not have this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before the dot is of the kind “%1”, and that has no “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a mistake in spelling. dir(…) in the shell lists what an object has. A file of yours with a module&apos;s name hides that module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that begins too far to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is indented, and the line above does not begin a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the blanks at its beginning, or see whether the line above should end with a colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block without lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line above ends with a colon, and what belongs to it must be indented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent the lines of the block by four blanks. A block that shall do nothing needs “pass”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that begins at the wrong column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is less indented than the one above, and no line before it begins at this column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it begin exactly below the line that it belongs with. Tabs and blanks do not mix: Edit &gt; Lines &gt; Indent with Blanks makes all of them blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that begin with if, else, for, while, def, class, try or with end with a colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “:” at the end of this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket without its partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every bracket that opens must close, in the right order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the caret beside a bracket: the editor shows its partner. The missing one may be a line above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text without its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that begins with a quote ends with the same quote, on the same line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the missing quote. A text over several lines stands between three quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that cannot be given a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single “=” gives the name on its left a value; here the left side is not a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To compare, write “==”. To give a value, the name stands on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python cannot read this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing, or stands where it may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the place that is marked and a little before it: a missing colon, bracket, comma or quote is the commonest. The line above may be the one at fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and numbers do not add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“+” joins two texts or adds two numbers, but not one of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a text of the number with str(…), or write f&quot;…{number}&quot;. What input() returns is a text: int(…) makes a number of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two things that do not go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two sides of this operation are of kinds that do not allow it (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print type(…) of both sides. None on one side means that a function returned nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called, but not a function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round brackets after a name call it, and what stands here is a value of the kind “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an item of a list, use square brackets. If a variable has the name of a function, give it another name. Between a number and a bracket, “*” may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to go through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loop needs something that has items; a value of the kind “%1” has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a number of rounds, write “for i in range(number):”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square brackets take an item out of a list, a dict or a text, and a value of the kind “%1” has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call a function, use round brackets. None means that a function returned nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong arguments in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function wants other arguments than it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the call with the line that begins with “def”. Methods have “self” as their first parameter, which the call does not name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int() and float() read numbers, and this is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the text with repr(…): it may be empty, or have other characters in it. float() reads numbers with a point, int() does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many or too few names for the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several names on the left of “=” share the values on the right, and here their numbers differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the right side to see how many values it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of 5 items has those from 0 to 4; a higher number was asked for, or the list is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the number and len(…) of the list. A loop up to the length is “for i in range(len(items)):”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that the dict does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored in the dict under %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the dict&apos;s keys. get(key, otherwise) returns another value where the key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division by zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number below the line is 0, and the result is not defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test for 0 before the division; an empty list has the length 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition of the program does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“assert” makes sure that something is true, and here it was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the values that stand in the condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function that calls itself without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each call waits for the next one, until there is no room for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function needs a case in which it returns without calling itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for what the program wants to store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep less at a time: work piece by piece, use bytearray for many small numbers, let go of large lists with del, and join texts with &quot;&quot;.join(…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A module that the device does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing with the name “%1” is built into the firmware or lies among the device&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a mistake in spelling. A file of your own must be uploaded to the device first; a package must be installed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module does not have this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module was found, and there is no “%1” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a mistake in spelling. If a file of yours has the module&apos;s name, rename it: it is found first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file with this name at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program sees the device&apos;s files, not the computer&apos;s: upload the file. os.listdir() lists what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part that does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has asked a sensor, a display or another computer, and no answer has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the wires, the voltage and the pin numbers. For I2C, scan() lists the addresses that answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device&apos;s memory for files is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove files that are not needed any longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that are not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes were read as text, and they are something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file with &quot;rb&quot;, or print the bytes with repr(…).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelMenus</name>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1; files of up to %2 can be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— disconnected —</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device is connected: choose one at the top right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not come back to its prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device could not be reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of %1 cannot be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program is running on the device. Stop it, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploaded %1, %2, verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloaded %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device does not take input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulator has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A board on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::CodeEditor</name>
    <message>
        <source>Editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::DeviceButton</name>
    <message>
        <source>Choose the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A serial port, a pty, or id:SERIAL:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::DevicePanel</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files on the device yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program is running. Its files show when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files on the device yet.
Upload one to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new folder in %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name of %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 from the device?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With all that is in it. There is no trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trash on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::DeviceTreeModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::EditorAssist</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::EditorCommands</name>
    <message>
        <source>&amp;Go to Line…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to S&amp;ymbol…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toggle &amp;Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trim Blanks at the Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent with &amp;Blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line Ends of Uni&amp;x (LF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line Ends of &amp;Windows (CR LF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More Carets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the &amp;Next Occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;Every Occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Line &amp;Above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the Line &amp;Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks and Line E&amp;nds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wrap Long Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line, 1 to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::EditorTabs</name>
    <message>
        <source>%1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not UTF-8 text any longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone from the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save writes it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python (*.py);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite what another program has written to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not UTF-8 text. Download it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled.py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled-%1.py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::ErrorHelp</name>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Does This Mean?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::FindBar</name>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous  (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next  (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::HostPanel</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload the selected files to the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1. Is the name taken?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Only This Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload to Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::Intelligence</name>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the &amp;Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is built in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::MainWindow</name>
    <message>
        <source>%1 was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with unsaved changes came back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Adder Studio ended last time before they were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving to the device, then closing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python (*.py);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select files to upload first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to %1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: working on files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is your own version, not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read It Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main.py is on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs at every start. Reset to start it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adder Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Adder Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Adder Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Adder Studio %1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk for Python on small machines: edit, run, upload.
MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the device; boot.py and main.py run  (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload as &amp;main.py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this program on the device as main.py, which runs at every start  (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upload to Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Adder Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files on This Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files on the Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plotter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Files on This &amp;Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Files on the &amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::Notice</name>
    <message>
        <source>What to do about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::OutlineModel</name>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes and functions of the file stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::PlotPanel</name>
    <message>
        <source>Plotter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print numbers, and they are drawn here: print(&quot;light:&quot;, value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::PlotView</name>
    <message>
        <source>Plot of printed numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::QuickPick</name>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::ShellPanel</name>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the Shell  (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Shell&apos;s Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous  (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next  (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paste %n line(s) into the shell?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are sent as if they were typed. Stop ends that at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Shell&apos;s Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt *.log);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the shell&apos;s text as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shell&apos;s text was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::StartPage</name>
    <message>
        <source>Hello</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a few lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch a pin with machine.Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game that asks you in the shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dict, a function and a light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings, their mean, an alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two waves in the plotter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulses that turn a motor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness by short pulses (PWM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw into a frame buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A log that stays on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two things at a time with asyncio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thermostat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes and a control loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator and a bytearray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adder Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write Python, press F5, and it runs on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New  (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open  (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::TerminalView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A terminal to the device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>adder::app::WindowLayouts</name>
    <message>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Beginner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor, shell and a few buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every panel and every button</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
