<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>adder::app::MainWindow</name>
    <message numerus="yes">
        <source>%n document(s) with unsaved changes came back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::ShellPanel</name>
    <message numerus="yes">
        <source>Paste %n line(s) into the shell?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
