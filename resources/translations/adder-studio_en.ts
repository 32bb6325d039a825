<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n were the same already.</source>
        <translation>
            <numerusform> %n was the same already.</numerusform>
            <numerusform> %n were the same already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied to %1.</source>
        <translation>
            <numerusform>%n file copied to %1.</numerusform>
            <numerusform>%n files copied to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) uploaded</source>
        <translation>
            <numerusform>%n file uploaded</numerusform>
            <numerusform>%n files uploaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n unchanged.</source>
        <translation>
            <numerusform>, %n unchanged.</numerusform>
            <numerusform>, %n unchanged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::CompareDialog</name>
    <message numerus="yes">
        <source>All %n file(s) are equal.</source>
        <translation>
            <numerusform>The one file is equal.</numerusform>
            <numerusform>All %n files are equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to add</source>
        <translation>
            <numerusform>%n to add</numerusform>
            <numerusform>%n to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to update</source>
        <translation>
            <numerusform>%n to update</numerusform>
            <numerusform>%n to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n to delete</numerusform>
            <numerusform>%n to delete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n left as it is</numerusform>
            <numerusform>%n left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation>
            <numerusform>%n equal</numerusform>
            <numerusform>%n equal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::ConflictDialog</name>
    <message numerus="yes">
        <source>%n file(s) of the same name, with other content, in %1.</source>
        <translation>
            <numerusform>%n file of the same name, with other content, in %1.</numerusform>
            <numerusform>%n files of the same name, with other content, in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::DiffWindow</name>
    <message numerus="yes">
        <source>%n byte(s), not text</source>
        <translation>
            <numerusform>%n byte, not text</numerusform>
            <numerusform>%n bytes, not text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::FileDesk</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n folder(s)</source>
        <translation>
            <numerusform> and %n folder</numerusform>
            <numerusform> and %n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::FileService</name>
    <message numerus="yes">
        <source>%n change(s) made on the device.</source>
        <translation>
            <numerusform>%n change made on the device.</numerusform>
            <numerusform>%n changes made on the device.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::FindBar</name>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::HeapPanel</name>
    <message numerus="yes">
        <source>One square: %n byte(s)</source>
        <translation>
            <numerusform>One square: %n byte</numerusform>
            <numerusform>One square: %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::LanguageLink</name>
    <message numerus="yes">
        <source>Renamed in %n document(s); save them to keep it.</source>
        <translation>
            <numerusform>Renamed in %n document; save it to keep it.</numerusform>
            <numerusform>Renamed in %n documents; save them to keep it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::LogPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::MainWindow</name>
    <message numerus="yes">
        <source>%n document(s) with unsaved changes came back.</source>
        <translation>
            <numerusform>%n document with unsaved changes came back.</numerusform>
            <numerusform>%n documents with unsaved changes came back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::PackageService</name>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n file(s)</source>
        <translation>
            <numerusform> in %n file</numerusform>
            <numerusform> in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adder::app::ShellPanel</name>
    <message numerus="yes">
        <source>Paste %n line(s) into the shell?</source>
        <translation>
            <numerusform>Paste %n line into the shell?</numerusform>
            <numerusform>Paste %n lines into the shell?</numerusform>
        </translation>
    </message>
</context>
</TS>
