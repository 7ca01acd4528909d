<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message numerus="yes">
        <source> %n more.</source>
        <translation>
            <numerusform> %n more.</numerusform>
            <numerusform> %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::DigestBlock</name>
    <message numerus="yes">
        <source>Digest, %n group(s) differ</source>
        <translation>
            <numerusform>Digest, %n group differs</numerusform>
            <numerusform>Digest, %n groups differ</numerusform>
        </translation>
    </message>
</context>
</TS>
