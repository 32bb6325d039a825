<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ErrorExplainer</name>
    <message>
        <source>A module that is not imported</source>
        <translation>Ein Modul, das nicht importiert ist</translation>
    </message>
    <message>
        <source>“%1” is a module, and this program has not imported it.</source>
        <translation>„%1“ ist ein Modul, und dieses Programm hat es nicht importiert.</translation>
    </message>
    <message>
        <source>Write “import %1” at the top of the program.</source>
        <translation>Schreibe „import %1“ an den Anfang des Programms.</translation>
    </message>
    <message>
        <source>A variable of the function that has no value yet</source>
        <translation>Eine Variable der Funktion, die noch keinen Wert hat</translation>
    </message>
    <message>
        <source>A name that is given a value anywhere in a function belongs to that function. Here it was used before it had one.</source>
        <translation>Ein Name, der irgendwo in einer Funktion einen Wert bekommt, gehört dieser Funktion. Hier wurde er benutzt, bevor er einen hatte.</translation>
    </message>
    <message>
        <source>Give it a value first, or, if the one outside of the function is meant, write “global” and its name at the beginning of the function.</source>
        <translation>Gib ihm zuerst einen Wert, oder schreibe, wenn der Name außerhalb der Funktion gemeint ist, „global“ und den Namen an den Anfang der Funktion.</translation>
    </message>
    <message>
        <source>A name that Python does not know</source>
        <translation>Ein Name, den Python nicht kennt</translation>
    </message>
    <message>
        <source>Nothing has the name “%1” at this point.</source>
        <translation>Nichts heißt an dieser Stelle „%1“.</translation>
    </message>
    <message>
        <source>Look for a mistake in spelling; capital letters count. A variable needs a value before it is used, a text needs quotes, and a module needs an import.</source>
        <translation>Suche nach einem Schreibfehler; Groß- und Kleinbuchstaben zählen. Eine Variable braucht einen Wert, bevor sie benutzt wird, ein Text braucht Anführungszeichen, und ein Modul muss importiert werden.</translation>
    </message>
    <message>
        <source>Nothing, where an object should be</source>
        <translation>Nichts, wo ein Objekt sein sollte</translation>
    </message>
    <message>
        <source>“%1” was asked of None, which stands for nothing. Often a function was called that returns nothing, and its result was used.</source>
        <translation>„%1“ wurde von None verlangt, das für nichts steht. Oft wurde eine Funktion aufgerufen, die nichts zurückgibt, und ihr Ergebnis benutzt.</translation>
    </message>
    <message>
        <source>Print what stands before the dot, and find out where it became None.</source>
        <translation>Gib mit print aus, was vor dem Punkt steht, und finde heraus, wo es zu None wurde.</translation>
    </message>
    <message>
        <source>An object that does not have this</source>
        <translation>Ein Objekt, das dies nicht hat</translation>
    </message>
    <message>
        <source>What stands before the dot is of the kind “%1”, and that has no “%2”.</source>
        <translation>Was vor dem Punkt steht, ist von der Art „%1“, und das hat kein „%2“.</translation>
    </message>
    <message>
        <source>Look for a mistake in spelling. dir(…) in the shell lists what an object has. A file of yours with a module&apos;s name hides that module.</source>
        <translation>Suche nach einem Schreibfehler. dir(…) in der Shell zählt auf, was ein Objekt hat. Eine eigene Datei mit dem Namen eines Moduls verdeckt dieses Modul.</translation>
    </message>
    <message>
        <source>A line that begins too far to the right</source>
        <translation>Eine Zeile, die zu weit rechts beginnt</translation>
    </message>
    <message>
        <source>This line is indented, and the line above does not begin a block.</source>
        <translation>Diese Zeile ist eingerückt, und die Zeile darüber beginnt keinen Block.</translation>
    </message>
    <message>
        <source>Remove the blanks at its beginning, or see whether the line above should end with a colon.</source>
        <translation>Entferne die Leerzeichen am Anfang, oder sieh nach, ob die Zeile darüber mit einem Doppelpunkt enden sollte.</translation>
    </message>
    <message>
        <source>A block without lines</source>
        <translation>Ein Block ohne Zeilen</translation>
    </message>
    <message>
        <source>The line above ends with a colon, and what belongs to it must be indented.</source>
        <translation>Die Zeile darüber endet mit einem Doppelpunkt, und was zu ihr gehört, muss eingerückt sein.</translation>
    </message>
    <message>
        <source>Indent the lines of the block by four blanks. A block that shall do nothing needs “pass”.</source>
        <translation>Rücke die Zeilen des Blocks um vier Leerzeichen ein. Ein Block, der nichts tun soll, braucht „pass“.</translation>
    </message>
    <message>
        <source>A line that begins at the wrong column</source>
        <translation>Eine Zeile, die an der falschen Spalte beginnt</translation>
    </message>
    <message>
        <source>This line is less indented than the one above, and no line before it begins at this column.</source>
        <translation>Diese Zeile ist weniger eingerückt als die darüber, und keine Zeile davor beginnt an dieser Spalte.</translation>
    </message>
    <message>
        <source>Let it begin exactly below the line that it belongs with. Tabs and blanks do not mix: Edit &gt; Lines &gt; Indent with Blanks makes all of them blanks.</source>
        <translation>Lass sie genau unter der Zeile beginnen, zu der sie gehört. Tabulatoren und Leerzeichen vertragen sich nicht: Bearbeiten &gt; Zeilen &gt; Mit Leerzeichen einrücken macht aus allen Leerzeichen.</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>Ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>Lines that begin with if, else, for, while, def, class, try or with end with a colon.</source>
        <translation>Zeilen, die mit if, else, for, while, def, class, try oder with beginnen, enden mit einem Doppelpunkt.</translation>
    </message>
    <message>
        <source>Put “:” at the end of this line.</source>
        <translation>Setze „:“ an das Ende dieser Zeile.</translation>
    </message>
    <message>
        <source>A bracket without its partner</source>
        <translation>Eine Klammer ohne ihr Gegenstück</translation>
    </message>
    <message>
        <source>Every bracket that opens must close, in the right order.</source>
        <translation>Jede Klammer, die aufgeht, muss auch zugehen, in der richtigen Reihenfolge.</translation>
    </message>
    <message>
        <source>Set the caret beside a bracket: the editor shows its partner. The missing one may be a line above.</source>
        <translation>Setze die Schreibmarke neben eine Klammer: Der Editor zeigt ihr Gegenstück. Die fehlende kann eine Zeile weiter oben sein.</translation>
    </message>
    <message>
        <source>A text without its end</source>
        <translation>Ein Text ohne Ende</translation>
    </message>
    <message>
        <source>A text that begins with a quote ends with the same quote, on the same line.</source>
        <translation>Ein Text, der mit einem Anführungszeichen beginnt, endet mit dem gleichen, in derselben Zeile.</translation>
    </message>
    <message>
        <source>Put the missing quote. A text over several lines stands between three quotes.</source>
        <translation>Setze das fehlende Anführungszeichen. Ein Text über mehrere Zeilen steht zwischen je dreien.</translation>
    </message>
    <message>
        <source>Something that cannot be given a value</source>
        <translation>Etwas, dem man keinen Wert geben kann</translation>
    </message>
    <message>
        <source>A single “=” gives the name on its left a value; here the left side is not a name.</source>
        <translation>Ein einzelnes „=“ gibt dem Namen links davon einen Wert; hier steht links kein Name.</translation>
    </message>
    <message>
        <source>To compare, write “==”. To give a value, the name stands on the left.</source>
        <translation>Zum Vergleichen schreibe „==“. Um einen Wert zu geben, steht der Name links.</translation>
    </message>
    <message>
        <source>Python cannot read this line</source>
        <translation>Python kann diese Zeile nicht lesen</translation>
    </message>
    <message>
        <source>Something is missing, or stands where it may not.</source>
        <translation>Etwas fehlt oder steht, wo es nicht stehen darf.</translation>
    </message>
    <message>
        <source>Look at the place that is marked and a little before it: a missing colon, bracket, comma or quote is the commonest. The line above may be the one at fault.</source>
        <translation>Sieh dir die markierte Stelle an und was kurz davor steht: Ein fehlender Doppelpunkt, eine Klammer, ein Komma oder ein Anführungszeichen ist am häufigsten. Es kann auch an der Zeile darüber liegen.</translation>
    </message>
    <message>
        <source>Text and numbers do not add up</source>
        <translation>Text und Zahlen lassen sich nicht addieren</translation>
    </message>
    <message>
        <source>“+” joins two texts or adds two numbers, but not one of each.</source>
        <translation>„+“ verbindet zwei Texte oder addiert zwei Zahlen, aber nicht eins von jedem.</translation>
    </message>
    <message>
        <source>Make a text of the number with str(…), or write f&quot;…{number}&quot;. What input() returns is a text: int(…) makes a number of it.</source>
        <translation>Mach mit str(…) einen Text aus der Zahl, oder schreibe f&quot;…{zahl}&quot;. Was input() zurückgibt, ist ein Text: int(…) macht eine Zahl daraus.</translation>
    </message>
    <message>
        <source>Two things that do not go together</source>
        <translation>Zwei Dinge, die nicht zusammenpassen</translation>
    </message>
    <message>
        <source>The two sides of this operation are of kinds that do not allow it (%1).</source>
        <translation>Die beiden Seiten dieser Operation sind von Arten, die sie nicht erlauben (%1).</translation>
    </message>
    <message>
        <source>Print type(…) of both sides. None on one side means that a function returned nothing.</source>
        <translation>Gib type(…) beider Seiten aus. None auf einer Seite heißt, dass eine Funktion nichts zurückgegeben hat.</translation>
    </message>
    <message>
        <source>Called, but not a function</source>
        <translation>Aufgerufen, aber keine Funktion</translation>
    </message>
    <message>
        <source>Round brackets after a name call it, and what stands here is a value of the kind “%1”.</source>
        <translation>Runde Klammern nach einem Namen rufen ihn auf, und was hier steht, ist ein Wert der Art „%1“.</translation>
    </message>
    <message>
        <source>For an item of a list, use square brackets. If a variable has the name of a function, give it another name. Between a number and a bracket, “*” may be missing.</source>
        <translation>Für ein Element einer Liste nimm eckige Klammern. Hat eine Variable den Namen einer Funktion, gib ihr einen anderen. Zwischen einer Zahl und einer Klammer fehlt vielleicht „*“.</translation>
    </message>
    <message>
        <source>Nothing to go through</source>
        <translation>Nichts zum Durchgehen</translation>
    </message>
    <message>
        <source>A loop needs something that has items; a value of the kind “%1” has none.</source>
        <translation>Eine Schleife braucht etwas, das Elemente hat; ein Wert der Art „%1“ hat keine.</translation>
    </message>
    <message>
        <source>For a number of rounds, write “for i in range(number):”.</source>
        <translation>Für eine Anzahl von Runden schreibe „for i in range(anzahl):“.</translation>
    </message>
    <message>
        <source>It has no items</source>
        <translation>Es hat keine Elemente</translation>
    </message>
    <message>
        <source>Square brackets take an item out of a list, a dict or a text, and a value of the kind “%1” has none.</source>
        <translation>Eckige Klammern nehmen ein Element aus einer Liste, einem Dict oder einem Text, und ein Wert der Art „%1“ hat keine.</translation>
    </message>
    <message>
        <source>To call a function, use round brackets. None means that a function returned nothing.</source>
        <translation>Um eine Funktion aufzurufen, nimm runde Klammern. None heißt, dass eine Funktion nichts zurückgegeben hat.</translation>
    </message>
    <message>
        <source>Wrong arguments in a call</source>
        <translation>Falsche Argumente in einem Aufruf</translation>
    </message>
    <message>
        <source>The function wants other arguments than it was given.</source>
        <translation>Die Funktion will andere Argumente, als sie bekommen hat.</translation>
    </message>
    <message>
        <source>Compare the call with the line that begins with “def”. Methods have “self” as their first parameter, which the call does not name.</source>
        <translation>Vergleiche den Aufruf mit der Zeile, die mit „def“ beginnt. Methoden haben „self“ als ersten Parameter, den der Aufruf nicht nennt.</translation>
    </message>
    <message>
        <source>A text that is not a number</source>
        <translation>Ein Text, der keine Zahl ist</translation>
    </message>
    <message>
        <source>int() and float() read numbers, and this is none.</source>
        <translation>int() und float() lesen Zahlen, und dies ist keine.</translation>
    </message>
    <message>
        <source>Print the text with repr(…): it may be empty, or have other characters in it. float() reads numbers with a point, int() does not.</source>
        <translation>Gib den Text mit repr(…) aus: Er ist vielleicht leer oder hat andere Zeichen. float() liest Zahlen mit Punkt, int() nicht.</translation>
    </message>
    <message>
        <source>Too many or too few names for the values</source>
        <translation>Zu viele oder zu wenige Namen für die Werte</translation>
    </message>
    <message>
        <source>Several names on the left of “=” share the values on the right, and here their numbers differ.</source>
        <translation>Mehrere Namen links von „=“ teilen sich die Werte rechts, und hier stimmen die Anzahlen nicht überein.</translation>
    </message>
    <message>
        <source>Print the right side to see how many values it has.</source>
        <translation>Gib die rechte Seite aus, um zu sehen, wie viele Werte sie hat.</translation>
    </message>
    <message>
        <source>An item that is not there</source>
        <translation>Ein Element, das es nicht gibt</translation>
    </message>
    <message>
        <source>A list of 5 items has those from 0 to 4; a higher number was asked for, or the list is empty.</source>
        <translation>Eine Liste mit 5 Elementen hat die von 0 bis 4; hier wurde eine höhere Nummer verlangt, oder die Liste ist leer.</translation>
    </message>
    <message>
        <source>Print the number and len(…) of the list. A loop up to the length is “for i in range(len(items)):”.</source>
        <translation>Gib die Nummer und len(…) der Liste aus. Eine Schleife bis zur Länge ist „for i in range(len(elemente)):“.</translation>
    </message>
    <message>
        <source>A key that the dict does not have</source>
        <translation>Ein Schlüssel, den das Dict nicht hat</translation>
    </message>
    <message>
        <source>Nothing is stored in the dict under %1.</source>
        <translation>Unter %1 ist im Dict nichts gespeichert.</translation>
    </message>
    <message>
        <source>Print the dict&apos;s keys. get(key, otherwise) returns another value where the key is missing.</source>
        <translation>Gib die Schlüssel des Dicts aus. get(schlüssel, ersatz) gibt einen anderen Wert zurück, wo der Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>Division by zero</source>
        <translation>Division durch null</translation>
    </message>
    <message>
        <source>The number below the line is 0, and the result is not defined.</source>
        <translation>Die Zahl unter dem Bruchstrich ist 0, und das Ergebnis ist nicht definiert.</translation>
    </message>
    <message>
        <source>Test for 0 before the division; an empty list has the length 0.</source>
        <translation>Prüfe vor der Division auf 0; eine leere Liste hat die Länge 0.</translation>
    </message>
    <message>
        <source>A condition of the program does not hold</source>
        <translation>Eine Bedingung des Programms ist nicht erfüllt</translation>
    </message>
    <message>
        <source>“assert” makes sure that something is true, and here it was not.</source>
        <translation>„assert“ stellt sicher, dass etwas wahr ist, und hier war es das nicht.</translation>
    </message>
    <message>
        <source>Print the values that stand in the condition.</source>
        <translation>Gib die Werte aus, die in der Bedingung stehen.</translation>
    </message>
    <message>
        <source>A function that calls itself without end</source>
        <translation>Eine Funktion, die sich ohne Ende selbst aufruft</translation>
    </message>
    <message>
        <source>Each call waits for the next one, until there is no room for more.</source>
        <translation>Jeder Aufruf wartet auf den nächsten, bis kein Platz mehr ist.</translation>
    </message>
    <message>
        <source>The function needs a case in which it returns without calling itself.</source>
        <translation>Die Funktion braucht einen Fall, in dem sie zurückkehrt, ohne sich selbst aufzurufen.</translation>
    </message>
    <message>
        <source>The device is out of memory</source>
        <translation>Dem Gerät ist der Speicher ausgegangen</translation>
    </message>
    <message>
        <source>There is no room for what the program wants to store.</source>
        <translation>Für das, was das Programm speichern will, ist kein Platz.</translation>
    </message>
    <message>
        <source>Keep less at a time: work piece by piece, use bytearray for many small numbers, let go of large lists with del, and join texts with &quot;&quot;.join(…).</source>
        <translation>Behalte weniger auf einmal: Arbeite Stück für Stück, nimm bytearray für viele kleine Zahlen, gib große Listen mit del frei und verbinde Texte mit &quot;&quot;.join(…).</translation>
    </message>
    <message>
        <source>A module that the device does not have</source>
        <translation>Ein Modul, das das Gerät nicht hat</translation>
    </message>
    <message>
        <source>Nothing with the name “%1” is built into the firmware or lies among the device&apos;s files.</source>
        <translation>Nichts mit dem Namen „%1“ ist in die Firmware eingebaut oder liegt unter den Dateien des Geräts.</translation>
    </message>
    <message>
        <source>Look for a mistake in spelling. A file of your own must be uploaded to the device first; a package must be installed there.</source>
        <translation>Suche nach einem Schreibfehler. Eine eigene Datei muss erst auf das Gerät geladen, ein Paket dort installiert werden.</translation>
    </message>
    <message>
        <source>The module does not have this name</source>
        <translation>Das Modul hat diesen Namen nicht</translation>
    </message>
    <message>
        <source>The module was found, and there is no “%1” in it.</source>
        <translation>Das Modul wurde gefunden, und „%1“ ist nicht darin.</translation>
    </message>
    <message>
        <source>Look for a mistake in spelling. If a file of yours has the module&apos;s name, rename it: it is found first.</source>
        <translation>Suche nach einem Schreibfehler. Wenn eine eigene Datei den Namen des Moduls hat, benenne sie um: Sie wird zuerst gefunden.</translation>
    </message>
    <message>
        <source>A file that is not there</source>
        <translation>Eine Datei, die es nicht gibt</translation>
    </message>
    <message>
        <source>There is no file with this name at this place.</source>
        <translation>An dieser Stelle gibt es keine Datei mit diesem Namen.</translation>
    </message>
    <message>
        <source>The program sees the device&apos;s files, not the computer&apos;s: upload the file. os.listdir() lists what is there.</source>
        <translation>Das Programm sieht die Dateien des Geräts, nicht die des Computers: Lade die Datei hoch. os.listdir() zählt auf, was da ist.</translation>
    </message>
    <message>
        <source>A part that does not answer</source>
        <translation>Ein Teil, das nicht antwortet</translation>
    </message>
    <message>
        <source>The device has asked a sensor, a display or another computer, and no answer has come.</source>
        <translation>Das Gerät hat einen Sensor, eine Anzeige oder einen anderen Computer gefragt, und es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Look at the wires, the voltage and the pin numbers. For I2C, scan() lists the addresses that answer.</source>
        <translation>Sieh dir die Drähte, die Spannung und die Nummern der Pins an. Bei I2C zählt scan() die Adressen auf, die antworten.</translation>
    </message>
    <message>
        <source>The device&apos;s memory for files is full</source>
        <translation>Der Dateispeicher des Geräts ist voll</translation>
    </message>
    <message>
        <source>There is no room for this file.</source>
        <translation>Für diese Datei ist kein Platz.</translation>
    </message>
    <message>
        <source>Remove files that are not needed any longer.</source>
        <translation>Entferne Dateien, die nicht mehr gebraucht werden.</translation>
    </message>
    <message>
        <source>Bytes that are not text</source>
        <translation>Bytes, die kein Text sind</translation>
    </message>
    <message>
        <source>Bytes were read as text, and they are something else.</source>
        <translation>Bytes wurden als Text gelesen, und sie sind etwas anderes.</translation>
    </message>
    <message>
        <source>Open the file with &quot;rb&quot;, or print the bytes with repr(…).</source>
        <translation>Öffne die Datei mit &quot;rb&quot;, oder gib die Bytes mit repr(…) aus.</translation>
    </message>
