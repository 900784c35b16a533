<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>qrlogin::BrowserColumn</name>
    <message numerus="yes">
        <source>Polled %n time(s)</source>
        <translation>
            <numerusform>Polled %n time</numerusform>
            <numerusform>Polled %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshes expired QR codes, up to %n time(s) without a scan</source>
        <translation>
            <numerusform>Refreshes expired QR codes, up to %n time without a scan</numerusform>
            <numerusform>Refreshes expired QR codes, up to %n times without a scan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::CodeDisplay</name>
    <message numerus="yes">
        <source>Expired after %n automatic refresh(es). Refresh it yourself.</source>
        <translation>
            <numerusform>Expired after %n automatic refresh. Refresh it yourself.</numerusform>
            <numerusform>Expired after %n automatic refreshes. Refresh it yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::CopyField</name>
    <message numerus="yes">
        <source>Copied; clears in %n second(s)</source>
        <translation>
            <numerusform>Copied; clears in %n second</numerusform>
            <numerusform>Copied; clears in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::DemoWindow</name>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n act</numerusform>
            <numerusform>%n acts</numerusform>
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
    <name>qrlogin::FleetFilter</name>
    <message numerus="yes">
        <source>%1: %n pool(s)</source>
        <extracomment>%1 is the colour of a tag, or &quot;Without a tag&quot;</extracomment>
        <translation>
            <numerusform>%1: %n pool</numerusform>
            <numerusform>%1: %n pools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetRollouts</name>
    <message numerus="yes">
        <source>Write to %n pool(s)? [y/N] </source>
        <translation>
            <numerusform>Write to %n pool? [y/N] </numerusform>
            <numerusform>Write to %n pools? [y/N] </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetText</name>
    <message numerus="yes">
        <source>%n in line</source>
        <translation>
            <numerusform>%n in line</numerusform>
            <numerusform>%n in line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with drift</source>
        <translation>
            <numerusform>%n with drift</numerusform>
            <numerusform>%n with drift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n not reached</numerusform>
            <numerusform>%n not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pool(s): %1</source>
        <extracomment>%1 is a list such as &quot;9 in line, 1 with drift&quot;</extracomment>
        <translation>
            <numerusform>%n pool: %1</numerusform>
            <numerusform>%n pools: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::InspectorPage</name>
    <message numerus="yes">
        <source>Exported %n request(s) to %1 with secrets masked.</source>
        <translation>
            <numerusform>Exported %n request to %1 with secrets masked.</numerusform>
            <numerusform>Exported %n requests to %1 with secrets masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ObserverColumn</name>
    <message numerus="yes">
        <source>Polled %n time(s)</source>
        <translation>
            <numerusform>Polled %n time</numerusform>
            <numerusform>Polled %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::PoolStrip</name>
    <message numerus="yes">
        <source>Recording: %n step(s)</source>
        <translation>
            <numerusform>Recording: %n step</numerusform>
            <numerusform>Recording: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) on</source>
        <translation>
            <numerusform>%n fault on</numerusform>
            <numerusform>%n faults on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ReachText</name>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These settings apply to %1 of %n application(s).</source>
        <translation>
            <numerusform>These settings apply to %1 of %n application.</numerusform>
            <numerusform>These settings apply to %1 of %n applications.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::RolloutReport</name>
    <message numerus="yes">
        <source>%n pool(s): %1</source>
        <translation>
            <numerusform>%n pool: %1</numerusform>
            <numerusform>%n pools: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::RolloutSheet</name>
    <message numerus="yes">
        <source>%n pool(s) will be written, one after the other. Each is read again first, and is written only if nobody has changed it.</source>
        <translation>
            <numerusform>%n pool will be written. It is read again first, and is written only if nobody has changed it.</numerusform>
            <numerusform>%n pools will be written, one after the other. Each is read again first, and is written only if nobody has changed it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::RoomWords</name>
    <message numerus="yes">
        <source>%n signed in</source>
        <translation>
            <numerusform>%n signed in</numerusform>
            <numerusform>%n signed in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deciding</source>
        <translation>
            <numerusform>%n deciding</numerusform>
            <numerusform>%n deciding</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ScanText</name>
    <message numerus="yes">
        <source>The image shows %n login codes. Show the phone only one.</source>
        <translation>
            <numerusform>The image shows %n login code. Show the phone only one.</numerusform>
            <numerusform>The image shows %n login codes. Show the phone only one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenariosPage</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
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
    <name>qrlogin::SettingsFooter</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
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
    <name>qrlogin::TimelineModel</name>
    <message numerus="yes">
        <source>%n poll(s) with this result, the last at %1</source>
        <translation>
            <numerusform>%n poll with this result, at %1</numerusform>
            <numerusform>%n polls with this result, the last at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifyCommand</name>
    <message numerus="yes">
        <source>The verification requests %n QR code(s)</source>
        <translation>
            <numerusform>The verification requests %n QR code</numerusform>
            <numerusform>The verification requests %n QR codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and signs in %1 with %n of them.</source>
        <translation>
            <numerusform>and signs in %1 with %n of them.</numerusform>
            <numerusform>and signs in %1 with %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifySheet</name>
    <message numerus="yes">
        <source>It requests %n QR code(s).</source>
        <translation>
            <numerusform>It requests %n QR code.</numerusform>
            <numerusform>It requests %n QR codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It signs in the test user %1 with %n of them.</source>
        <translation>
            <numerusform>It signs in the test user %1 with %n of them.</numerusform>
            <numerusform>It signs in the test user %1 with %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::WallWindow</name>
    <message numerus="yes">
        <source>%1 and %n others signed in</source>
        <extracomment>%1 is a person</extracomment>
        <translation>
            <numerusform>%1 and %n other signed in</numerusform>
            <numerusform>%1 and %n others signed in</numerusform>
        </translation>
    </message>
</context>
</TS>
