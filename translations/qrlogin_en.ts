<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>qrlogin::BrowserColumn</name>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>Asked %n time</numerusform>
            <numerusform>Asked %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By itself, %n times at most until somebody scans</source>
        <translation>
            <numerusform>By itself, %n time at most until somebody scans</numerusform>
            <numerusform>By itself, %n times at most until somebody scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::CopyField</name>
    <message numerus="yes">
        <source>Copied; the clipboard forgets it in %n second(s)</source>
        <translation>
            <numerusform>Copied; the clipboard forgets it in %n second</numerusform>
            <numerusform>Copied; the clipboard forgets it in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::EntryText</name>
    <message numerus="yes">
        <source>(%n more character(s))</source>
        <extracomment>%n is a number of characters; what is in brackets stands at the end of a text that was cut</extracomment>
        <translation>
            <numerusform>(%n more character)</numerusform>
            <numerusform>(%n more characters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::FailureText</name>
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
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::FilterBar</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::InspectorPage</name>
    <message numerus="yes">
        <source>Exported %n request(s) to %1. Secrets are masked in it.</source>
        <translation>
            <numerusform>Exported %n request to %1. Secrets are masked in it.</numerusform>
            <numerusform>Exported %n requests to %1. Secrets are masked in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ObserverColumn</name>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>Asked %n time</numerusform>
            <numerusform>Asked %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenariosPage</name>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingText</name>
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
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsPage</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::CodeDisplay</name>
    <message numerus="yes">
        <source>Expired. It was refreshed %n times by itself; now it waits for you.</source>
        <translation>
            <numerusform>Expired. It was refreshed %n time by itself; now it waits for you.</numerusform>
            <numerusform>Expired. It was refreshed %n times by itself; now it waits for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::Simulation</name>
    <message numerus="yes">
        <source> (%n steps, %1 s)</source>
        <translation>
            <numerusform> (%n step, %1 s)</numerusform>
            <numerusform> (%n steps, %1 s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifyCommand</name>
    <message numerus="yes">
        <source>It will ask for %n QR code(s)</source>
        <translation>
            <numerusform>It will ask for %n QR code</numerusform>
            <numerusform>It will ask for %n QR codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and log %1 in with %n of them.</source>
        <translation>
            <numerusform>and log %1 in with %n of them.</numerusform>
            <numerusform>and log %1 in with %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifySheet</name>
    <message numerus="yes">
        <source>It asks for %n QR code(s).</source>
        <translation>
            <numerusform>It asks for %n QR code.</numerusform>
            <numerusform>It asks for %n QR codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It logs the test user %1 in with %n of them.</source>
        <translation>
            <numerusform>It logs the test user %1 in with %n of them.</numerusform>
            <numerusform>It logs the test user %1 in with %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ScanText</name>
    <message numerus="yes">
        <source>The picture shows %n login codes. Show the phone only one.</source>
        <translation>
            <numerusform>The picture shows %n login code. Show the phone only one.</numerusform>
            <numerusform>The picture shows %n login codes. Show the phone only one.</numerusform>
        </translation>
    </message>
</context>
</TS>