</context>
<context>
    <name>PanelMenus</name>
    <message>
        <source>&amp;Panels</source>
        <translation>Lei&amp;sten</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>It has %1; files of up to %2 can be edited here.</source>
        <translation>Sie hat %1; Dateien bis %2 können hier bearbeitet werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>parameter of %1</source>
        <translation>Parameter von %1</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>Schlüsselwort</translation>
    </message>
    <message>
        <source>in this file</source>
        <translation>in dieser Datei</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>— disconnected —</source>
        <translation>— getrennt —</translation>
    </message>
    <message>
        <source>No device is connected: choose one at the top right.</source>
        <translation>Kein Gerät ist verbunden: Wähle oben rechts eines aus.</translation>
    </message>
    <message>
        <source>%1 was not run.</source>
        <translation>%1 wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message>
        <source>%1 does not stop.</source>
        <translation>%1 lässt sich nicht anhalten.</translation>
    </message>
    <message>
        <source>%1 could not be run.</source>
        <translation>%1 konnte nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message>
        <source>The device does not come back to its prompt.</source>
        <translation>Das Gerät kommt nicht zu seiner Eingabezeile zurück.</translation>
    </message>
    <message>
        <source>Nothing was reset.</source>
        <translation>Nichts wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>The device could not be reset.</source>
        <translation>Das Gerät konnte nicht zurückgesetzt werden.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The files of %1 cannot be listed.</source>
        <translation>Die Dateien von %1 können nicht aufgezählt werden.</translation>
    </message>
    <message>
        <source>A program is running on the device. Stop it, then refresh.</source>
        <translation>Auf dem Gerät läuft ein Programm. Halte es an, dann aktualisiere.</translation>
    </message>
    <message>
        <source>%1 was not uploaded.</source>
        <translation>%1 wurde nicht hochgeladen.</translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation>%1 wird hochgeladen</translation>
    </message>
    <message>
        <source>Uploaded %1, %2, verified.</source>
        <translation>%1 hochgeladen, %2, geprüft.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 was not downloaded.</source>
        <translation>%1 wurde nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
    <message>
        <source>Downloaded %1, %2.</source>
        <translation>%1 heruntergeladen, %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 was not deleted.</source>
        <translation>%1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message>
        <source>%1 was not renamed.</source>
        <translation>%1 wurde nicht umbenannt.</translation>
    </message>
    <message>
        <source>Renamed %1 to %2.</source>
        <translation>%1 in %2 umbenannt.</translation>
    </message>
    <message>
        <source>The folder %1 was not made.</source>
        <translation>Der Ordner %1 wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The device does not take input.</source>
        <translation>Das Gerät nimmt keine Eingabe an.</translation>
    </message>
    <message>
        <source>The simulator has stopped.</source>
        <translation>Der Simulator hat angehalten.</translation>
    </message>
    <message>
        <source>The connection is lost.</source>
        <translation>Die Verbindung ist verloren.</translation>
    </message>
    <message>
        <source>A board on this computer</source>
        <translation>Ein Board auf diesem Computer</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>%1, other content</source>
        <translation>%1, anderer Inhalt</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 ist schon da</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist weg</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1 wird kopiert</translation>
    </message>
    <message>
        <source>there is no free name for %1</source>
        <translation>für %1 gibt es keinen freien Namen</translation>
    </message>
    <message>
        <source>there is a folder %1 already</source>
        <translation>einen Ordner %1 gibt es schon</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>%1 wird verglichen</translation>
    </message>
    <message>
        <source>Comparing %1 with the device</source>
        <translation>%1 wird mit dem Gerät verglichen</translation>
    </message>
    <message>
        <source>Synchronising %1</source>
        <translation>%1 wird abgeglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be moved.</source>
        <translation>%1 konnte nicht verschoben werden.</translation>
    </message>
    <message>
        <source>%1 could not be uploaded.</source>
        <translation>%1 konnte nicht hochgeladen werden.</translation>
    </message>
    <message>
        <source>%1 could not be downloaded.</source>
        <translation>%1 konnte nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>%1 could not be copied.</source>
        <translation>%1 konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Moved %1 to %2.</source>
        <translation>%1 nach %2 verschoben.</translation>
    </message>
    <message numerus="yes">
        <source> %n were the same already.</source>
        <translation>
            <numerusform> %n war schon gleich.</numerusform>
            <numerusform> %n waren schon gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 kopiert.</numerusform>
            <numerusform>%n Dateien nach %1 kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source> has too many files in it</source>
        <translation> hat zu viele Dateien</translation>
    </message>
    <message>
        <source>%1 is too large for a device</source>
        <translation>%1 ist zu groß für ein Gerät</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash</source>
        <translation>%1 kann nicht in den Papierkorb gelegt werden</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2</source>
        <translation>%1 kann nicht nach %2 verschoben werden</translation>
    </message>
    <message>
        <source>%1 is larger than %2 KB.</source>
        <translation>%1 ist größer als %2 KB.</translation>
    </message>
    <message>
        <source>%1 cannot be imported from this computer: %2. It has to be on the device.</source>
        <translation>%1 kann nicht von diesem Computer importiert werden: %2. Es muss auf dem Gerät liegen.</translation>
    </message>
    <message>
        <source>This device takes no arguments: it has no sys.argv.</source>
        <translation>Dieses Gerät nimmt keine Argumente an: Es hat kein sys.argv.</translation>
    </message>
    <message>
        <source>Hard reset</source>
        <translation>Harter Neustart</translation>
    </message>
    <message>
        <source>%1 does not listen.</source>
        <translation>%1 reagiert nicht.</translation>
    </message>
    <message>
        <source>Press its reset button, or unplug it and plug it in again.</source>
        <translation>Drücken Sie die Reset-Taste, oder ziehen Sie es ab und stecken es wieder ein.</translation>
    </message>
    <message>
        <source>It is connected again when it comes back.</source>
        <translation>Die Verbindung kommt von selbst wieder, sobald es zurück ist.</translation>
    </message>
    <message>
        <source>Asking the chip what it is</source>
        <translation>Der Chip wird gefragt, was er ist</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Saving what is on the chip</source>
        <translation>Sichern, was auf dem Chip ist</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Connect BOOT0 to 3.3 V, reset the chip and try again: its boot loader cannot be erased, so it can always be written anew.</source>
        <translation>Verbinden Sie BOOT0 mit 3,3 V, setzen Sie den Chip zurück und versuchen Sie es noch einmal: Sein Bootloader lässt sich nicht löschen, er kann also immer neu beschrieben werden.</translation>
    </message>
    <message>
        <source>%1 %2 installed</source>
        <translation>%1 %2 installiert</translation>
    </message>
    <message>
        <source>%1: %2 in place of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>All is as it should be.</source>
        <translation>Alles ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Installing %1</source>
        <translation>%1 wird installiert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) uploaded</source>
        <translation>
            <numerusform>%n Datei hochgeladen</numerusform>
            <numerusform>%n Dateien hochgeladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n unchanged.</source>
        <translation>
            <numerusform>, %n unverändert.</numerusform>
            <numerusform>, %n unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project was not uploaded.</source>
        <translation>Das Projekt wurde nicht hochgeladen.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text.</source>
        <translation>Sie ist kein UTF-8-Text.</translation>
    </message>
