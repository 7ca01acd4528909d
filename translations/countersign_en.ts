<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditWords</name>
    <message numerus="yes">
        <source>%n looked at</source>
        <translation>
            <numerusform>%n looked at</numerusform>
            <numerusform>%n looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at fault</source>
        <translation>
            <numerusform>%n at fault</numerusform>
            <numerusform>%n at fault</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n hidden character(s)</source>
        <translation>
            <numerusform>%n hidden character</numerusform>
            <numerusform>%n hidden characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden character(s) or line end(s) that the gateway wrote as \u{…}</source>
        <translation>
            <numerusform>%n hidden character or line end that the gateway wrote as \u{…}</numerusform>
            <numerusform>%n hidden characters or line ends that the gateway wrote as \u{…}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike letter(s)</source>
        <translation>
            <numerusform>%n look-alike letter</numerusform>
            <numerusform>%n look-alike letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right-to-left letter(s)</source>
        <translation>
            <numerusform>%n right-to-left letter</numerusform>
            <numerusform>%n right-to-left letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of combining marks</source>
        <translation>
            <numerusform>%n run of combining marks</numerusform>
            <numerusform>%n runs of combining marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that are not text</source>
        <translation>
            <numerusform>%n byte that is not text</numerusform>
            <numerusform>%n bytes that are not text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) that push text away</source>
        <translation>
            <numerusform>%n space that pushes text away</numerusform>
            <numerusform>%n spaces that push text away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shell(s) fed with text nobody has seen</source>
        <translation>
            <numerusform>%n shell fed with text nobody has seen</numerusform>
            <numerusform>%n shells fed with text nobody has seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encoded text(s)</source>
        <translation>
            <numerusform>%n encoded text</numerusform>
            <numerusform>%n encoded texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that delete whole folders</source>
        <translation>
            <numerusform>%n command that deletes whole folders</numerusform>
            <numerusform>%n commands that delete whole folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that overwrite a disk</source>
        <translation>
            <numerusform>%n command that overwrites a disk</numerusform>
            <numerusform>%n commands that overwrite a disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) as another user</source>
        <translation>
            <numerusform>%n command as another user</numerusform>
            <numerusform>%n commands as another user</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of permissions</source>
        <translation>
            <numerusform>%n change of permissions</numerusform>
            <numerusform>%n changes of permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that send something out</source>
        <translation>
            <numerusform>%n command that sends something out</numerusform>
            <numerusform>%n commands that send something out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that fetch or send over the network</source>
        <translation>
            <numerusform>%n command that fetches or sends over the network</numerusform>
            <numerusform>%n commands that fetch or send over the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written by redirection</source>
        <translation>
            <numerusform>%n file written by redirection</numerusform>
            <numerusform>%n files written by redirection</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) whose text is worked out when it runs</source>
        <translation>
            <numerusform>%n command whose text is worked out when it runs</numerusform>
            <numerusform>%n commands whose text is worked out when they run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
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
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockNotices</name>
    <message numerus="yes">
        <source>%1: its clock is %n minute(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>%1: its clock is %n minute ahead of this computer&apos;s.</numerusform>
            <numerusform>%1: its clock is %n minutes ahead of this computer&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its clock is %n minute(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>%1: its clock is %n minute behind this computer&apos;s.</numerusform>
            <numerusform>%1: its clock is %n minutes behind this computer&apos;s.</numerusform>
        </translation>
    </message>
</context>
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
    <name>Notices</name>
    <message numerus="yes">
        <source>%1: %n pending request(s) cannot be read and are not in the queue. Look at them on the gateway itself, and deny there what nobody can read.</source>
        <translation>
            <numerusform>%1: %n pending request cannot be read and is not in the queue. Look at it on the gateway itself, and deny there what nobody can read.</numerusform>
            <numerusform>%1: %n pending requests cannot be read and are not in the queue. Look at them on the gateway itself, and deny there what nobody can read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message numerus="yes">
        <source>%n run(s) commands without asking anybody.</source>
        <translation>
            <numerusform>%n runs commands without asking anybody.</numerusform>
            <numerusform>%n run commands without asking anybody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be seen whole.</source>
        <translation>
            <numerusform>%n cannot be seen whole.</numerusform>
            <numerusform>%n cannot be seen whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for you.</source>
        <translation>
            <numerusform>%n waits for you.</numerusform>
            <numerusform>%n wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more wait</source>
        <translation>
            <numerusform>%n or more wait</numerusform>
            <numerusform>%n or more wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n begun and not signed off.</source>
        <translation>
            <numerusform>%n begun and not signed off.</numerusform>
            <numerusform>%n begun and not signed off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) late or not readable: the trail may have gaps.</source>
        <translation>
            <numerusform>%n source late or not readable: the trail may have gaps.</numerusform>
            <numerusform>%n sources late or not readable: the trail may have gaps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) since then.</source>
        <translation>
            <numerusform>%n entry since then.</numerusform>
            <numerusform>%n entries since then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message numerus="yes">
        <source>%n entry(ies) on its lists and grants run without asking.</source>
        <translation>
            <numerusform>%n entry on its lists and grants runs without asking.</numerusform>
            <numerusform>%n entries on its lists and grants run without asking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plugin(s) that did not come with the gateway may change what is asked about.</source>
        <translation>
            <numerusform>%n plugin that did not come with the gateway may change what is asked about.</numerusform>
            <numerusform>%n plugins that did not come with the gateway may change what is asked about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) run everything at once, whatever the settings say.</source>
        <translation>
            <numerusform>%n session runs everything at once, whatever the settings say.</numerusform>
            <numerusform>%n sessions run everything at once, whatever the settings say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n session(s) a model decides in place of people.</source>
        <translation>
            <numerusform>In %n session a model decides in place of people.</numerusform>
            <numerusform>In %n sessions a model decides in place of people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent program(s) with tools of their own run here, and nobody is asked about those.</source>
        <translation>
            <numerusform>%n agent program with tools of its own runs here, and nobody is asked about those.</numerusform>
            <numerusform>%n agent programs with tools of their own run here, and nobody is asked about those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) run everything unasked</source>
        <translation>
            <numerusform>%n session runs everything unasked</numerusform>
            <numerusform>%n sessions run everything unasked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintText</name>
    <message numerus="yes">
        <source>[%n characters left out, see the evidence]</source>
        <translation>
            <numerusform>[%n character left out, see the evidence]</numerusform>
            <numerusform>[%n characters left out, see the evidence]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>%1 of %n gateway(s) answer</source>
        <translation>
            <numerusform>%1 of %n gateway answers</numerusform>
            <numerusform>%1 of %n gateways answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in force until %1: sign it anew within %n day(s)</source>
        <translation>
            <numerusform>in force until %1: sign it anew within %n day</numerusform>
            <numerusform>in force until %1: sign it anew within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n charter admin(s) needed have signed</source>
        <translation>
            <numerusform>%1 of %n charter admin needed has signed</numerusform>
            <numerusform>%1 of %n charter admins needed have signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n request(s) none would have been held otherwise.</source>
        <translation>
            <numerusform>Of %n request none would have been held otherwise.</numerusform>
            <numerusform>Of %n requests none would have been held otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n request(s) %1 would have been held otherwise.</source>
        <translation>
            <numerusform>Of %n request %1 would have been held otherwise.</numerusform>
            <numerusform>Of %n requests %1 would have been held otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read: unknown.</source>
        <translation>
            <numerusform>%n could not be read: unknown.</numerusform>
            <numerusform>%n could not be read: unknown.</numerusform>
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
    <name>WeeklyAnnex</name>
    <message numerus="yes">
        <source>%n contradictions, the first at entry %1: %2</source>
        <translation>
            <numerusform>%n contradiction, at entry %1: %2</numerusform>
            <numerusform>%n contradictions, the first at entry %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradictions, the first: %1</source>
        <translation>
            <numerusform>%n contradiction: %1</numerusform>
            <numerusform>%n contradictions, the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::app::ReportCommand</name>
    <message numerus="yes">
        <source>%1: %n page(s), the bundle inside</source>
        <translation>
            <numerusform>%1: %n page, the bundle inside</numerusform>
            <numerusform>%1: %n pages, the bundle inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::app::TourAudit</name>
    <message numerus="yes">
        <source>  report of %n page(s), with its bundle inside</source>
        <translation>
            <numerusform>  report of %n page, with its bundle inside</numerusform>
            <numerusform>  report of %n pages, with its bundle inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::AdmitDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::AlertsPage</name>
    <message numerus="yes">
        <source>%n other(s) are: choose &quot;Open&quot; above.</source>
        <translation>
            <numerusform>%n other is: choose &quot;Open&quot; above.</numerusform>
            <numerusform>%n others are: choose &quot;Open&quot; above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ApprovalsPage</name>
    <message numerus="yes">
        <source>%n request(s) wait for other people.</source>
        <translation>
            <numerusform>%n request waits for other people.</numerusform>
            <numerusform>%n requests wait for other people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pending request(s) cannot be read and are not in this list. Look at them on the gateway itself, and deny there what nobody can read; then update Countersign.</source>
        <translation>
            <numerusform>%1: %n pending request cannot be read and is not in this list. Look at it on the gateway itself, and deny there what nobody can read; then update Countersign.</numerusform>
            <numerusform>%1: %n pending requests cannot be read and are not in this list. Look at them on the gateway itself, and deny there what nobody can read; then update Countersign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CaseSide</name>
    <message numerus="yes">
        <source>at least %n different seat(s)</source>
        <translation>
            <numerusform>at least %n seat</numerusform>
            <numerusform>at least %n different seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::CharterSignDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
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
<context>
    <name>countersign::ui::DraftBar</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::GatewayDetail</name>
    <message numerus="yes">
        <source>%n identity(ies) may decide alone, change the settings and switch off what asks</source>
        <translation>
            <numerusform>%n identity may decide alone, change the settings and switch off what asks</numerusform>
            <numerusform>%n identities may decide alone, change the settings and switch off what asks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::GroundTruth</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::JoinDialog</name>
    <message numerus="yes">
        <source>The request names the public keys of this seat&apos;s %n gateway connection(s), so that the team knows whose devices they are.</source>
        <translation>
            <numerusform>The request names the public key of this seat&apos;s %n gateway connection, so that the team knows whose device it is.</numerusform>
            <numerusform>The request names the public keys of this seat&apos;s %n gateway connections, so that the team knows whose devices they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueEmpty</name>
    <message numerus="yes">
        <source>All %n gateway(s) answer and list their approvals.</source>
        <translation>
            <numerusform>The %n gateway answers and lists its approvals.</numerusform>
            <numerusform>All %n gateways answer and list their approvals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::ReportPane</name>
    <message numerus="yes">
        <source>%n page(s), the bundle inside</source>
        <translation>
            <numerusform>%n page, the bundle inside</numerusform>
            <numerusform>%n pages, the bundle inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RevokeDialog</name>
    <message numerus="yes">
        <source>%n decision(s) to look at again.</source>
        <translation>
            <numerusform>%n decision to look at again.</numerusform>
            <numerusform>%n decisions to look at again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RuleDialog</name>
    <message numerus="yes">
        <source>%1 It would have held %n of them.</source>
        <translation>
            <numerusform>%1 It would have held %n of them.</numerusform>
            <numerusform>%1 It would have held %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RulesPane</name>
    <message numerus="yes">
        <source>%1 of %n charter admin(s) sign a version.</source>
        <translation>
            <numerusform>%1 of %n charter admin signs a version.</numerusform>
            <numerusform>%1 of %n charter admins sign a version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepsView</name>
    <message numerus="yes">
        <source>and %n more step(s)</source>
        <translation>
            <numerusform>and %n more step</numerusform>
            <numerusform>and %n more steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::Troubles</name>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1 (%n more)</numerusform>
            <numerusform>%1 (%n more)</numerusform>
        </translation>
    </message>
</context>
</TS>