</context>
<context>
    <name>adder::app::BoardNames</name>
    <message>
        <source>The device does not tell what it has.</source>
        <translation>Das Gerät sagt nicht, was es hat.</translation>
    </message>
</context>
<context>
    <name>adder::app::CodeEditor</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
</context>
<context>
    <name>adder::app::CompareDialog</name>
    <message>
        <source>Show what is &amp;equal</source>
        <translation>&amp;Gleiches zeigen</translation>
    </message>
    <message>
        <source>&amp;Delete what only the device has</source>
        <translation>&amp;Löschen, was nur das Gerät hat</translation>
    </message>
    <message>
        <source>Compare &amp;Again</source>
        <translation>&amp;Noch einmal vergleichen</translation>
    </message>
    <message>
        <source>&amp;Synchronise</source>
        <translation>&amp;Abgleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show &amp;Lines…</source>
        <translation>&amp;Zeilen zeigen …</translation>
    </message>
    <message>
        <source>Compare and Synchronise</source>
        <translation>Vergleichen und abgleichen</translation>
    </message>
    <message>
        <source>From &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Von &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>to the de&amp;vice&apos;s folder</source>
        <translation>in den &amp;Ordner des Geräts</translation>
    </message>
    <message>
        <source>Folder of the device</source>
        <translation>Ordner des Geräts</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Asking the device…</source>
        <translation>Das Gerät wird gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s) are equal.</source>
        <translation>
            <numerusform>Die eine Datei ist gleich.</numerusform>
            <numerusform>Alle %n Dateien sind gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to add</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n zu ändern</numerusform>
            <numerusform>%n zu ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n zu löschen</numerusform>
            <numerusform>%n zu löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n bleibt, wie sie ist</numerusform>
            <numerusform>%n bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation>
            <numerusform>%n gleich</numerusform>
            <numerusform>%n gleich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::ComparisonModel</name>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>update</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>add</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>only on the device</source>
        <translation>nur auf dem Gerät</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>file here, folder there, or the reverse</source>
        <translation>hier Datei, dort Ordner, oder umgekehrt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>Auf dem Gerät</translation>
    </message>
</context>
<context>
    <name>adder::app::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>adder::app::ConflictDialog</name>
    <message>
        <source>Already on the Device</source>
        <translation>Schon auf dem Gerät</translation>
    </message>
    <message>
        <source>Already Here</source>
        <translation>Schon hier</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name, with other content, in %1.</source>
        <translation>
            <numerusform>%n Datei gleichen Namens mit anderem Inhalt in %1.</numerusform>
            <numerusform>%n Dateien gleichen Namens mit anderem Inhalt in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is equal is left alone. Choose for the selected rows.</source>
        <translation>Was gleich ist, bleibt, wie es ist. Wähle für die markierten Zeilen.</translation>
    </message>
    <message>
        <source>Files in the way</source>
        <translation>Dateien im Weg</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>To be copied</source>
        <translation>Zu kopieren</translation>
    </message>
    <message>
        <source>On the device</source>
        <translation>Auf dem Gerät</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
</context>
<context>
    <name>adder::app::DeviceButton</name>
    <message>
        <source>Choose the device</source>
        <translation>Gerät wählen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>No device</source>
        <translation>Kein Gerät</translation>
    </message>
    <message>
        <source>Other Port…</source>
        <translation>Anderer Anschluss…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>A serial port, a pty, or id:SERIAL:</source>
        <translation>Ein serieller Anschluss, ein Pty oder id:SERIENNUMMER:</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>belegt von %1</translation>
    </message>
</context>
<context>
    <name>adder::app::DeviceDrag</name>
    <message>
        <source>The files came too late for the drop. Drag them once more: they are here now.</source>
        <translation>Die Dateien kamen zu spät für das Ablegen. Zieh sie noch einmal: Jetzt sind sie hier.</translation>
    </message>
</context>
<context>
    <name>adder::app::DeviceInspector</name>
    <message>
        <source>The device does not tell what it holds.</source>
        <translation>Das Gerät gibt keine Auskunft über seine Variablen.</translation>
    </message>
</context>
<context>
    <name>adder::app::DevicePanel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>No device is connected.</source>
        <translation>Kein Gerät ist verbunden.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>No files on the device yet.</source>
        <translation>Noch keine Dateien auf dem Gerät.</translation>
    </message>
    <message>
        <source>Files on the device</source>
        <translation>Dateien auf dem Gerät</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>The connection to %1 is gone.</source>
        <translation>Die Verbindung zu %1 ist weg.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>A program is running. Its files show when it ends.</source>
        <translation>Ein Programm läuft. Seine Dateien erscheinen, wenn es endet.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the new folder in %1:</source>
        <translation>Name des neuen Ordners in %1:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New name of %1:</source>
        <translation>Neuer Name von %1:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Upload Files…</source>
        <translation>Dateien hochladen…</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>Neuer Ordner…</translation>
    </message>
    <message>
        <source>Used space of the device</source>
        <translation>Belegter Platz des Geräts</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Copy the selected files into the project</source>
        <translation>Markierte Dateien in das Projekt kopieren</translation>
    </message>
    <message>
        <source>New File…</source>
        <translation>Neue Datei…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>No files on the device yet.
Drop some here to begin.</source>
        <translation>Noch keine Dateien auf dem Gerät.
Zieh welche hierher, um anzufangen.</translation>
    </message>
    <message>
        <source>%1 free of %2</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Name of the new file in %1:</source>
        <translation>Name der neuen Datei in %1:</translation>
    </message>
    <message>
        <source>Compare with Project</source>
        <translation>Mit dem Projekt vergleichen</translation>
    </message>
    <message>
        <source>Download into Project</source>
        <translation>In das Projekt herunterladen</translation>
    </message>
    <message>
        <source>Download To…</source>
        <translation>Herunterladen nach…</translation>
    </message>
</context>
<context>
    <name>adder::app::DeviceService</name>
    <message>
        <source>Simulator</source>
        <translation>Simulator</translation>
    </message>
</context>
<context>
    <name>adder::app::DeviceTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>adder::app::DiffModel</name>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>only here: %1</source>
        <translation>nur hier: %1</translation>
    </message>
</context>
<context>
    <name>adder::app::DiffWindow</name>
    <message>
        <source>Comparing…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorheriger</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Shift+F7</source>
        <translation>Shift+F7</translation>
    </message>
    <message>
        <source>Next difference  (F7)</source>
        <translation>Nächster Unterschied  (F7)</translation>
    </message>
    <message>
        <source>Previous difference  (Shift+F7)</source>
        <translation>Vorheriger Unterschied  (Umschalt+F7)</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s), not text</source>
        <translation>
            <numerusform>%n Byte, kein Text</numerusform>
            <numerusform>%n Bytes, kein Text</numerusform>
        </translation>
    </message>
    <message>
        <source>No line differs.</source>
        <translation>Keine Zeile ist verschieden.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>The contents differ.</source>
        <translation>Die Inhalte sind verschieden.</translation>
    </message>
</context>
<context>
    <name>adder::app::EditorArea</name>
    <message>
        <source>Second group of editors</source>
        <translation>Zweite Gruppe von Editoren</translation>
    </message>
    <message>
        <source>Ctrl+\</source>
        <translation>Ctrl+\</translation>
    </message>
    <message>
        <source>Ctrl+Shift+\</source>
        <translation>Ctrl+Shift+\</translation>
    </message>
    <message>
        <source>Close this view</source>
        <translation>Diese Ansicht schließen</translation>
    </message>
    <message>
        <source>Split Editor</source>
        <translation>Editor teilen</translation>
    </message>
    <message>
        <source>End the Split</source>
        <translation>Teilung aufheben</translation>
    </message>
    <message>
        <source>Move to the Other Group</source>
        <translation>In die andere Gruppe verschieben</translation>
    </message>
    <message>
        <source>Ctrl+Alt+\</source>
        <translation>Ctrl+Alt+\</translation>
    </message>
</context>
<context>
    <name>adder::app::EditorAssist</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
</context>
<context>
    <name>adder::app::EditorCommands</name>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>&amp;Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Go to S&amp;ymbol…</source>
        <translation>Gehe zu S&amp;ymbol…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Toggle &amp;Comment</source>
        <translation>&amp;Kommentar umschalten</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben schieben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten schieben</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>&amp;Trim Blanks at the Ends</source>
        <translation>Leerzeichen am Ende &amp;entfernen</translation>
    </message>
    <message>
        <source>Indent with &amp;Blanks</source>
        <translation>&amp;Mit Leerzeichen einrücken</translation>
    </message>
    <message>
        <source>Line Ends of Uni&amp;x (LF)</source>
        <translation>Zeilenenden von Uni&amp;x (LF)</translation>
    </message>
    <message>
        <source>Line Ends of &amp;Windows (CR LF)</source>
        <translation>Zeilenenden von &amp;Windows (CR LF)</translation>
    </message>
    <message>
        <source>&amp;More Carets</source>
        <translation>&amp;Mehr Schreibmarken</translation>
    </message>
    <message>
        <source>At the &amp;Next Occurrence</source>
        <translation>Am &amp;nächsten Vorkommen</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>At &amp;Every Occurrence</source>
        <translation>An &amp;jedem Vorkommen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>On the Line &amp;Above</source>
        <translation>In der Zeile &amp;darüber</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Up</source>
        <translation>Ctrl+Alt+Up</translation>
    </message>
    <message>
        <source>On the Line &amp;Below</source>
        <translation>In der Zeile d&amp;arunter</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Down</source>
        <translation>Ctrl+Alt+Down</translation>
    </message>
    <message>
        <source>Blanks and Line E&amp;nds</source>
        <translation>Leerzeichen und Zeilen&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Wrap Long Lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>Alt+Z</source>
        <translation>Alt+Z</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>Alles e&amp;inklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>Alles &amp;ausklappen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line, 1 to %1:</source>
        <translation>Zeile, 1 bis %1:</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Tippe einen Namen</translation>
    </message>
</context>
<context>
    <name>adder::app::EditorTabs</name>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text.</source>
        <translation>Sie ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>%1 cannot be read again.</source>
        <translation>%1 kann nicht noch einmal gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is gone from the disk.</source>
        <translation>%1 ist von der Platte verschwunden.</translation>
    </message>
    <message>
        <source>Save writes it again.</source>
        <translation>Speichern schreibt sie wieder.</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Python (*.py);;All files (*)</source>
        <translation>Python (*.py);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Auf der Platte geändert</translation>
    </message>
    <message>
        <source>Overwrite what another program has written to %1?</source>
        <translation>Überschreiben, was ein anderes Programm in %1 geschrieben hat?</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>%1 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be shown.</source>
        <translation>%1 kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>It is not UTF-8 text. Download it instead.</source>
        <translation>Sie ist kein UTF-8-Text. Lade sie stattdessen herunter.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 on the device</source>
        <translation>%1 auf dem Gerät</translation>
    </message>
    <message>
        <source>untitled.py</source>
        <translation>unbenannt.py</translation>
    </message>
    <message>
        <source>untitled-%1.py</source>
        <translation>unbenannt-%1.py</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Die Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
</context>
<context>
    <name>adder::app::ErrorHelp</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>What Does This Mean?</source>
        <translation>Was bedeutet das?</translation>
    </message>
    <message>
        <source>in what was typed at the prompt</source>
        <translation>in der Zeile, die getippt wurde</translation>
    </message>
</context>
<context>
    <name>adder::app::FileDesk</name>
    <message>
        <source>Download to</source>
        <translation>Herunterladen nach</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Select files to upload first.</source>
        <translation>Markiere erst Dateien zum Hochladen.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Nichts wurde kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move %1 to the trash?</source>
        <translation>%1 in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Delete %1 from the device?</source>
        <translation>%1 vom Gerät löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n folder(s)</source>
        <translation>
            <numerusform> und %n Ordner</numerusform>
            <numerusform> und %n Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 in all.</source>
        <translation>%1, zusammen %2.</translation>
    </message>
    <message>
        <source>There is no trash on the device.</source>
        <translation>Auf dem Gerät gibt es keinen Papierkorb.</translation>
    </message>
    <message>
        <source>Changed on the Device</source>
        <translation>Auf dem Gerät geändert</translation>
    </message>
    <message>
        <source>%1 has changed on the device.</source>
        <translation>%1 hat sich auf dem Gerät geändert.</translation>
    </message>
    <message>
        <source>Another %1 is on the device.</source>
        <translation>Ein anderes %1 ist auf dem Gerät.</translation>
    </message>
    <message>
        <source>There: %1. Yours: %2. Nothing was written yet.</source>
        <translation>Dort: %1. Deins: %2. Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (deins)</translation>
    </message>
    <message>
        <source>%1 was not uploaded.</source>
        <translation>%1 wurde nicht hochgeladen.</translation>
    </message>
    <message>
        <source>The device keeps its own. Save asks again.</source>
        <translation>Das Gerät behält seins. Speichern fragt wieder.</translation>
    </message>
    <message>
        <source>%1 on the device</source>
        <translation>%1 auf dem Gerät</translation>
    </message>
    <message>
        <source>Compare and S&amp;ynchronise…</source>
        <translation>Vergleichen und ab&amp;gleichen …</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Y</source>
        <translation>Ctrl+Alt+Y</translation>
    </message>
    <message>
        <source>Upload on Sa&amp;ve</source>
        <translation>Beim S&amp;peichern hochladen</translation>
    </message>
    <message>
        <source>What is saved in %1 goes to %2 on the device.</source>
        <translation>Was in %1 gespeichert wird, geht nach %2 auf dem Gerät.</translation>
    </message>
    <message>
        <source>What is saved stays on this computer.</source>
        <translation>Was gespeichert wird, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Files of %1 that are saved go to %2 on the device</source>
        <translation>Dateien von %1 gehen beim Speichern nach %2 auf dem Gerät</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Flash &amp;Firmware…</source>
        <translation>&amp;Firmware schreiben …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <translation>Ctrl+Shift+J</translation>
    </message>
</context>
<context>
    <name>adder::app::FileService</name>
    <message>
        <source>%1 was not deleted.</source>
        <translation>%1 wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 ist im Papierkorb.</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>%1 wird gelöscht</translation>
    </message>
    <message>
        <source>%1 was not made.</source>
        <translation>%1 wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>There is a file of this name.</source>
        <translation>Es gibt eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>%1 was not uploaded.</source>
        <translation>%1 wurde nicht hochgeladen.</translation>
    </message>
    <message>
        <source>There is a folder of this name.</source>
        <translation>Es gibt einen Ordner dieses Namens.</translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation>%1 wird hochgeladen</translation>
    </message>
    <message>
        <source>Uploaded %1, %2, verified.</source>
        <translation>%1 hochgeladen, %2, geprüft.</translation>
    </message>
    <message>
        <source>The folders could not be compared.</source>
        <translation>Die Ordner konnten nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Synchronising was not finished.</source>
        <translation>Der Abgleich wurde nicht fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made on the device.</source>
        <translation>
            <numerusform>%n Änderung auf dem Gerät gemacht.</numerusform>
            <numerusform>%n Änderungen auf dem Gerät gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be compared.</source>
        <translation>%1 konnte nicht verglichen werden.</translation>
    </message>
    <message>
        <source>The free space is not known.</source>
        <translation>Der freie Platz ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 was saved here; .adderignore keeps it off the device.</source>
        <translation>%1 wurde hier gespeichert; .adderignore hält sie vom Gerät fern.</translation>
    </message>
</context>
<context>
    <name>adder::app::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous  (Shift+F3)</source>
        <translation>Vorheriges  (Shift+F3)</translation>
    </message>
    <message>
        <source>Next  (F3)</source>
        <translation>Nächstes  (F3)</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Schließen  (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n Stelle ersetzt.</numerusform>
            <numerusform>%n Stellen ersetzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::FlashDialog</name>
    <message>
        <source>Choose a file: raw binary, Intel HEX or UF2.</source>
        <translation>Wählen Sie eine Datei: Binärdatei, Intel HEX oder UF2.</translation>
    </message>
    <message>
        <source>&amp;Save what is on the chip first</source>
        <translation>Erst &amp;sichern, was auf dem Chip ist</translation>
    </message>
    <message>
        <source>&amp;Erase the whole chip</source>
        <translation>Den &amp;ganzen Chip löschen</translation>
    </message>
    <message>
        <source>&amp;Flash</source>
        <translation>Sch&amp;reiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Flash Firmware</source>
        <translation>Firmware schreiben</translation>
    </message>
    <message>
        <source>STM32, over a serial port</source>
        <translation>STM32, über eine serielle Schnittstelle</translation>
    </message>
    <message>
        <source>UF2 drive (RP2040, RP2350, SAMD, nRF52 …)</source>
        <translation>UF2-Laufwerk (RP2040, RP2350, SAMD, nRF52 …)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Port or drive</source>
        <translation>Schnittstelle oder Laufwerk</translation>
    </message>
    <message>
        <source>Image file</source>
        <translation>Abbilddatei</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>&amp;Board</translation>
    </message>
    <message>
        <source>&amp;Port or drive</source>
        <translation>&amp;Schnittstelle oder Laufwerk</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Abbild</translation>
    </message>
    <message>
        <source>%1… Leave the board connected.</source>
        <translation>%1 … Lassen Sie das Board angeschlossen.</translation>
    </message>
    <message>
        <source>BOOT0 at 3.3 V, then reset: the chip waits in its boot loader.</source>
        <translation>BOOT0 an 3,3 V, dann zurücksetzen: Der Chip wartet in seinem Bootloader.</translation>
    </message>
    <message>
        <source>Plug the board in with its BOOT button held: it shows as a drive.</source>
        <translation>Schließen Sie das Board mit gedrückter BOOT-Taste an: Es erscheint als Laufwerk.</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Firmware (*.bin *.hex *.ihex *.uf2);;All files (*)</source>
        <translation>Firmware (*.bin *.hex *.ihex *.uf2);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Asking the chip what it is…</source>
        <translation>Der Chip wird gefragt, was er ist …</translation>
    </message>
    <message>
        <source>The chip is being changed: stopping now would leave it incomplete.</source>
        <translation>Der Chip wird gerade geändert: Ein Abbruch ließe ihn unvollständig zurück.</translation>
    </message>
    <message>
        <source>What was there before is in %1.</source>
        <translation>Was vorher da war, ist in %1.</translation>
    </message>
</context>
<context>
    <name>adder::app::FlashService</name>
    <message>
        <source>%1 is too large for firmware.</source>
        <translation>%1 ist zu groß für Firmware.</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Format: %1</translation>
    </message>
    <message>
        <source>The chip&apos;s contents could not be saved, so nothing was written: %1</source>
        <translation>Der Inhalt des Chips ließ sich nicht sichern, darum wurde nichts geschrieben: %1</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>Nichts wurde geschrieben: %1</translation>
    </message>
    <message>
        <source>%1: %2 written, read back and right.%3</source>
        <translation>%1: %2 geschrieben, zurückgelesen und richtig.%3</translation>
    </message>
    <message>
        <source> The program runs.</source>
        <translation> Das Programm läuft.</translation>
    </message>
    <message>
        <source>%1 is no UF2 file, and such a drive takes no other.</source>
        <translation>%1 ist keine UF2-Datei, und ein solches Laufwerk nimmt keine andere.</translation>
    </message>
    <message>
        <source>The drive %1 is not there. Hold the board&apos;s BOOT button while you plug it in.</source>
        <translation>Das Laufwerk %1 ist nicht da. Halten Sie beim Anschließen die BOOT-Taste des Boards gedrückt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht zu lesen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht zu schreiben: %2</translation>
    </message>
    <message>
        <source>Plug the board in again with its BOOT button held, and repeat.</source>
        <translation>Schließen Sie das Board noch einmal mit gedrückter BOOT-Taste an und wiederholen Sie.</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
    <message>
        <source>Copying to the board</source>
        <translation>Kopieren auf das Board</translation>
    </message>
    <message>
        <source>The board took %1 of %2 bytes, then: %3. %4</source>
        <translation>Das Board nahm %1 von %2 Bytes, dann: %3. %4</translation>
    </message>
    <message>
        <source>%1 is on the board, which starts it by itself.</source>
        <translation>%1 ist auf dem Board, das es von selbst startet.</translation>
    </message>
    <message>
        <source>%1 is made for %2, which is no STM32 chip. Nothing was written: choose the UF2 drive above, or the file for your STM32.</source>
        <translation>%1 ist für %2 gemacht, und das ist kein STM32. Nichts wurde geschrieben: Wähle oben das UF2-Laufwerk, oder die Datei für deinen STM32.</translation>
    </message>
    <message>
        <source>%1 is made for %2, and this chip is a %3. Nothing was written: choose the file that is made for %4.</source>
        <translation>%1 ist für %2 gemacht, und dieser Chip ist ein %3. Nichts wurde geschrieben: Wähle die Datei, die für %4 gemacht ist.</translation>
    </message>
    <message>
        <source>%1 is made for %2, and the board on %3 is a %4. Nothing was written: choose the file that is made for %5.</source>
        <translation>%1 ist für %2 gemacht, und das Board an %3 ist ein %4. Nichts wurde geschrieben: Wähle die Datei, die für %5 gemacht ist.</translation>
    </message>
</context>
<context>
    <name>adder::app::FormatCommand</name>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>Not formatted: %1</source>
        <translation>Nicht formatiert: %1</translation>
    </message>
    <message>
        <source>Not formatted: the text was changed meanwhile.</source>
        <translation>Nicht formatiert: Der Text wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>It is formatted already.</source>
        <translation>Es ist schon formatiert.</translation>
    </message>
    <message>
        <source>Formatted.</source>
        <translation>Formatiert.</translation>
    </message>
    <message>
        <source>F&amp;ormat Document</source>
        <translation>Dokument &amp;formatieren</translation>
    </message>
</context>
<context>
    <name>adder::app::Formatter</name>
    <message>
        <source>Install ruff or black, for example with: apt install black</source>
        <translation>Installiere ruff oder black, zum Beispiel mit: apt install black</translation>
    </message>
    <message>
        <source>%1 did not end.</source>
        <translation>%1 endete nicht.</translation>
    </message>
    <message>
        <source>%1 ended with status %2.</source>
        <translation>%1 endete mit Status %2.</translation>
    </message>
</context>
<context>
    <name>adder::app::HeapMapView</name>
    <message>
        <source>Map of the heap</source>
        <translation>Karte des Heaps</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>lists, tuples</source>
        <translation>Listen, Tupel</translation>
    </message>
    <message>
        <source>dicts, sets</source>
        <translation>Dicts, Mengen</translation>
    </message>
    <message>
        <source>text, bytes</source>
        <translation>Text, Bytes</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>code, modules</source>
        <translation>Code, Module</translation>
    </message>
    <message>
        <source>instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>%1: %2 bytes free</source>
        <translation>%1: %2 Bytes frei</translation>
    </message>
    <message>
        <source>%1: %2, %3 bytes</source>
        <translation>%1: %2, %3 Bytes</translation>
    </message>
</context>
<context>
    <name>adder::app::HeapPanel</name>
    <message>
        <source>Heap</source>
        <translation>Heap</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Read the Map</source>
        <translation>Karte lesen</translation>
    </message>
    <message>
        <source>Types in the heap</source>
        <translation>Typen im Heap</translation>
    </message>
    <message numerus="yes">
        <source>One square: %n byte(s)</source>
        <translation>
            <numerusform>Ein Quadrat: %n Byte</numerusform>
            <numerusform>Ein Quadrat: %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KB of %2 KB in use</source>
        <translation>%1 KB von %2 KB belegt</translation>
    </message>
    <message>
        <source>Largest free piece %1 KB · %2 % scattered</source>
        <translation>Größtes freies Stück %1 KB · %2 % verstreut</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 KB are in use. To read the map of so much takes some seconds.</source>
        <translation>%1 KB sind belegt. Die Karte von so viel zu lesen dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Connect a device to see its heap.</source>
        <translation>Verbinden Sie ein Gerät, um seinen Heap zu sehen.</translation>
    </message>
    <message>
        <source>The heap is shown when the program has ended.</source>
        <translation>Der Heap erscheint, wenn das Programm geendet hat.</translation>
    </message>
    <message>
        <source>This device does not tell what its heap looks like.</source>
        <translation>Dieses Gerät sagt nicht, wie sein Heap aussieht.</translation>
    </message>
    <message>
        <source>The heap is shown when the device is at its prompt.</source>
        <translation>Der Heap erscheint, wenn das Gerät an seiner Eingabe steht.</translation>
    </message>
</context>
<context>
    <name>adder::app::HeapTypesModel</name>
    <message>
        <source>other</source>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>adder::app::HelpPanel</name>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>A name: machine.Pin, len…</source>
        <translation>Ein Name: machine.Pin, len…</translation>
    </message>
    <message>
        <source>Name to look up</source>
        <translation>Nachzuschlagender Name</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nachschlagewerk</translation>
    </message>
    <message>
        <source>Nothing is known of %1.</source>
        <translation>Über %1 ist nichts bekannt.</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Alle Module</translation>
    </message>
    <message>
        <source>Reading the reference…</source>
        <translation>Das Nachschlagewerk wird gelesen…</translation>
    </message>
</context>
<context>
    <name>adder::app::HostPanel</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Dieser Ordner ist leer.</translation>
    </message>
    <message>
        <source>Files on this computer</source>
        <translation>Dateien auf diesem Computer</translation>
    </message>
    <message>
        <source>Parent folder</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Upload the selected files to the device</source>
        <translation>Markierte Dateien auf das Gerät laden</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Name of the new folder:</source>
        <translation>Name des neuen Ordners:</translation>
    </message>
    <message>
        <source>The folder %1 was not made.</source>
        <translation>Der Ordner %1 wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>In %1. Is the name taken?</source>
        <translation>In %1. Ist der Name vergeben?</translation>
    </message>
    <message>
        <source>Show Only This Folder</source>
        <translation>Nur diesen Ordner zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Upload to Device</source>
        <translation>Auf das Gerät laden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>Neuer Ordner…</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>New File…</source>
        <translation>Neue Datei…</translation>
    </message>
    <message>
        <source>Move to Trash…</source>
        <translation>In den Papierkorb…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Name of the new file:</source>
        <translation>Name der neuen Datei:</translation>
    </message>
    <message>
        <source>Compare with Device</source>
        <translation>Mit dem Gerät vergleichen</translation>
    </message>
</context>
<context>
    <name>adder::app::Intelligence</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Y</source>
        <translation>Ctrl+Shift+Y</translation>
    </message>
    <message>
        <source>Complete the &amp;Word</source>
        <translation>W&amp;ort vervollständigen</translation>
    </message>
    <message>
        <source>Go to &amp;Definition</source>
        <translation>Gehe zur &amp;Definition</translation>
    </message>
    <message>
        <source>%1 is built in.</source>
        <translation>%1 ist eingebaut.</translation>
    </message>
    <message>
        <source>Find in Files</source>
        <translation>In Dateien suchen</translation>
    </message>
    <message>
        <source>Find in F&amp;iles…</source>
        <translation>&amp;In Dateien suchen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Replac&amp;e…</source>
        <translation>Erse&amp;tzen…</translation>
    </message>
</context>
<context>
    <name>adder::app::InterfaceScale</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Ctrl+Alt++</source>
        <translation>Ctrl+Alt++</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Ctrl+Alt+-</source>
        <translation>Ctrl+Alt+-</translation>
    </message>
    <message>
        <source>Scale: %1 %</source>
        <translation>Skalierung: %1 %</translation>
    </message>
    <message>
        <source>Everything has this size when Adder Studio is started again.</source>
        <translation>Alles hat diese Größe, wenn Adder Studio das nächste Mal startet.</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>Skalieru&amp;ng</translation>
    </message>
</context>
<context>
    <name>adder::app::LanguageLink</name>
    <message>
        <source>The language server has stopped several times; it is not used any more.</source>
        <translation>Der Sprachserver ist mehrmals stehen geblieben; er wird nicht mehr benutzt.</translation>
    </message>
    <message>
        <source>Ctrl+F2</source>
        <translation>Ctrl+F2</translation>
    </message>
    <message>
        <source>pylsp, where it is installed, knows more names than the studio does</source>
        <translation>pylsp kennt, wo es installiert ist, mehr Namen als das Studio</translation>
    </message>
    <message>
        <source>Nothing is known of this name.</source>
        <translation>Über diesen Namen ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The language server is starting; try again in a moment.</source>
        <translation>Der Sprachserver startet noch; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Its definition is in none of the project&apos;s files.</source>
        <translation>Er ist in keiner Datei des Projekts definiert.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New name of %1 in all of the project:</source>
        <translation>Neuer Name von %1 im ganzen Projekt:</translation>
    </message>
    <message numerus="yes">
        <source>Renamed in %n document(s); save them to keep it.</source>
        <translation>
            <numerusform>In %n Dokument umbenannt; zum Behalten speichern.</numerusform>
            <numerusform>In %n Dokumenten umbenannt; zum Behalten speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the Name…</source>
        <translation>Namen umbenennen…</translation>
    </message>
    <message>
        <source>Ask the Language Server</source>
        <translation>Sprachserver befragen</translation>
    </message>
</context>
<context>
    <name>adder::app::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Logger</source>
        <translation>Logger</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>adder::app::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Save the Log…</source>
        <translation>Protokoll speichern …</translation>
    </message>
    <message>
        <source>Clear the Log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Copy the Selected Lines</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Ab Info</translation>
    </message>
    <message>
        <source>Warning and above</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Error and above</source>
        <translation>Ab Fehler</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>Nur kritische</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>Nur Zeilen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>What a program logs is shown here: logging.warning(&quot;too warm&quot;)</source>
        <translation>Was ein Programm protokolliert, steht hier: logging.warning(&quot;zu warm&quot;)</translation>
    </message>
    <message>
        <source>No line of the log passes the filters.</source>
        <translation>Keine Zeile des Protokolls passt zu den Filtern.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Save the Log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text (*.txt *.log);;All files (*)</source>
        <translation>Text (*.txt *.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation>Das Protokoll wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Follow the Newest Line</source>
        <translation>Der neuesten Zeile folgen</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
</context>
<context>
    <name>adder::app::MainWindow</name>
    <message>
        <source>%1 was read again.</source>
        <translation>%1 wurde neu gelesen.</translation>
    </message>
    <message>
        <source>%1 is not open here.</source>
        <translation>%1 ist hier nicht offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with unsaved changes came back.</source>
        <translation>
            <numerusform>%n Dokument mit ungespeicherten Änderungen ist wieder da.</numerusform>
            <numerusform>%n Dokumente mit ungespeicherten Änderungen sind wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adder Studio ended last time before they were saved.</source>
        <translation>Adder Studio endete letztes Mal, bevor sie gespeichert waren.</translation>
    </message>
    <message>
        <source>Saving to the device, then closing…</source>
        <translation>Wird auf dem Gerät gespeichert und dann geschlossen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Python (*.py);;All files (*)</source>
        <translation>Python (*.py);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>Connection to %1 lost</source>
        <translation>Verbindung zu %1 verloren</translation>
    </message>
    <message>
        <source>%1: working on files</source>
        <translation>%1: arbeitet an Dateien</translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation>%1: läuft</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 ist zu Ende.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Another program has changed %1.</source>
        <translation>Ein anderes Programm hat %1 geändert.</translation>
    </message>
    <message>
        <source>What you see is your own version, not saved yet.</source>
        <translation>Was du siehst, ist deine eigene Fassung, noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Read It Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>main.py is on the device.</source>
        <translation>main.py ist auf dem Gerät.</translation>
    </message>
    <message>
        <source>It runs at every start. Reset to start it now.</source>
        <translation>Es läuft bei jedem Start. Setze zurück, um es jetzt zu starten.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Adder Studio</source>
        <translation>Adder Studio</translation>
    </message>
    <message>
        <source>%1[*] – Adder Studio</source>
        <translation>%1[*] – Adder Studio</translation>
    </message>
    <message>
        <source>About Adder Studio</source>
        <translation>Über Adder Studio</translation>
    </message>
    <message>
        <source>&lt;b&gt;Adder Studio %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Adder Studio %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>A desk for Python on small machines: edit, run, upload.
MIT licence.</source>
        <translation>Ein Arbeitsplatz für Python auf kleinen Maschinen: bearbeiten, ausführen, hochladen.
MIT-Lizenz.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles markieren</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächstes suchen</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Vorheriges suchen</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the device; boot.py and main.py run  (F7)</source>
        <translation>Gerät zurücksetzen; boot.py und main.py laufen  (F7)</translation>
    </message>
    <message>
        <source>Upload as &amp;main.py</source>
        <translation>Als &amp;main.py hochladen</translation>
    </message>
    <message>
        <source>Put this program on the device as main.py, which runs at every start  (F8)</source>
        <translation>Dieses Programm als main.py auf das Gerät laden, das bei jedem Start läuft  (F8)</translation>
    </message>
    <message>
        <source>&amp;Upload to Device</source>
        <translation>Auf das &amp;Gerät laden</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>C&amp;lear Shell</source>
        <translation>Shell &amp;leeren</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <translation>Ctrl+=</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Zuletzt &amp;verwendet</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>B&amp;eispiele</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>&amp;About Adder Studio</source>
        <translation>&amp;Über Adder Studio</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Files on This Computer</source>
        <translation>Dateien auf diesem Computer</translation>
    </message>
    <message>
        <source>Files on the Device</source>
        <translation>Dateien auf dem Gerät</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Plotter</source>
        <translation>Plotter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>Go to &amp;Editor</source>
        <translation>Zum E&amp;ditor</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Go to &amp;Shell</source>
        <translation>Zur S&amp;hell</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Go to Files on This &amp;Computer</source>
        <translation>Zu den Dateien auf diesem &amp;Computer</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Go to Files on the &amp;Device</source>
        <translation>Zu den Dateien auf dem Ge&amp;rät</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Waiting for %1 to come back</source>
        <translation>Warten auf die Rückkehr von %1</translation>
    </message>
</context>
<context>
    <name>adder::app::Notice</name>
    <message>
        <source>What to do about it</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>adder::app::OutlineModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>adder::app::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>The classes and functions of the file stand here.</source>
        <translation>Hier stehen die Klassen und Funktionen der Datei.</translation>
    </message>
</context>
<context>
    <name>adder::app::PackagePanel</name>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Sear&amp;ch</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Up&amp;grade</source>
        <translation>Aktuali&amp;sieren</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Festschreiben</translation>
    </message>
    <message>
        <source>Install Loc&amp;k</source>
        <translation>Festgeschriebenes i&amp;nstallieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>In the index</source>
        <translation>Im Verzeichnis</translation>
    </message>
    <message>
        <source>Name, name@version, URL or github:owner/repository</source>
        <translation>Name, Name@Version, URL oder github:Besitzer/Repository</translation>
    </message>
    <message>
        <source>Package to install or to search for</source>
        <translation>Paket zum Installieren oder Suchen</translation>
    </message>
    <message>
        <source>Write adder.lock of what is installed, so that the project has the same packages anywhere</source>
        <translation>adder.lock aus dem Installierten schreiben, damit das Projekt überall dieselben Pakete hat</translation>
    </message>
    <message>
        <source>Install just what the project&apos;s adder.lock has</source>
        <translation>Genau das installieren, was adder.lock im Projekt nennt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Installed packages</source>
        <translation>Installierte Pakete</translation>
    </message>
    <message>
        <source>Packages of the index</source>
        <translation>Pakete des Verzeichnisses</translation>
    </message>
    <message>
        <source>No packages in %1 yet.</source>
        <translation>Noch keine Pakete in %1.</translation>
    </message>
    <message>
        <source>The index has nothing like that.</source>
        <translation>So etwas hat das Verzeichnis nicht.</translation>
    </message>
    <message>
        <source>Up&amp;grade All</source>
        <translation>Alle aktuali&amp;sieren</translation>
    </message>
    <message>
        <source>Connect a device to see its packages.</source>
        <translation>Verbinden Sie ein Gerät, um seine Pakete zu sehen.</translation>
    </message>
</context>
<context>
    <name>adder::app::PackageService</name>
    <message>
        <source>Fetching %1</source>
        <translation>%1 wird geholt</translation>
    </message>
    <message>
        <source>No device is connected: choose one at the top right.</source>
        <translation>Kein Gerät ist verbunden: Wählen Sie oben rechts eines.</translation>
    </message>
    <message>
        <source>not installed by Adder</source>
        <translation>nicht von Adder installiert</translation>
    </message>
    <message>
        <source>for another package</source>
        <translation>für ein anderes Paket</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n Datei fehlt</numerusform>
            <numerusform>%n Dateien fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>The packages of the device are not known.</source>
        <translation>Die Pakete des Geräts sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The index could not be searched.</source>
        <translation>Das Verzeichnis ließ sich nicht durchsuchen.</translation>
    </message>
    <message>
        <source>Nothing was installed.</source>
        <translation>Nichts wurde installiert.</translation>
    </message>
    <message>
        <source>%1 was not installed.</source>
        <translation>%1 wurde nicht installiert.</translation>
    </message>
    <message>
        <source>there is no adder.lock in the project: name a package</source>
        <translation>im Projekt gibt es kein adder.lock: nennen Sie ein Paket</translation>
    </message>
    <message>
        <source>Nothing was upgraded.</source>
        <translation>Nichts wurde aktualisiert.</translation>
    </message>
    <message>
        <source>%1 was not removed.</source>
        <translation>%1 wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>adder.lock was not written.</source>
        <translation>adder.lock wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>nothing is installed that could be locked</source>
        <translation>nichts ist installiert, was sich festschreiben ließe</translation>
    </message>
    <message>
        <source>%1 is written: it installs just these packages anywhere.</source>
        <translation>%1 ist geschrieben: Damit werden überall genau diese Pakete installiert.</translation>
    </message>
</context>
<context>
    <name>adder::app::PlotPanel</name>
    <message>
        <source>Plotter</source>
        <translation>Plotter</translation>
    </message>
    <message>
        <source>Print numbers, and they are drawn here: print(&quot;light:&quot;, value)</source>
        <translation>Gib Zahlen aus, und sie werden hier gezeichnet: print(&quot;licht:&quot;, wert)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Save the Numbers…</source>
        <translation>Zahlen speichern…</translation>
    </message>
    <message>
        <source>Save the Picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Save the Numbers</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;All files (*)</source>
        <translation>Durch Komma getrennte Werte (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 wurde gespeichert.</translation>
    </message>
    <message>
        <source>The numbers were not saved.</source>
        <translation>Die Zahlen wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save the Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png);;All files (*)</source>
        <translation>Bilder (*.png);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>Das Bild wurde nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>adder::app::PlotView</name>
    <message>
        <source>Plot of printed numbers</source>
        <translation>Kurven der ausgegebenen Zahlen</translation>
    </message>
</context>
<context>
    <name>adder::app::PortService</name>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
</context>
<context>
    <name>adder::app::ProjectSearch</name>
    <message>
        <source>%1: it cannot be read any longer</source>
        <translation>%1: Sie kann nicht mehr gelesen werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>adder::app::QuickPick</name>
    <message>
        <source>Type a command</source>
        <translation>Tippe einen Befehl</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>adder::app::ReferenceHelp</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F1</source>
        <translation>Ctrl+Shift+F1</translation>
    </message>
    <message>
        <source>&amp;Help on the Name at the Caret</source>
        <translation>&amp;Hilfe zum Namen an der Schreibmarke</translation>
    </message>
    <message>
        <source>&amp;Modules</source>
        <translation>&amp;Module</translation>
    </message>
</context>
<context>
    <name>adder::app::RunControl</name>
    <message>
        <source>Run Se&amp;lection</source>
        <translation>Auswah&amp;l ausführen</translation>
    </message>
    <message>
        <source>Run &amp;Project</source>
        <translation>&amp;Projekt ausführen</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Upload Pro&amp;ject and Restart</source>
        <translation>Pro&amp;jekt hochladen und neu starten</translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <translation>Shift+F8</translation>
    </message>
    <message>
        <source>&amp;Arguments and Input…</source>
        <translation>Argumente un&amp;d Eingabe…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Run &amp;on Save</source>
        <translation>Beim Speichern a&amp;usführen</translation>
    </message>
    <message>
        <source>Runs again what was run last whenever a file is saved</source>
        <translation>Führt bei jedem Speichern erneut aus, was zuletzt lief</translation>
    </message>
    <message>
        <source>Run main.py at S&amp;tart</source>
        <translation>main.py beim S&amp;tart ausführen</translation>
    </message>
    <message>
        <source>%1 was not run: its input cannot be read.</source>
        <translation>%1 wurde nicht ausgeführt: Die Eingabe ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is nothing to run in this line.</source>
        <translation>In dieser Zeile gibt es nichts auszuführen.</translation>
    </message>
    <message>
        <source>This project has no main.py.</source>
        <translation>Dieses Projekt hat keine main.py.</translation>
    </message>
    <message>
        <source>It would be run from %1.</source>
        <translation>Sie würde aus %1 ausgeführt.</translation>
    </message>
    <message>
        <source>main.py was not run.</source>
        <translation>main.py wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The program does not stop.</source>
        <translation>Das Programm hält nicht an.</translation>
    </message>
    <message>
        <source>A soft reset ends it and starts Python afresh: its names are lost, files stay, and boot.py and main.py run.</source>
        <translation>Ein weicher Neustart beendet es und startet Python neu: Seine Namen gehen verloren, Dateien bleiben, und boot.py und main.py laufen.</translation>
    </message>
    <message>
        <source>Soft Reset</source>
        <translation>Weicher Neustart</translation>
    </message>
    <message>
        <source>Resetting…</source>
        <translation>Neustart…</translation>
    </message>
    <message>
        <source>The soft reset did not end it.</source>
        <translation>Der weiche Neustart hat es nicht beendet.</translation>
    </message>
    <message>
        <source>A hard reset ends the simulator and starts it anew; files stay.</source>
        <translation>Ein harter Neustart beendet den Simulator und startet ihn neu; Dateien bleiben.</translation>
    </message>
    <message>
        <source>A hard reset restarts the chip, as pulling the plug does; files stay.</source>
        <translation>Ein harter Neustart startet den Chip neu, wie beim Ziehen des Steckers; Dateien bleiben.</translation>
    </message>
    <message>
        <source>Hard Reset</source>
        <translation>Harter Neustart</translation>
    </message>
    <message>
        <source>main.py runs at every start again.</source>
        <translation>main.py läuft wieder bei jedem Start.</translation>
    </message>
    <message>
        <source>main.py does not run at start any longer.</source>
        <translation>main.py läuft beim Start nicht mehr.</translation>
    </message>
    <message>
        <source>It is kept on the device as %1.</source>
        <translation>Sie bleibt als %1 auf dem Gerät.</translation>
    </message>
    <message>
        <source>The device has both main.py and %1: delete one of them</source>
        <translation>Auf dem Gerät gibt es sowohl main.py als auch %1: Löschen Sie eine davon</translation>
    </message>
    <message>
        <source>Puts main.py aside, as %1, so that it does not run at start</source>
        <translation>Legt main.py als %1 beiseite, damit sie beim Start nicht läuft</translation>
    </message>
    <message>
        <source>Gives %1 its name main.py back, which runs at every start</source>
        <translation>Gibt %1 den Namen main.py zurück, die bei jedem Start läuft</translation>
    </message>
    <message>
        <source>The device has no main.py: Upload as main.py puts one there</source>
        <translation>Auf dem Gerät gibt es keine main.py: „Als main.py hochladen“ legt eine an</translation>
    </message>
</context>
<context>
    <name>adder::app::RunOptionsDialog</name>
    <message>
        <source>Arguments and Input</source>
        <translation>Argumente und Eingabe</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>--rate 10 &quot;two words&quot;</source>
        <translation>--rate 10 &quot;zwei Wörter&quot;</translation>
    </message>
    <message>
        <source>Input from a file</source>
        <translation>Eingabe aus einer Datei</translation>
    </message>
    <message>
        <source>None: what you type in the shell</source>
        <translation>Keine: was Sie in der Shell tippen</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>&amp;Argumente</translation>
    </message>
    <message>
        <source>The program finds them in sys.argv.</source>
        <translation>Das Programm findet sie in sys.argv.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>A&amp;uswählen…</translation>
    </message>
    <message>
        <source>&amp;Input</source>
        <translation>&amp;Eingabe</translation>
    </message>
    <message>
        <source>input() reads the lines of this file; after the last one, what you type.</source>
        <translation>input() liest die Zeilen dieser Datei, nach der letzten das, was Sie tippen.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>adder::app::SearchModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>adder::app::SearchPanel</name>
    <message>
        <source>Find in Files</source>
        <translation>In Dateien suchen</translation>
    </message>
    <message>
        <source>Type what to find in the files of the project, and press Enter.</source>
        <translation>Tippe, was in den Dateien des Projekts gesucht werden soll, und drücke die Eingabetaste.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n Stelle ersetzt.</numerusform>
            <numerusform>%n Stellen ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in files</source>
        <translation>In Dateien suchen</translation>
    </message>
    <message>
        <source>Files, such as *.py, lib/*</source>
        <translation>Dateien, etwa *.py, lib/*</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replaces in the lines that are checked</source>
        <translation>Ersetzt in den angehakten Zeilen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in none of the files of %2.</source>
        <translation>„%1“ steht in keiner der Dateien von %2.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n file(s)</source>
        <translation>
            <numerusform> in %n Datei</numerusform>
            <numerusform> in %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and there is more</source>
        <translation>%1, und es gibt mehr</translation>
    </message>
</context>
<context>
    <name>adder::app::ShellPanel</name>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Shells</source>
        <translation>Shells</translation>
    </message>
    <message>
        <source>Find in the Shell  (Ctrl+F)</source>
        <translation>In der Shell suchen  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Save the Shell&apos;s Text…</source>
        <translation>Text der Shell speichern…</translation>
    </message>
    <message>
        <source>Find in the shell</source>
        <translation>In der Shell suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Previous  (Shift+F3)</source>
        <translation>Vorheriges  (Shift+F3)</translation>
    </message>
    <message>
        <source>Next  (F3)</source>
        <translation>Nächstes  (F3)</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Schließen  (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n line(s) into the shell?</source>
        <translation>
            <numerusform>%n Zeile in die Shell einfügen?</numerusform>
            <numerusform>%n Zeilen in die Shell einfügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are sent as if they were typed. Stop ends that at any time.</source>
        <translation>Sie werden gesendet, als wären sie getippt. Stopp beendet das jederzeit.</translation>
    </message>
    <message>
        <source>Save the Shell&apos;s Text</source>
        <translation>Text der Shell speichern</translation>
    </message>
    <message>
        <source>Text (*.txt *.log);;All files (*)</source>
        <translation>Text (*.txt *.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved the shell&apos;s text as %1.</source>
        <translation>Text der Shell als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The shell&apos;s text was not saved.</source>
        <translation>Der Text der Shell wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>adder::app::StartPage</name>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>Print a few lines</source>
        <translation>Ein paar Zeilen ausgeben</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Switch a pin with machine.Pin</source>
        <translation>Einen Pin schalten mit machine.Pin</translation>
    </message>
    <message>
        <source>Guess the number</source>
        <translation>Zahlenraten</translation>
    </message>
    <message>
        <source>A game that asks you in the shell</source>
        <translation>Ein Spiel, das in der Shell fragt</translation>
    </message>
    <message>
        <source>Morse</source>
        <translation>Morsen</translation>
    </message>
    <message>
        <source>A dict, a function and a light</source>
        <translation>Ein Dict, eine Funktion und ein Licht</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Readings, their mean, an alarm</source>
        <translation>Messwerte, ihr Mittel, ein Alarm</translation>
    </message>
    <message>
        <source>Plot numbers</source>
        <translation>Zahlen zeichnen</translation>
    </message>
    <message>
        <source>Two waves in the plotter</source>
        <translation>Zwei Wellen im Plotter</translation>
    </message>
    <message>
        <source>Servo</source>
        <translation>Servo</translation>
    </message>
    <message>
        <source>Pulses that turn a motor</source>
        <translation>Impulse, die einen Motor drehen</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Dimmen</translation>
    </message>
    <message>
        <source>Brightness by short pulses (PWM)</source>
        <translation>Helligkeit durch kurze Impulse (PWM)</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Draw into a frame buffer</source>
        <translation>In einen Bildspeicher zeichnen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>A log that stays on the device</source>
        <translation>Ein Protokoll, das auf dem Gerät bleibt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Two things at a time with asyncio</source>
        <translation>Zwei Dinge gleichzeitig mit asyncio</translation>
    </message>
    <message>
        <source>Thermostat</source>
        <translation>Thermostat</translation>
    </message>
    <message>
        <source>Classes and a control loop</source>
        <translation>Klassen und eine Regelschleife</translation>
    </message>
    <message>
        <source>Primes</source>
        <translation>Primzahlen</translation>
    </message>
    <message>
        <source>A generator and a bytearray</source>
        <translation>Ein Generator und ein bytearray</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Adder Studio</source>
        <translation>Adder Studio</translation>
    </message>
    <message>
        <source>Write Python, press F5, and it runs on the device.</source>
        <translation>Schreibe Python, drücke F5, und es läuft auf dem Gerät.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>New  (Ctrl+N)</source>
        <translation>Neu  (Ctrl+N)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open  (Ctrl+O)</source>
        <translation>Öffnen  (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>adder::app::TargetSwitch</name>
    <message>
        <source>Simulator</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Run in the simulator</source>
        <translation>Im Simulator ausführen</translation>
    </message>
    <message>
        <source>No board yet: plug one in, or choose one at the right</source>
        <translation>Noch kein Board: Schließen Sie eines an, oder wählen Sie rechts eines aus</translation>
    </message>
    <message>
        <source>Run on the board: %1</source>
        <translation>Auf dem Board ausführen: %1</translation>
    </message>
</context>
<context>
    <name>adder::app::TerminalView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles markieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>A terminal to the device</source>
        <translation>Ein Terminal zum Gerät</translation>
    </message>
</context>
<context>
    <name>adder::app::VariablesModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>adder::app::VariablesPanel</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Heap in use</source>
        <translation>Belegter Heap</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>Connect a device to see its variables.</source>
        <translation>Verbinden Sie ein Gerät, um seine Variablen zu sehen.</translation>
    </message>
    <message>
        <source>The variables are shown when the program has ended.</source>
        <translation>Die Variablen erscheinen, wenn das Programm geendet hat.</translation>
    </message>
    <message>
        <source>No variables yet: run a program, or assign one in the shell.</source>
        <translation>Noch keine Variablen: Führen Sie ein Programm aus, oder weisen Sie in der Shell eine zu.</translation>
    </message>
    <message>
        <source>Heap: %1 KB of %2 KB in use</source>
        <translation>Heap: %1 KB von %2 KB belegt</translation>
    </message>
</context>
<context>
    <name>adder::app::WindowLayouts</name>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Beginner</source>
        <translation>&amp;Einsteiger</translation>
    </message>
    <message>
        <source>Editor, shell and a few buttons</source>
        <translation>Editor, Shell und wenige Knöpfe</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>&amp;Voll</translation>
    </message>
    <message>
        <source>Every panel and every button</source>
        <translation>Jede Leiste und jeder Knopf</translation>
    </message>
</context>
</TS>
