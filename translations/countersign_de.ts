<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlertPlace</name>
    <message>
        <source>There is no charter yet, so nobody may change an alert.</source>
        <translation>Es gibt noch keine Charta, also darf niemand einen Alarm ändern.</translation>
    </message>
    <message>
        <source>The seat is locked.</source>
        <translation>Der Sitz ist gesperrt.</translation>
    </message>
    <message>
        <source>Only an operator, security operator or charter admin may change an alert; %1 is none.</source>
        <translation>Nur Operator, Security-Operator oder Charta-Admin dürfen einen Alarm ändern; %1 ist nichts davon.</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>das Team</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>Answered outside dual control</source>
        <translation>Außerhalb des Vier-Augen-Prinzips beantwortet</translation>
    </message>
    <message>
        <source>Ran against the decision</source>
        <translation>Gegen die Entscheidung gelaufen</translation>
    </message>
    <message>
        <source>Recovery key used</source>
        <translation>Wiederherstellungsschlüssel verwendet</translation>
    </message>
    <message>
        <source>Five failed logins</source>
        <translation>Fünf fehlgeschlagene Anmeldungen</translation>
    </message>
    <message>
        <source>Privileged action without approval</source>
        <translation>Aktion mit besonderen Rechten ohne Freigabe</translation>
    </message>
    <message>
        <source>New credential in production</source>
        <translation>Neue Zugangsdaten in der Produktion</translation>
    </message>
    <message>
        <source>Token older than 90 days</source>
        <translation>Token älter als 90 Tage</translation>
    </message>
    <message>
        <source>Shared token in use</source>
        <translation>Gemeinsames Token im Einsatz</translation>
    </message>
    <message>
        <source>Surge of tool calls</source>
        <translation>Häufung von Tool-Aufrufen</translation>
    </message>
    <message>
        <source>A source cannot be read</source>
        <translation>Eine Quelle ist nicht lesbar</translation>
    </message>
    <message>
        <source>Records are missing</source>
        <translation>Aufzeichnungen fehlen</translation>
    </message>
    <message>
        <source>An alert of a newer version</source>
        <translation>Ein Alarm einer neueren Version</translation>
    </message>
    <message>
        <source>Somebody or something else answered a request that two people of this team had to sign.</source>
        <translation>Jemand oder etwas anderes hat eine Anfrage beantwortet, die zwei Personen dieses Teams unterschreiben mussten.</translation>
    </message>
    <message>
        <source>The gateway recorded that a call ran to its end although it was denied, withdrawn or had run out of time.</source>
        <translation>Das Gateway hat aufgezeichnet, dass ein Aufruf zu Ende lief, obwohl er abgelehnt, zurückgezogen oder abgelaufen war.</translation>
    </message>
    <message>
        <source>A version of the charter came into force because the recovery key stood in for a charter admin.</source>
        <translation>Eine Version der Charta trat in Kraft, weil der Wiederherstellungsschlüssel für einen Charta-Admin stand.</translation>
    </message>
    <message>
        <source>Five logins were refused within 600,000 ms, from one address or by one actor. Others of the same ten minutes belong to this alert.</source>
        <translation>Fünf Anmeldungen wurden innerhalb von 600.000 ms abgewiesen, von einer Adresse oder einem Akteur. Weitere derselben zehn Minuten gehören zu diesem Alarm.</translation>
    </message>
    <message>
        <source>A privileged tool ran to its end, and no allowed approval of its agent and session was resolved while it lasted. One alert for each agent, tool and hour.</source>
        <translation>Ein Tool mit besonderen Rechten lief zu Ende, ohne dass währenddessen eine Freigabe seines Agenten und seiner Sitzung erlaubt wurde. Ein Alarm je Agent, Tool und Stunde.</translation>
    </message>
    <message>
        <source>A device, token or standing grant appeared on a production gateway that was not there at the reading before.</source>
        <translation>Auf einem Produktions-Gateway erschien ein Gerät, ein Token oder eine Dauerfreigabe, die es beim Lesen davor nicht gab.</translation>
    </message>
    <message>
        <source>A device&apos;s token was not issued anew for more than 90 days. Tokens of a gateway never end by themselves.</source>
        <translation>Das Token eines Geräts wurde mehr als 90 Tage lang nicht neu ausgestellt. Tokens eines Gateways enden nie von selbst.</translation>
    </message>
    <message>
        <source>A device came in a day and more after its own token was made, without ever using it: it uses the gateway&apos;s shared token.</source>
        <translation>Ein Gerät kam einen Tag oder länger nach Ausstellung seines eigenen Tokens herein, ohne es je zu verwenden: Es nutzt das gemeinsame Token des Gateways.</translation>
    </message>
    <message>
        <source>At least 100 tool calls began within ten minutes, more than four times the average of the day before.</source>
        <translation>Mindestens 100 Tool-Aufrufe begannen innerhalb von zehn Minuten, mehr als viermal so viele wie im Mittel des Tages davor.</translation>
    </message>
    <message>
        <source>The gateway does not let a source be read, or nobody understands it: what happens there is not seen.</source>
        <translation>Das Gateway lässt eine Quelle nicht lesen, oder niemand versteht sie: Was dort geschieht, wird nicht gesehen.</translation>
    </message>
    <message>
        <source>Records of a gateway were gone before they were read, or nobody looked for a quarter of an hour or more.</source>
        <translation>Aufzeichnungen eines Gateways waren weg, bevor sie gelesen wurden, oder eine Viertelstunde oder länger hat niemand nachgesehen.</translation>
    </message>
    <message>
        <source>Find out who that is, and what ran. Take operator.approvals and operator.admin from everybody who does not need them.</source>
        <translation>Herausfinden, wer das ist und was lief. Allen, die es nicht brauchen, operator.approvals und operator.admin nehmen.</translation>
    </message>
    <message>
        <source>Stop the agent, keep the gateway&apos;s log, and look at what the call did. Who administers the gateway can let calls pass; ask who that is.</source>
        <translation>Den Agenten anhalten, das Protokoll des Gateways aufbewahren und ansehen, was der Aufruf tat. Wer das Gateway verwaltet, kann Aufrufe durchlassen; fragen, wer das ist.</translation>
    </message>
    <message>
        <source>Call both charter admins. If neither used the key, revoke what this version changed and make a new recovery key.</source>
        <translation>Beide Charta-Admins anrufen. Hat keiner den Schlüssel verwendet: widerrufen, was diese Version änderte, und einen neuen erzeugen.</translation>
    </message>
    <message>
        <source>Find out whose address or device this is. Behind a proxy many share one address. Rotate the token if anybody may have guessed or copied it.</source>
        <translation>Herausfinden, wessen Adresse oder Gerät das ist. Hinter einem Proxy teilen sich viele eine Adresse. Das Token erneuern, wenn es jemand erraten oder kopiert haben kann.</translation>
    </message>
    <message>
        <source>Look at the run. If the gateway asks nobody, set tools.exec.mode to ask; if this agent has a standing grant, ask who made it.</source>
        <translation>Den Lauf ansehen. Fragt das Gateway niemanden, tools.exec.mode auf ask setzen; hat dieser Agent eine Dauerfreigabe, fragen, wer sie erteilt hat.</translation>
    </message>
    <message>
        <source>Ask who made it and why. If nobody knows, revoke it: openclaw devices revoke --device &lt;id&gt; --role operator.</source>
        <translation>Fragen, wer es angelegt hat und warum. Weiß es niemand, widerrufen: openclaw devices revoke --device &lt;id&gt; --role operator.</translation>
    </message>
    <message>
        <source>Issue it anew: openclaw devices rotate --device &lt;id&gt; --role operator.</source>
        <translation>Neu ausstellen: openclaw devices rotate --device &lt;id&gt; --role operator.</translation>
    </message>
    <message>
        <source>Let the device connect with its own token, then change the shared token of the gateway and keep it with two people.</source>
        <translation>Das Gerät mit seinem eigenen Token verbinden lassen, dann das gemeinsame Token des Gateways ändern und bei zwei Personen aufbewahren.</translation>
    </message>
    <message>
        <source>Look at the runs of these ten minutes in the trail. An agent may be caught in a loop, or misused.</source>
        <translation>Die Läufe dieser zehn Minuten in der Spur ansehen. Ein Agent kann in einer Schleife hängen oder missbraucht werden.</translation>
    </message>
    <message>
        <source>Give the collecting connection the scope it needs, or update Countersign where the gateway is newer.</source>
        <translation>Der sammelnden Verbindung den nötigen Scope gewähren oder Countersign aktualisieren, wo das Gateway neuer ist.</translation>
    </message>
    <message>
        <source>What happened in this time is unknown. Ask the gateway&apos;s owner for its own log, and keep a seat running that reads all the time.</source>
        <translation>Was in dieser Zeit geschah, ist unbekannt. Den Eigentümer des Gateways um dessen Protokoll bitten und einen Sitz laufen lassen, der ständig liest.</translation>
    </message>
    <message>
        <source>audit activity</source>
        <translation>Audit-Aktivität</translation>
    </message>
    <message>
        <source>approval history</source>
        <translation>Verlauf der Freigaben</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>standing grants</source>
        <translation>Dauerfreigaben</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Standing grant for: %1</source>
        <translation>Dauerfreigabe für: %1</translation>
    </message>
    <message>
        <source>Token for the role %1 of %2</source>
        <translation>Token für die Rolle %1 von %2</translation>
    </message>
    <message>
        <source>Device %1, %2, with %3</source>
        <translation>Gerät %1, %2, mit %3</translation>
    </message>
    <message>
        <source>from address %1</source>
        <translation>von Adresse %1</translation>
    </message>
    <message>
        <source>by device %1</source>
        <translation>von Gerät %1</translation>
    </message>
    <message>
        <source>by somebody who claims to be %1</source>
        <translation>von jemandem, der sich %1 nennt</translation>
    </message>
    <message>
        <source>%1 failed logins %2, %3 to %4 UTC</source>
        <translation>%1 fehlgeschlagene Anmeldungen %2, %3 bis %4 UTC</translation>
    </message>
    <message>
        <source>%1 by %2, while nobody here looked</source>
        <translation>%1 von %2, während hier niemand nachsah</translation>
    </message>
    <message>
        <source>%1 by %2, with %3 of %4 votes</source>
        <translation>%1 von %2, mit %3 von %4 Stimmen</translation>
    </message>
    <message>
        <source>Request %1 was %2, and its call ran to its end</source>
        <translation>Anfrage %1 war %2, und ihr Aufruf lief zu Ende</translation>
    </message>
    <message>
        <source>Charter version %1</source>
        <translation>Charta-Version %1</translation>
    </message>
    <message>
        <source>%1 by agent %2, ended %3 UTC</source>
        <translation>%1 von Agent %2, beendet %3 UTC</translation>
    </message>
    <message>
        <source>%1, role %2, issued %3 UTC</source>
        <translation>%1, Rolle %2, ausgestellt %3 UTC</translation>
    </message>
    <message>
        <source>%1, role %2, seen %3 UTC</source>
        <translation>%1, Rolle %2, gesehen %3 UTC</translation>
    </message>
    <message>
        <source>%1 calls from %2 UTC on; %3 in the %4 windows before</source>
        <translation>%1 Aufrufe ab %2 UTC; %3 in den %4 Zeitfenstern davor</translation>
    </message>
    <message>
        <source>%1 cannot be read since %2 UTC: %3</source>
        <translation>%1 ist seit %2 UTC nicht lesbar: %3</translation>
    </message>
    <message>
        <source>%1, from %2 to %3 UTC: %4</source>
        <translation>%1, von %2 bis %3 UTC: %4</translation>
    </message>
    <message>
        <source>%1, %2 UTC: %3</source>
        <translation>%1, %2 UTC: %3</translation>
    </message>
    <message>
        <source>This version of Countersign does not know the rule.</source>
        <translation>Diese Version von Countersign kennt die Regel nicht.</translation>
    </message>
    <message>
        <source>Update Countersign, and look at the evidence below.</source>
        <translation>Countersign aktualisieren und den Nachweis unten ansehen.</translation>
    </message>
    <message>
        <source>its evidence is not here</source>
        <translation>sein Nachweis ist nicht hier</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>AuditPlace</name>
    <message>
        <source>There is no charter yet, so nobody may audit.</source>
        <translation>Es gibt noch keine Charta, also darf niemand prüfen.</translation>
    </message>
    <message>
        <source>The seat is locked.</source>
        <translation>Der Sitz ist gesperrt.</translation>
    </message>
    <message>
        <source>Only an auditor of the charter may do this; %1 is not one.</source>
        <translation>Das darf nur, wer in der Charta Auditor ist; %1 ist es nicht.</translation>
    </message>
    <message>
        <source>Somebody has signed: nothing can be changed any more.</source>
        <translation>Eine Unterschrift liegt vor: Nichts lässt sich mehr ändern.</translation>
    </message>
    <message>
        <source>Collect the evidence first.</source>
        <translation>Zuerst die Nachweise sammeln.</translation>
    </message>
    <message>
        <source>Write down the residual risk first.</source>
        <translation>Zuerst das Restrisiko aufschreiben.</translation>
    </message>
    <message>
        <source>The second signature has to come from another person whose key lies at this seat. Enrol them from the File menu.</source>
        <translation>Die zweite Unterschrift muss von einer anderen Person kommen, deren Schlüssel an diesem Sitz liegt. Aufgenommen wird sie über das Menü Datei.</translation>
    </message>
    <message>
        <source>Nobody whose key lies at this seat is an auditor of the charter.</source>
        <translation>Niemand, dessen Schlüssel an diesem Sitz liegt, ist Auditor der Charta.</translation>
    </message>
    <message>
        <source>Nobody whose key lies at this seat may review: that takes an auditor, a security operator or a charter admin.</source>
        <translation>Niemand, dessen Schlüssel an diesem Sitz liegt, darf gegenprüfen: Dazu braucht es einen Auditor, Security-Operator oder Charta-Admin.</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>  findings: %1, conclusion: %2</source>
        <translation>  Befunde: %1, Schlussurteil: %2</translation>
    </message>
    <message>
        <source>Coverage: %1 of %2 are at hand</source>
        <translation>Abdeckung: %1 von %2 liegen vor</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Effective</source>
        <translation>Wirksam</translation>
    </message>
    <message>
        <source>Effective with exceptions</source>
        <translation>Wirksam mit Ausnahmen</translation>
    </message>
    <message>
        <source>Not effective</source>
        <translation>Nicht wirksam</translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>Every check that applies holds, on evidence that covers the whole period.</source>
        <translation>Jede zutreffende Prüfung ist erfüllt, mit Nachweisen für den ganzen Zeitraum.</translation>
    </message>
    <message>
        <source>Every critical check holds or does not apply. Others failed, were accepted, or could not be decided.</source>
        <translation>Jede kritische Prüfung ist erfüllt oder trifft nicht zu. Andere sind nicht erfüllt, wurden akzeptiert oder ließen sich nicht entscheiden.</translation>
    </message>
    <message>
        <source>At least one critical check failed.</source>
        <translation>Mindestens eine kritische Prüfung ist nicht erfüllt.</translation>
    </message>
    <message>
        <source>At least one critical check could not be decided, because evidence is missing or does not cover the period.</source>
        <translation>Mindestens eine kritische Prüfung ließ sich nicht entscheiden, weil Nachweise fehlen oder den Zeitraum nicht abdecken.</translation>
    </message>
    <message>
        <source>Review outstanding</source>
        <translation>Gegenprüfung steht aus</translation>
    </message>
    <message>
        <source>No such evidence was collected.</source>
        <translation>Dieser Nachweis wurde nicht gesammelt.</translation>
    </message>
    <message>
        <source>The evidence is from another gateway.</source>
        <translation>Der Nachweis stammt von einem anderen Gateway.</translation>
    </message>
    <message>
        <source>The gateway did not allow this connection to ask.</source>
        <translation>Das Gateway erlaubte dieser Verbindung nicht zu fragen.</translation>
    </message>
    <message>
        <source>The gateway did not answer, or answered with an error.</source>
        <translation>Das Gateway antwortete nicht oder mit einem Fehler.</translation>
    </message>
    <message>
        <source>The stored answer is not the one that was recorded, or was deleted.</source>
        <translation>Die gespeicherte Antwort ist nicht die aufgezeichnete, oder sie wurde gelöscht.</translation>
    </message>
    <message>
        <source>The answer has a shape that this version does not know.</source>
        <translation>Die Antwort hat eine Form, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The evidence does not reach back to the start of the period.</source>
        <translation>Der Nachweis reicht nicht bis zum Beginn des Zeitraums zurück.</translation>
    </message>
    <message>
        <source>The evidence was collected too long before or after the end of the period.</source>
        <translation>Der Nachweis wurde zu lange vor oder nach dem Ende des Zeitraums gesammelt.</translation>
    </message>
    <message>
        <source>The evidence leaves out what the rule needs.</source>
        <translation>Im Nachweis fehlt, was die Regel braucht.</translation>
    </message>
    <message>
        <source>There is too much evidence for the rule to be worked through.</source>
        <translation>Es gibt zu viele Nachweise, als dass die Regel sie durcharbeiten könnte.</translation>
    </message>
    <message>
        <source>The rule holds; a person has yet to look at what was found.</source>
        <translation>Die Regel ist erfüllt; eine Person muss das Gefundene noch ansehen.</translation>
    </message>
    <message>
        <source>Evidence: %1.</source>
        <translation>Nachweis: %1.</translation>
    </message>
    <message>
        <source>Nothing of this kind happened in the period.</source>
        <translation>Nichts dergleichen geschah in dem Zeitraum.</translation>
    </message>
    <message numerus="yes">
        <source>%n looked at</source>
        <translation>
            <numerusform>%n angesehen</numerusform>
            <numerusform>%n angesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at fault</source>
        <translation>
            <numerusform>%n fehlerhaft</numerusform>
            <numerusform>%n fehlerhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided by the rule alone.</source>
        <translation>Allein durch die Regel entschieden.</translation>
    </message>
    <message>
        <source>Set by %1 on %2.</source>
        <translation>Festgelegt von %1 am %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Fixed, to verify</source>
        <translation>Behoben, zu bestätigen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Gegenprüfer</translation>
    </message>
    <message>
        <source>Failed authentications</source>
        <translation>Fehlgeschlagene Anmeldungen</translation>
    </message>
    <message>
        <source>Five or more within ten minutes</source>
        <translation>Fünf oder mehr innerhalb von zehn Minuten</translation>
    </message>
    <message>
        <source>Blocked, failed, timed-out and unknown tool calls</source>
        <translation>Blockierte, fehlgeschlagene, abgelaufene und unbekannte Tool-Aufrufe</translation>
    </message>
    <message>
        <source>Credentials with a broad scope at the end of the period</source>
        <translation>Zugangsdaten mit weitem Scope am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Devices let in during the period</source>
        <translation>In dem Zeitraum zugelassene Geräte</translation>
    </message>
    <message>
        <source>Privileged actions that ran</source>
        <translation>Ausgeführte Aktionen mit besonderen Rechten</translation>
    </message>
    <message>
        <source>Approvals that somebody decided</source>
        <translation>Freigaben, die jemand entschieden hat</translation>
    </message>
    <message>
        <source>Configuration changes</source>
        <translation>Änderungen der Konfiguration</translation>
    </message>
    <message>
        <source>our own ledger</source>
        <translation>unser eigenes Ledger</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>everything until %1</source>
        <translation>alles bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Weekly security audit</source>
        <translation>Wöchentliches Sicherheitsaudit</translation>
    </message>
    <message>
        <source>Monthly security audit</source>
        <translation>Monatliches Sicherheitsaudit</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Differences between the two environments</source>
        <translation>Unterschiede zwischen den beiden Umgebungen</translation>
    </message>
    <message>
        <source>Credentials that both environments hold</source>
        <translation>Zugangsdaten, die in beiden Umgebungen liegen</translation>
    </message>
    <message>
        <source>Tokens that work, with their age</source>
        <translation>Gültige Tokens mit ihrem Alter</translation>
    </message>
    <message>
        <source>Drawn actions</source>
        <translation>Gezogene Aktionen</translation>
    </message>
    <message>
        <source>Devices that were let in without their owner&apos;s approval</source>
        <translation>Geräte, die ohne Genehmigung ihres Eigentümers zugelassen wurden</translation>
    </message>
    <message>
        <source>Requests that something else decided</source>
        <translation>Anderweitig entschiedene Anfragen</translation>
    </message>
    <message>
        <source>a person&apos;s file</source>
        <translation>die Datei einer Person</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>Let a plugin act</source>
        <translation>Plugin handeln lassen</translation>
    </message>
    <message>
        <source>Change the gateway</source>
        <translation>Gateway ändern</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>security operator</source>
        <translation>Security-Operator</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>charter admin</source>
        <translation>Charta-Admin</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, being sent</source>
        <translation>%1, wird gesendet</translation>
    </message>
    <message>
        <source>%1, outcome unknown</source>
        <translation>%1, Ausgang unbekannt</translation>
    </message>
    <message>
        <source>%1, time is up</source>
        <translation>%1, Zeit abgelaufen</translation>
    </message>
    <message>
        <source>%1, seat locked</source>
        <translation>%1, Sitz gesperrt</translation>
    </message>
    <message>
        <source>%1, you can sign</source>
        <translation>%1, für Sie offen</translation>
    </message>
    <message>
        <source>%1, waits for another</source>
        <translation>%1, wartet auf andere</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <translation>%1, nicht verbunden</translation>
    </message>
    <message>
        <source>%1, deny only</source>
        <translation>%1, nur Ablehnen möglich</translation>
    </message>
    <message>
        <source>%1, not yours</source>
        <translation>%1, nicht von hier</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Expired, so denied</source>
        <translation>Abgelaufen, daher abgelehnt</translation>
    </message>
    <message>
        <source>Withdrawn by the gateway</source>
        <translation>Vom Gateway zurückgezogen</translation>
    </message>
    <message>
        <source>Decided outside dual control</source>
        <translation>Außerhalb des Vier-Augen-Prinzips entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden character(s)</source>
        <translation>
            <numerusform>%n verborgenes Zeichen</numerusform>
            <numerusform>%n verborgene Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden character(s) or line end(s) that the gateway wrote as \u{…}</source>
        <translation>
            <numerusform>%n verborgenes Zeichen oder Zeilenende, vom Gateway als \u{…} geschrieben</numerusform>
            <numerusform>%n verborgene Zeichen oder Zeilenenden, vom Gateway als \u{…} geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-alike letter(s)</source>
        <translation>
            <numerusform>%n verwechselbarer Buchstabe</numerusform>
            <numerusform>%n verwechselbare Buchstaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right-to-left letter(s)</source>
        <translation>
            <numerusform>%n Buchstabe, der von rechts nach links läuft</numerusform>
            <numerusform>%n Buchstaben, die von rechts nach links laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of combining marks</source>
        <translation>
            <numerusform>%n Folge kombinierender Zeichen</numerusform>
            <numerusform>%n Folgen kombinierender Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that are not text</source>
        <translation>
            <numerusform>%n Byte, das kein Text ist</numerusform>
            <numerusform>%n Bytes, die kein Text sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) that push text away</source>
        <translation>
            <numerusform>%n Leerzeichen, das Text wegschiebt</numerusform>
            <numerusform>%n Leerzeichen, die Text wegschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shell(s) fed with text nobody has seen</source>
        <translation>
            <numerusform>%n Shell, die Text bekommt, den niemand gesehen hat</numerusform>
            <numerusform>%n Shells, die Text bekommen, den niemand gesehen hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encoded text(s)</source>
        <translation>
            <numerusform>%n codierter Text</numerusform>
            <numerusform>%n codierte Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that delete whole folders</source>
        <translation>
            <numerusform>%n Befehl, der ganze Ordner löscht</numerusform>
            <numerusform>%n Befehle, die ganze Ordner löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that overwrite a disk</source>
        <translation>
            <numerusform>%n Befehl, der einen Datenträger überschreibt</numerusform>
            <numerusform>%n Befehle, die einen Datenträger überschreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) as another user</source>
        <translation>
            <numerusform>%n Befehl als anderer Benutzer</numerusform>
            <numerusform>%n Befehle als anderer Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of permissions</source>
        <translation>
            <numerusform>%n Änderung von Rechten</numerusform>
            <numerusform>%n Änderungen von Rechten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that send something out</source>
        <translation>
            <numerusform>%n Befehl, der etwas nach außen sendet</numerusform>
            <numerusform>%n Befehle, die etwas nach außen senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) that fetch or send over the network</source>
        <translation>
            <numerusform>%n Befehl, der über das Netz holt oder sendet</numerusform>
            <numerusform>%n Befehle, die über das Netz holen oder senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written by redirection</source>
        <translation>
            <numerusform>%n durch Umleitung geschriebene Datei</numerusform>
            <numerusform>%n durch Umleitung geschriebene Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) whose text is worked out when it runs</source>
        <translation>
            <numerusform>%n Befehl, dessen Text erst bei der Ausführung entsteht</numerusform>
            <numerusform>%n Befehle, deren Text erst bei der Ausführung entsteht</numerusform>
        </translation>
    </message>
    <message>
        <source>the shell text cannot be split with certainty</source>
        <translation>der Shell-Text lässt sich nicht sicher zerlegen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>runs text that nobody has seen</source>
        <translation>führt Text aus, den niemand gesehen hat</translation>
    </message>
    <message>
        <source>decodes it</source>
        <translation>decodiert ihn</translation>
    </message>
    <message>
        <source>deletes whole folders</source>
        <translation>löscht ganze Ordner</translation>
    </message>
    <message>
        <source>overwrites a disk</source>
        <translation>überschreibt einen Datenträger</translation>
    </message>
    <message>
        <source>as another user</source>
        <translation>als anderer Benutzer</translation>
    </message>
    <message>
        <source>changes permissions</source>
        <translation>ändert Rechte</translation>
    </message>
    <message>
        <source>sends something out</source>
        <translation>sendet etwas nach außen</translation>
    </message>
    <message>
        <source>fetches or sends over the network</source>
        <translation>holt oder sendet über das Netz</translation>
    </message>
    <message>
        <source>text worked out when it runs</source>
        <translation>Text entsteht erst bei der Ausführung</translation>
    </message>
    <message>
        <source>holds a hidden character</source>
        <translation>enthält ein verborgenes Zeichen</translation>
    </message>
    <message>
        <source>holds a look-alike letter</source>
        <translation>enthält einen verwechselbaren Buchstaben</translation>
    </message>
    <message>
        <source>then</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>and if it worked</source>
        <translation>und wenn das gelang</translation>
    </message>
    <message>
        <source>and if it failed</source>
        <translation>und wenn das misslang</translation>
    </message>
    <message>
        <source>piped into</source>
        <translation>weitergeleitet an</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>inside it</source>
        <translation>darin</translation>
    </message>
    <message>
        <source>The gateway is not connected. Nothing can be decided now.</source>
        <translation>Das Gateway ist nicht verbunden. Jetzt lässt sich nichts entscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockNotices</name>
    <message numerus="yes">
        <source>%1: its clock is %n minute(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>%1: Die Uhr dort geht gegenüber diesem Rechner %n Minute vor.</numerusform>
            <numerusform>%1: Die Uhr dort geht gegenüber diesem Rechner %n Minuten vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: its clock is %n minute(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>%1: Die Uhr dort geht gegenüber diesem Rechner %n Minute nach.</numerusform>
            <numerusform>%1: Die Uhr dort geht gegenüber diesem Rechner %n Minuten nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>How much time a request has left goes by the gateway&apos;s clock, what is signed and recorded here by this computer&apos;s. Set the one that is wrong.</source>
        <translation>Wie viel Zeit eine Anfrage noch hat, richtet sich nach der Uhr des Gateways; was hier signiert und aufgezeichnet wird, nach der dieses Rechners. Stellen Sie die Uhr, die falsch geht.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--profile needs a folder.</source>
        <translation>--profile braucht einen Ordner.</translation>
    </message>
    <message>
        <source>There is no command or option &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl und keine Option „%1“.</translation>
    </message>
    <message>
        <source>The practice seat is gone when its window closes. A report of practice is what &quot;tour&quot; leaves.</source>
        <translation>Der Übungssitz ist weg, sobald sein Fenster schließt. Einen Bericht der Übung hinterlässt der Befehl „tour“.</translation>
    </message>
    <message>
        <source>Usage: countersign [--profile DIR] [--practice] [COMMAND]

Without a command the console opens. Two people sign the same bytes before an agent&apos;s action runs.

  tour --out DIR                              walk the whole path on the practice gateway, without a window
  report --checklist weekly|monthly --out FILE [--gateway ID] [--compare ID]
                                              the newest signed-off audit of the seat as a PDF with its evidence inside; without one the
                                              newest draft; without any, what the gateway answers now. The seat&apos;s passphrase, where it has
                                              one, is asked for, or read as one line from standard input.
                                              exit 0 signed off, 1 a draft or the ledger does not verify, 2 nothing written
  verify [PATH] [--json] [--require-anchor] [--anchors DIR]
                                              check a ledger; exit 0 sound, 1 tampered or anchor missing, 2 cannot read

  --profile DIR   the folder of a seat (default: your own)
  --practice      open the console on the practice gateway
  --version, --help
</source>
        <translation>Aufruf: countersign [--profile ORDNER] [--practice] [BEFEHL]

Ohne Befehl öffnet sich die Konsole. Zwei Personen unterschreiben dieselben Bytes, bevor die Aktion eines Agenten läuft.

  tour --out ORDNER                           den ganzen Weg am Übungs-Gateway durchgehen, ohne Fenster
  report --checklist weekly|monthly --out DATEI [--gateway ID] [--compare ID]
                                              das neueste abgezeichnete Audit des Sitzes als PDF mit den Nachweisen darin; ohne ein solches der
                                              neueste Entwurf; ohne beides, was das Gateway jetzt antwortet. Hat der Sitz eine Passphrase, wird
                                              nach ihr gefragt, oder sie wird als eine Zeile von der Standardeingabe gelesen.
                                              Rückgabewert 0 abgezeichnet, 1 Entwurf oder Ledger nicht verifiziert, 2 nichts geschrieben
  verify [PFAD] [--json] [--require-anchor] [--anchors ORDNER]
                                              ein Ledger prüfen; Rückgabewert 0 in Ordnung, 1 manipuliert oder Anker fehlt, 2 nicht lesbar

  --profile ORDNER  der Ordner eines Sitzes (sonst: der eigene)
  --practice        die Konsole am Übungs-Gateway öffnen
  --version, --help
</translation>
    </message>
</context>
<context>
    <name>CoverageSection</name>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Nothing that the checks need is missing.</source>
        <translation>Nichts fehlt, was die Prüfungen brauchen.</translation>
    </message>
    <message>
        <source>What is missing makes its checks unknown, never a pass. Each line says who can supply it, and by what.</source>
        <translation>Was fehlt, macht seine Prüfungen unbekannt, nie erfüllt. Jede Zeile sagt, wer es liefern kann und wodurch.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Who can supply it, by what</source>
        <translation>Wer es liefern kann, wodurch</translation>
    </message>
    <message>
        <source>What the evidence covers</source>
        <translation>Was die Nachweise abdecken</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Deckt ab</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>our own ledger: %1</source>
        <translation>unser eigenes Ledger: %1</translation>
    </message>
    <message>
        <source>%1, of both gateways</source>
        <translation>%1, von beiden Gateways</translation>
    </message>
    <message>
        <source>%1, at the end</source>
        <translation>%1, am Ende</translation>
    </message>
    <message>
        <source>%1, at the start</source>
        <translation>%1, am Anfang</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>an auditor</source>
        <translation>ein Auditor</translation>
    </message>
    <message>
        <source>a security operator</source>
        <translation>ein Security-Operator</translation>
    </message>
    <message>
        <source>a charter admin</source>
        <translation>ein Charta-Admin</translation>
    </message>
    <message>
        <source>the word of %1</source>
        <translation>Aussage: %1</translation>
    </message>
    <message>
        <source>our own ledger: %1</source>
        <translation>unser eigenes Ledger: %1</translation>
    </message>
    <message>
        <source>%1, at the start</source>
        <translation>%1, am Anfang</translation>
    </message>
    <message>
        <source>%1, of both gateways</source>
        <translation>%1, von beiden Gateways</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <source>The gateway does not answer</source>
        <translation>Das Gateway antwortet nicht</translation>
    </message>
    <message>
        <source>This seat may not ask: %1 is missing</source>
        <translation>Dieser Sitz darf nicht fragen: %1 fehlt</translation>
    </message>
    <message>
        <source>No second environment is chosen</source>
        <translation>Keine zweite Umgebung ist gewählt</translation>
    </message>
    <message>
        <source>The state at the period&apos;s start was not kept</source>
        <translation>Der Zustand zu Beginn des Zeitraums wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Wartet auf eine Person</translation>
    </message>
    <message>
        <source>Whoever runs the gateway: start it (openclaw gateway run). Then connect it on the Gateways page.</source>
        <translation>Wer das Gateway betreibt: es starten (openclaw gateway run). Dann auf der Seite Gateways verbinden.</translation>
    </message>
    <message>
        <source>The gateway&apos;s owner: ask for %1 on the Gateways page, then on the gateway&apos;s host: openclaw devices list, openclaw devices approve REQUEST.</source>
        <translation>Der Eigentümer des Gateways: %1 auf der Seite Gateways anfragen, dann auf dem Host des Gateways: openclaw devices list, openclaw devices approve REQUEST.</translation>
    </message>
    <message>
        <source>The auditor: choose the environment to compare with when the audit begins, or countersign report --compare GATEWAY.</source>
        <translation>Der Auditor: zu Beginn des Audits die Umgebung zum Vergleich wählen, oder countersign report --compare GATEWAY.</translation>
    </message>
    <message>
        <source>Nobody any more. An audit that ends at most eight days before the next one begins keeps it.</source>
        <translation>Niemand mehr. Ein Audit, das höchstens acht Tage vor Beginn des nächsten endet, bewahrt ihn auf.</translation>
    </message>
    <message>
        <source>The auditor: collect again; where that does not help, choose a period that the evidence reaches over.</source>
        <translation>Der Auditor: erneut sammeln; hilft das nicht, einen Zeitraum wählen, den die Nachweise abdecken.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>ledger began</source>
        <translation>Ledger begonnen</translation>
    </message>
    <message>
        <source>charter adopted</source>
        <translation>Charta angenommen</translation>
    </message>
    <message>
        <source>gateway connected</source>
        <translation>Gateway verbunden</translation>
    </message>
    <message>
        <source>gateway lost</source>
        <translation>Gateway verloren</translation>
    </message>
    <message>
        <source>request seen</source>
        <translation>Anfrage gesehen</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>decision sent</source>
        <translation>Entscheidung gesendet</translation>
    </message>
    <message>
        <source>decision recorded</source>
        <translation>Entscheidung aufgezeichnet</translation>
    </message>
    <message>
        <source>decision unknown</source>
        <translation>Entscheidung unbekannt</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>Fall abgeschlossen</translation>
    </message>
    <message>
        <source>outcome seen</source>
        <translation>Ausgang gesehen</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>audit began</source>
        <translation>Audit begonnen</translation>
    </message>
    <message>
        <source>evidence collected</source>
        <translation>Nachweis gesammelt</translation>
    </message>
    <message>
        <source>check result</source>
        <translation>Prüfergebnis</translation>
    </message>
    <message>
        <source>finding changed</source>
        <translation>Befund geändert</translation>
    </message>
    <message>
        <source>audit signed off</source>
        <translation>Audit abgezeichnet</translation>
    </message>
    <message>
        <source>report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>content deleted</source>
        <translation>Inhalt gelöscht</translation>
    </message>
    <message>
        <source>anchor kept</source>
        <translation>Anker aufbewahrt</translation>
    </message>
    <message>
        <source>residual risk stated</source>
        <translation>Restrisiko festgehalten</translation>
    </message>
    <message>
        <source>history read</source>
        <translation>Verlauf gelesen</translation>
    </message>
    <message>
        <source>sample planned</source>
        <translation>Stichprobe geplant</translation>
    </message>
    <message>
        <source>trail segment</source>
        <translation>Abschnitt der Spur</translation>
    </message>
    <message>
        <source>alert changed</source>
        <translation>Alarm geändert</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>What was received or read cannot be understood.</source>
        <translation>Das Empfangene oder Gelesene ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Check that it is the right file or gateway.</source>
        <translation>Nachsehen, ob es die richtige Datei oder das richtige Gateway ist.</translation>
    </message>
    <message>
        <source>The bytes are not in the one spelling that can be signed.</source>
        <translation>Die Bytes haben nicht die eine Schreibweise, die sich unterschreiben lässt.</translation>
    </message>
    <message>
        <source>Ask whoever made them for a new copy.</source>
        <translation>Bei der Stelle, von der sie stammen, eine neue Kopie erbitten.</translation>
    </message>
    <message>
        <source>It is larger than the limit.</source>
        <translation>Es ist größer als die Grenze.</translation>
    </message>
    <message>
        <source>Split it, or ask for a smaller one.</source>
        <translation>Aufteilen oder etwas Kleineres verlangen.</translation>
    </message>
    <message>
        <source>This version of Countersign does not know its type or algorithm.</source>
        <translation>Diese Version von Countersign kennt den Typ oder den Algorithmus nicht.</translation>
    </message>
    <message>
        <source>Update Countersign, then try again.</source>
        <translation>Countersign aktualisieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The signature does not verify.</source>
        <translation>Die Unterschrift lässt sich nicht verifizieren.</translation>
    </message>
    <message>
        <source>Do not trust the content. Compare fingerprints with its author.</source>
        <translation>Dem Inhalt nicht trauen. Fingerabdrücke mit dem Urheber vergleichen.</translation>
    </message>
    <message>
        <source>The key is not a valid key of its kind.</source>
        <translation>Der Schlüssel ist kein gültiger Schlüssel seiner Art.</translation>
    </message>
    <message>
        <source>Ask its owner for the right file.</source>
        <translation>Den Eigentümer nach der richtigen Datei fragen.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type it again.</source>
        <translation>Nichts wurde geändert. Die Passphrase noch einmal eingeben.</translation>
    </message>
    <message>
        <source>The passphrase is too easy to guess.</source>
        <translation>Die Passphrase ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>Use four or more unrelated words.</source>
        <translation>Vier oder mehr Wörter ohne Zusammenhang verwenden.</translation>
    </message>
    <message>
        <source>Too many wrong passphrases.</source>
        <translation>Zu viele falsche Passphrasen.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Etwas warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This seat is locked.</source>
        <translation>Dieser Sitz ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The cryptographic library refused.</source>
        <translation>Die kryptografische Bibliothek hat abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing was signed. The log holds its reason.</source>
        <translation>Nichts wurde unterschrieben. Der Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Nachsehen, ob sie existiert und gelesen werden darf.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check the disk and your rights on it.</source>
        <translation>Den Datenträger und die Rechte daran überprüfen.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check your rights, or choose another folder.</source>
        <translation>Die Rechte überprüfen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room. Nothing is signed or sent until then.</source>
        <translation>Platz schaffen. Bis dahin wird nichts unterschrieben oder gesendet.</translation>
    </message>
    <message>
        <source>Another program holds the file.</source>
        <translation>Ein anderes Programm hält die Datei.</translation>
    </message>
    <message>
        <source>Close the other Countersign, then try again.</source>
        <translation>Das andere Countersign schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A newer Countersign wrote this.</source>
        <translation>Das hat ein neueres Countersign geschrieben.</translation>
    </message>
    <message>
        <source>Update this seat.</source>
        <translation>Diesen Sitz aktualisieren.</translation>
    </message>
    <message>
        <source>The ledger contradicts itself.</source>
        <translation>Das Ledger widerspricht sich.</translation>
    </message>
    <message>
        <source>Stop signing here. Run countersign verify and keep a copy of the file as evidence.</source>
        <translation>Hier nichts mehr unterschreiben. countersign verify ausführen und eine Kopie der Datei als Nachweis aufbewahren.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Countersign can use.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Countersign nutzen kann.</translation>
    </message>
    <message>
        <source>Start its keychain service, or use a key file under a passphrase.</source>
        <translation>Den Schlüsselbunddienst starten oder eine Schlüsseldatei mit Passphrase verwenden.</translation>
    </message>
    <message>
        <source>The gateway is not connected.</source>
        <translation>Das Gateway ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Countersign tries again by itself. See Gateways.</source>
        <translation>Countersign versucht es von selbst wieder. Siehe Gateways.</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>Das Gateway hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The outcome is unknown until it is read again.</source>
        <translation>Der Ausgang ist unbekannt, bis er neu gelesen wird.</translation>
    </message>
    <message>
        <source>The gateway refused the call.</source>
        <translation>Das Gateway hat den Aufruf abgewiesen.</translation>
    </message>
    <message>
        <source>Its answer is recorded. See Gateways for the reason.</source>
        <translation>Seine Antwort ist aufgezeichnet. Der Grund steht unter Gateways.</translation>
    </message>
    <message>
        <source>This connection lacks a scope on the gateway.</source>
        <translation>Dieser Verbindung fehlt ein Scope am Gateway.</translation>
    </message>
    <message>
        <source>Ask a gateway admin to grant it. See Gateways.</source>
        <translation>Einen Gateway-Admin bitten, ihn zu gewähren. Siehe Gateways.</translation>
    </message>
    <message>
        <source>The address is not encrypted and not on this computer.</source>
        <translation>Die Adresse ist nicht verschlüsselt und nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Use wss:// with the certificate&apos;s pin.</source>
        <translation>wss:// mit dem Pin des Zertifikats verwenden.</translation>
    </message>
    <message>
        <source>The gateway does not know this seat yet.</source>
        <translation>Das Gateway kennt diesen Sitz noch nicht.</translation>
    </message>
    <message>
        <source>Approve the pairing on the gateway&apos;s machine.</source>
        <translation>Die Kopplung am Rechner des Gateways genehmigen.</translation>
    </message>
    <message>
        <source>The gateway speaks another version of the protocol.</source>
        <translation>Das Gateway spricht eine andere Version des Protokolls.</translation>
    </message>
    <message>
        <source>Update the gateway or Countersign.</source>
        <translation>Das Gateway oder Countersign aktualisieren.</translation>
    </message>
    <message>
        <source>The gateway sent a message above the limit, so the connection was closed.</source>
        <translation>Das Gateway sandte eine Nachricht über der Grenze, darum wurde die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>Countersign connects again by itself. If it comes back, look at the gateway&apos;s log.</source>
        <translation>Countersign verbindet sich von selbst wieder. Kommt es erneut vor, hilft ein Blick ins Protokoll des Gateways.</translation>
    </message>
    <message>
        <source>You may not vote on this request.</source>
        <translation>Diese Person darf über die Anfrage nicht abstimmen.</translation>
    </message>
    <message>
        <source>Its rule names the roles and seats that may.</source>
        <translation>Ihre Regel nennt die Rollen und Sitze, die es dürfen.</translation>
    </message>
    <message>
        <source>The second vote must come from another person.</source>
        <translation>Die zweite Stimme muss von einer anderen Person kommen.</translation>
    </message>
    <message>
        <source>Ask somebody else whom the rule names.</source>
        <translation>Eine andere Person fragen, die die Regel nennt.</translation>
    </message>
    <message>
        <source>You have already voted on this request.</source>
        <translation>Diese Person hat über die Anfrage schon abgestimmt.</translation>
    </message>
    <message>
        <source>Wait for the second person.</source>
        <translation>Auf die zweite Person warten.</translation>
    </message>
    <message>
        <source>The request has expired.</source>
        <translation>Die Anfrage ist abgelaufen.</translation>
    </message>
    <message>
        <source>The agent has to ask again.</source>
        <translation>Der Agent muss noch einmal anfragen.</translation>
    </message>
    <message>
        <source>The request changed on the gateway.</source>
        <translation>Die Anfrage hat sich am Gateway geändert.</translation>
    </message>
    <message>
        <source>Read it again. Votes on the old text do not count.</source>
        <translation>Noch einmal lesen. Stimmen zum alten Text zählen nicht.</translation>
    </message>
    <message>
        <source>The request was decided before your vote arrived.</source>
        <translation>Die Anfrage wurde entschieden, bevor diese Stimme ankam.</translation>
    </message>
    <message>
        <source>The recorded decision is shown with it.</source>
        <translation>Die aufgezeichnete Entscheidung steht dabei.</translation>
    </message>
    <message>
        <source>The charter or the key is not valid at this time.</source>
        <translation>Die Charta oder der Schlüssel gilt zu diesem Zeitpunkt nicht.</translation>
    </message>
    <message>
        <source>Ask the charter admins to sign a new version.</source>
        <translation>Die Charta-Admins bitten, eine neue Version zu unterschreiben.</translation>
    </message>
    <message>
        <source>The text has not been seen to its end, or the gateway cut it.</source>
        <translation>Der Text wurde nicht bis zum Ende gesehen, oder das Gateway hat ihn gekürzt.</translation>
    </message>
    <message>
        <source>Read it to the end. A text that was cut can only be denied.</source>
        <translation>Bis zum Ende lesen. Ein gekürzter Text kann nur abgelehnt werden.</translation>
    </message>
    <message>
        <source>Nobody here can meet the rule for this request.</source>
        <translation>Niemand hier kann die Regel dieser Anfrage erfüllen.</translation>
    </message>
    <message>
        <source>Enrol a second person, or have the charter changed.</source>
        <translation>Eine zweite Person aufnehmen oder die Charta ändern lassen.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Die Begründung fehlt.</translation>
    </message>
    <message>
        <source>Write down why.</source>
        <translation>Den Grund aufschreiben.</translation>
    </message>
    <message>
        <source>Practice keys and real requests do not mix.</source>
        <translation>Übungsschlüssel und echte Anfragen vertragen sich nicht.</translation>
    </message>
    <message>
        <source>Leave the practice to decide real requests.</source>
        <translation>Die Übung verlassen, um echte Anfragen zu entscheiden.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Reload the page.</source>
        <translation>Die Seite neu laden.</translation>
    </message>
    <message>
        <source>The work was stopped before its end.</source>
        <translation>Die Arbeit wurde vor ihrem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again when you want its result.</source>
        <translation>Neu starten, sobald das Ergebnis gebraucht wird.</translation>
    </message>
    <message>
        <source>The evidence is missing, so the answer is unknown.</source>
        <translation>Der Nachweis fehlt, also ist die Antwort unbekannt.</translation>
    </message>
    <message>
        <source>Collect it, then check again.</source>
        <translation>Sammeln, dann erneut prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>In %n Sekunde erneut versuchen.</numerusform>
            <numerusform>In %n Sekunden erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain of this computer is locked.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again. What it keeps is still there.</source>
        <translation>Entsperren, dann erneut versuchen. Was er aufbewahrt, ist noch da.</translation>
    </message>
    <message>
        <source>The gateway that answers is not the one that was named or remembered.</source>
        <translation>Es antwortet nicht das Gateway, das benannt oder gemerkt wurde.</translation>
    </message>
    <message>
        <source>Nothing was sent. Find out who changed it before you go on. See Gateways.</source>
        <translation>Nichts wurde gesendet. Vor dem Weitermachen herausfinden, wer es geändert hat. Siehe Gateways.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>the gateway no longer has older records</source>
        <translation>das Gateway hat keine älteren Aufzeichnungen mehr</translation>
    </message>
    <message>
        <source>there was more than one reading could take</source>
        <translation>es gab mehr, als ein Lesevorgang aufnehmen konnte</translation>
    </message>
    <message>
        <source>the gateway skipped numbers</source>
        <translation>das Gateway hat Nummern übersprungen</translation>
    </message>
    <message>
        <source>the gateway&apos;s records begin anew</source>
        <translation>die Aufzeichnungen des Gateways beginnen neu</translation>
    </message>
    <message>
        <source>the gateway began another log file</source>
        <translation>das Gateway hat eine andere Protokolldatei begonnen</translation>
    </message>
    <message>
        <source>nobody looked in between</source>
        <translation>niemand hat in der Zwischenzeit nachgesehen</translation>
    </message>
    <message>
        <source>run started</source>
        <translation>Lauf begonnen</translation>
    </message>
    <message>
        <source>run ended</source>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>tool call started</source>
        <translation>Tool-Aufruf begonnen</translation>
    </message>
    <message>
        <source>tool call ended</source>
        <translation>Tool-Aufruf beendet</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>approval resolved</source>
        <translation>Freigabe entschieden</translation>
    </message>
    <message>
        <source>configuration changed</source>
        <translation>Konfiguration geändert</translation>
    </message>
    <message>
        <source>configuration read</source>
        <translation>Konfiguration gelesen</translation>
    </message>
    <message>
        <source>device known</source>
        <translation>Gerät bekannt</translation>
    </message>
    <message>
        <source>device paired</source>
        <translation>Gerät gekoppelt</translation>
    </message>
    <message>
        <source>device changed</source>
        <translation>Gerät geändert</translation>
    </message>
    <message>
        <source>device removed</source>
        <translation>Gerät entfernt</translation>
    </message>
    <message>
        <source>pairing asked</source>
        <translation>Kopplung angefragt</translation>
    </message>
    <message>
        <source>standing grant known</source>
        <translation>Dauerfreigabe bekannt</translation>
    </message>
    <message>
        <source>standing grant made</source>
        <translation>Dauerfreigabe erteilt</translation>
    </message>
    <message>
        <source>standing grant changed</source>
        <translation>Dauerfreigabe geändert</translation>
    </message>
    <message>
        <source>standing grant removed</source>
        <translation>Dauerfreigabe entfernt</translation>
    </message>
    <message>
        <source>login failed</source>
        <translation>Anmeldung fehlgeschlagen</translation>
    </message>
    <message>
        <source>more access asked</source>
        <translation>mehr Rechte angefragt</translation>
    </message>
    <message>
        <source>records lost by gateway</source>
        <translation>Aufzeichnungen vom Gateway verloren</translation>
    </message>
    <message>
        <source>gateway first seen</source>
        <translation>Gateway zuerst gesehen</translation>
    </message>
    <message>
        <source>gateway restarted</source>
        <translation>Gateway neu gestartet</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>audit activity</source>
        <translation>Audit-Aktivität</translation>
    </message>
    <message>
        <source>approval history</source>
        <translation>Verlauf der Freigaben</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>standing grants</source>
        <translation>Dauerfreigaben</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1, %2: from %3 to %4 UTC nothing could be read, because %5</source>
        <translation>%1, %2: von %3 bis %4 UTC ließ sich nichts lesen; Grund: %5</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 not read yet</source>
        <translation>%1 noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 last read %2 s ago</source>
        <translation>%1 zuletzt gelesen vor %2 s</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>The gateway does not know this seat yet.</source>
        <translation>Das Gateway kennt diesen Sitz noch nicht.</translation>
    </message>
    <message>
        <source>Its owner runs the command below; this seat then connects by itself.</source>
        <translation>Der Eigentümer führt den Befehl unten aus; dann verbindet sich dieser Sitz von selbst.</translation>
    </message>
    <message>
        <source>The gateway knows this seat, but for fewer rights than it asks for.</source>
        <translation>Das Gateway kennt diesen Sitz, aber mit weniger Rechten, als er verlangt.</translation>
    </message>
    <message>
        <source>Its owner approves the wider rights with the command below.</source>
        <translation>Der Eigentümer genehmigt die weiteren Rechte mit dem Befehl unten.</translation>
    </message>
    <message>
        <source>This seat&apos;s token was revoked.</source>
        <translation>Das Token dieses Sitzes wurde widerrufen.</translation>
    </message>
    <message>
        <source>Its owner approves the seat again with the command below, or leaves it out.</source>
        <translation>Der Eigentümer genehmigt den Sitz neu mit dem Befehl unten oder lässt ihn weg.</translation>
    </message>
    <message>
        <source>This seat looks different from when it was paired.</source>
        <translation>Dieser Sitz sieht anders aus als bei der Kopplung.</translation>
    </message>
    <message>
        <source>If that was you, the gateway&apos;s owner approves it with the command below.</source>
        <translation>War das gewollt, genehmigt es der Eigentümer des Gateways mit dem Befehl unten.</translation>
    </message>
    <message>
        <source>The gateway wants its shared token once, to pair.</source>
        <translation>Das Gateway verlangt einmal sein gemeinsames Token für die Kopplung.</translation>
    </message>
    <message>
        <source>Choose &quot;Pair again…&quot; and type it.</source>
        <translation>„Neu koppeln…“ wählen und es eingeben.</translation>
    </message>
    <message>
        <source>The shared token is wrong.</source>
        <translation>Das gemeinsame Token ist falsch.</translation>
    </message>
    <message>
        <source>Ask the gateway&apos;s owner for it, then choose &quot;Pair again…&quot;.</source>
        <translation>Den Eigentümer des Gateways danach fragen, dann „Neu koppeln…“ wählen.</translation>
    </message>
    <message>
        <source>The gateway no longer accepts this seat: its token was changed or revoked, or the device was removed.</source>
        <translation>Das Gateway nimmt diesen Sitz nicht mehr an: Sein Token wurde geändert oder widerrufen, oder das Gerät wurde entfernt.</translation>
    </message>
    <message>
        <source>Ask its owner why. To come back, choose &quot;Pair again…&quot;.</source>
        <translation>Den Eigentümer nach dem Grund fragen. Zurück geht es mit „Neu koppeln…“.</translation>
    </message>
    <message>
        <source>This seat asks for more rights than the gateway&apos;s owner approved.</source>
        <translation>Dieser Sitz verlangt mehr Rechte, als der Eigentümer des Gateways genehmigt hat.</translation>
    </message>
    <message>
        <source>Choose &quot;Pair again…&quot; to ask for them.</source>
        <translation>Mit „Neu koppeln…“ werden sie angefragt.</translation>
    </message>
    <message>
        <source>The gateway answered but allows this seat nothing.</source>
        <translation>Das Gateway antwortete, erlaubt diesem Sitz aber nichts.</translation>
    </message>
    <message>
        <source>Its owner looks at &quot;openclaw devices list&quot; and grants the rights.</source>
        <translation>Der Eigentümer sieht mit „openclaw devices list“ nach und gewährt die Rechte.</translation>
    </message>
    <message>
        <source>The gateway speaks another version of the protocol.</source>
        <translation>Das Gateway spricht eine andere Version des Protokolls.</translation>
    </message>
    <message>
        <source>Update Countersign or the gateway.</source>
        <translation>Countersign oder das Gateway aktualisieren.</translation>
    </message>
    <message>
        <source>The gateway showed another certificate than the one pinned. Nothing was sent to it.</source>
        <translation>Das Gateway zeigte ein anderes Zertifikat als das festgelegte. Nichts wurde dorthin gesendet.</translation>
    </message>
    <message>
        <source>Compare both digests with its owner by voice. If the certificate was renewed, remove the gateway and add it with the new digest.</source>
        <translation>Beide Prüfsummen im Gespräch mit dem Eigentümer vergleichen. Wurde das Zertifikat erneuert, das Gateway entfernen und mit der neuen Prüfsumme hinzufügen.</translation>
    </message>
    <message>
        <source>The pinned certificate is expired, revoked or not valid. Nothing was sent.</source>
        <translation>Das festgelegte Zertifikat ist abgelaufen, widerrufen oder ungültig. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The gateway&apos;s owner renews it; then add the gateway with the new digest.</source>
        <translation>Der Eigentümer des Gateways erneuert es; danach das Gateway mit der neuen Prüfsumme hinzufügen.</translation>
    </message>
    <message>
        <source>This address is not on this computer and not protected. Nothing was sent.</source>
        <translation>Diese Adresse ist nicht auf diesem Computer und nicht geschützt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Use wss:// with the certificate&apos;s digest.</source>
        <translation>wss:// mit der Prüfsumme des Zertifikats verwenden.</translation>
    </message>
    <message>
        <source>This is not the address of a gateway.</source>
        <translation>Das ist nicht die Adresse eines Gateways.</translation>
    </message>
    <message>
        <source>Use ws:// on this computer, or wss://.</source>
        <translation>Auf diesem Computer ws:// verwenden, sonst wss://.</translation>
    </message>
    <message>
        <source>The gateway wants another way of signing in.</source>
        <translation>Das Gateway verlangt eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>Its owner sets token authentication, or looks at what the gateway says.</source>
        <translation>Der Eigentümer stellt Anmeldung per Token ein oder sieht nach, was das Gateway sagt.</translation>
    </message>
    <message>
        <source>The gateway refused the proof of this seat&apos;s key.</source>
        <translation>Das Gateway wies den Beweis für den Schlüssel dieses Sitzes ab.</translation>
    </message>
    <message>
        <source>This is a fault of one of the two programs. Report it with the log.</source>
        <translation>Das ist ein Fehler in einem der beiden Programme. Mit dem Protokoll melden.</translation>
    </message>
    <message>
        <source>The gateway holds this seat&apos;s proof for too old.</source>
        <translation>Das Gateway hält den Beweis dieses Sitzes für zu alt.</translation>
    </message>
    <message>
        <source>Compare both clocks, then connect again.</source>
        <translation>Beide Uhren vergleichen, dann erneut verbinden.</translation>
    </message>
    <message>
        <source>The gateway did not understand the request to connect.</source>
        <translation>Das Gateway hat die Bitte um Verbindung nicht verstanden.</translation>
    </message>
    <message>
        <source>Something answers there, but not as a gateway.</source>
        <translation>Dort antwortet etwas, aber nicht als Gateway.</translation>
    </message>
    <message>
        <source>Check the address. Countersign tries again by itself.</source>
        <translation>Die Adresse überprüfen. Countersign versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The gateway is starting.</source>
        <translation>Das Gateway startet gerade.</translation>
    </message>
    <message>
        <source>Countersign tries again by itself.</source>
        <translation>Countersign versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The gateway is stopping and takes nothing new.</source>
        <translation>Das Gateway wird beendet und nimmt nichts Neues an.</translation>
    </message>
    <message>
        <source>The gateway slows down after too many failed attempts.</source>
        <translation>Das Gateway bremst nach zu vielen fehlgeschlagenen Versuchen.</translation>
    </message>
    <message>
        <source>Countersign waits as long as it says.</source>
        <translation>Countersign wartet so lange, wie es sagt.</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>An dieser Adresse antwortet nichts.</translation>
    </message>
    <message>
        <source>Check that the gateway runs. Countersign tries again by itself.</source>
        <translation>Nachsehen, ob das Gateway läuft. Countersign versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The gateway fell silent.</source>
        <translation>Das Gateway ist verstummt.</translation>
    </message>
    <message>
        <source>A message was larger than the limit, and the connection was closed.</source>
        <translation>Eine Nachricht war größer als die Grenze, und die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>Countersign tries again by itself. If it repeats, look at what the gateway holds.</source>
        <translation>Countersign versucht es von selbst wieder. Wiederholt es sich, hilft ein Blick auf das, was das Gateway enthält.</translation>
    </message>
    <message>
        <source>This seat read too slowly, and the gateway closed the connection.</source>
        <translation>Dieser Sitz las zu langsam, und das Gateway schloss die Verbindung.</translation>
    </message>
    <message>
        <source>Countersign connects again and reads everything anew.</source>
        <translation>Countersign verbindet sich erneut und liest alles neu.</translation>
    </message>
    <message>
        <source>The gateway is restarting.</source>
        <translation>Das Gateway startet neu.</translation>
    </message>
    <message>
        <source>What was pending there is cancelled. Countersign connects again by itself.</source>
        <translation>Was dort offen war, ist abgebrochen. Countersign verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot read what it keeps for this gateway.</source>
        <translation>Der Schlüsselbund dieses Computers kann nicht lesen, was er für dieses Gateway aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was replaced. Repair the keychain and start Countersign again; or remove the gateway and add it anew.</source>
        <translation>Nichts wurde gesendet und nichts ersetzt. Den Schlüsselbund reparieren und Countersign neu starten; oder das Gateway entfernen und neu hinzufügen.</translation>
    </message>
</context>
<context>
    <name>GatewayWords</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped, last heard %1</source>
        <translation>Angehalten, zuletzt gehört %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Waits for its owner</source>
        <translation>Wartet auf den Eigentümer</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected, %1</source>
        <translation>Verbunden, %1</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Trying again, last heard %1</source>
        <translation>Neuer Versuch, zuletzt gehört %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <translation>%1 s voraus</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>%1 s zurück</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
</context>
<context>
    <name>ListingRows</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Calls itself (not proved)</source>
        <translation>Nennt sich (nicht bewiesen)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Address or name</source>
        <translation>Adresse oder Name</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Tool</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>Geräte-ID</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Zugelassen</translation>
    </message>
    <message>
        <source>Approved by way of</source>
        <translation>Genehmigt über</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Genehmigt von</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>nobody: not in our ledger</source>
        <translation>niemand: nicht in unserem Ledger</translation>
    </message>
    <message>
        <source>not in our ledger; the gateway says %1</source>
        <translation>nicht in unserem Ledger; das Gateway sagt %1</translation>
    </message>
    <message>
        <source>something else (%1); our votes: %2</source>
        <translation>etwas anderes (%1); unsere Stimmen: %2</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no vote on record</source>
        <translation>keine Stimme aufgezeichnet</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>nur dort</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>no answer sent</source>
        <translation>keine Antwort gesendet</translation>
    </message>
    <message>
        <source>the bytes that were asked</source>
        <translation>die angefragten Bytes</translation>
    </message>
    <message>
        <source>other bytes than were asked</source>
        <translation>andere Bytes als angefragt</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>This gateway</source>
        <translation>Dieses Gateway</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Das andere</translation>
    </message>
    <message>
        <source>Why it may differ</source>
        <translation>Warum es abweichen darf</translation>
    </message>
    <message>
        <source>Path in this gateway</source>
        <translation>Pfad in diesem Gateway</translation>
    </message>
    <message>
        <source>Path in the other</source>
        <translation>Pfad im anderen</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt genutzt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Kind, request</source>
        <translation>Art, Anfrage</translation>
    </message>
    <message>
        <source>Answer sent about</source>
        <translation>Antwort gesendet zu</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>nobody expects it</source>
        <translation>niemand erwartet es</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>no time left</source>
        <translation>keine Zeit mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 left when last heard</source>
        <translation>noch %1 beim letzten Kontakt</translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation>%1 von %2 erlaubt</translation>
    </message>
    <message>
        <source>, denied</source>
        <translation>, abgelehnt</translation>
    </message>
    <message>
        <source>, you can sign</source>
        <translation>, für Sie offen</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>Erzwungen</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Unasked</source>
        <translation>Ungefragt</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht verifiziert</translation>
    </message>
    <message>
        <source>Not in the charter</source>
        <translation>Nicht in der Charta</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The ledger cannot be written, so nothing can be decided. %1</source>
        <translation>Das Ledger lässt sich nicht schreiben, also kann nichts entschieden werden. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pending request(s) cannot be read and are not in the queue. Look at them on the gateway itself, and deny there what nobody can read.</source>
        <translation>
            <numerusform>%1: %n offene Anfrage ist nicht lesbar und steht nicht in der Warteschlange. Am Gateway selbst nachsehen und dort ablehnen, was niemand lesen kann.</numerusform>
            <numerusform>%1: %n offene Anfragen sind nicht lesbar und stehen nicht in der Warteschlange. Am Gateway selbst nachsehen und dort ablehnen, was niemand lesen kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not every pending request could be read, so some may wait unseen. %2</source>
        <translation>%1: Nicht jede offene Anfrage ließ sich lesen, einige können also ungesehen warten. %2</translation>
    </message>
    <message>
        <source>%1, request %2: %3</source>
        <translation>%1, Anfrage %2: %3</translation>
    </message>
    <message>
        <source>An approval was answered outside dual control, and the alert could not be written to the ledger. Write down the time and what you see. %1</source>
        <translation>Eine Freigabe wurde außerhalb des Vier-Augen-Prinzips beantwortet, und der Alarm ließ sich nicht ins Ledger schreiben. Die Uhrzeit und das Gesehene aufschreiben. %1</translation>
    </message>
    <message>
        <source>%1: a request was answered outside dual control, by %2. Find out who that is; the evidence is entry %3 of the ledger.</source>
        <translation>%1: Eine Anfrage wurde außerhalb des Vier-Augen-Prinzips beantwortet, von %2. Herausfinden, wer das ist; der Nachweis ist Eintrag %3 des Ledgers.</translation>
    </message>
    <message>
        <source>%1: who answered requests there up to %2 is unknown, because this seat had not seen the gateway before. Look through the gateway&apos;s own history.</source>
        <translation>%1: Wer dort bis %2 Anfragen beantwortet hat, ist unbekannt, weil dieser Sitz das Gateway noch nicht gesehen hatte. Den Verlauf des Gateways selbst durchsehen.</translation>
    </message>
    <message>
        <source>%1: its approval history is empty, so who answered requests there before is unknown.</source>
        <translation>%1: Der Verlauf der Freigaben ist leer, also ist unbekannt, wer dort zuvor Anfragen beantwortet hat.</translation>
    </message>
    <message>
        <source>%1: its approval history no longer reaches back to where this seat left it. Who answered meanwhile is unknown; ask the gateway&apos;s owner why.</source>
        <translation>%1: Der Verlauf der Freigaben reicht nicht mehr bis dorthin zurück, wo dieser Sitz aufgehört hat. Wer inzwischen geantwortet hat, ist unbekannt; den Eigentümer des Gateways nach dem Grund fragen.</translation>
    </message>
    <message>
        <source>%1: its clock was set back, so answers from outside may be missed. Set the gateway&apos;s clock right and connect again.</source>
        <translation>%1: Die Uhr dort wurde zurückgestellt, also können Antworten von außen unbemerkt bleiben. Die Uhr des Gateways richtig stellen und erneut verbinden.</translation>
    </message>
    <message>
        <source>%1: part of its approval history cannot be read, so who answered is unknown. Look at it on the gateway itself, and update Countersign.</source>
        <translation>%1: Ein Teil vom Verlauf der Freigaben ist nicht lesbar, also ist unbekannt, wer geantwortet hat. Am Gateway selbst nachsehen und Countersign aktualisieren.</translation>
    </message>
    <message>
        <source>%1: its approval history was not read, so who answered while this seat was away is unknown. It is tried again at the next connection. %2</source>
        <translation>%1: Der Verlauf der Freigaben wurde nicht gelesen, also ist unbekannt, wer in Abwesenheit dieses Sitzes geantwortet hat. Bei der nächsten Verbindung wird es erneut versucht. %2</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Das Team</translation>
    </message>
    <message>
        <source>%1: %2. %3. It is entry %4 of the ledger; see the Alerts page.</source>
        <translation>%1: %2. %3. Es ist Eintrag %4 des Ledgers; siehe die Seite Alarme.</translation>
    </message>
    <message>
        <source>The trail is not watched, so no detection rule fires. It is tried again with the next rows. %1</source>
        <translation>Die Spur wird nicht überwacht, also schlägt keine Erkennungsregel an. Mit den nächsten Zeilen wird es erneut versucht. %1</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Nothing can be asked or decided here without one.</source>
        <translation>Ohne Gateway lässt sich hier nichts fragen oder entscheiden.</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 von %2 verbunden</translation>
    </message>
    <message>
        <source>Of the others nothing is known now.</source>
        <translation>Von den anderen ist jetzt nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) commands without asking anybody.</source>
        <translation>
            <numerusform>%n führt Befehle aus, ohne jemanden zu fragen.</numerusform>
            <numerusform>%n führen Befehle aus, ohne jemanden zu fragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be seen whole.</source>
        <translation>
            <numerusform>%n ist nicht ganz zu sehen.</numerusform>
            <numerusform>%n sind nicht ganz zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each asks about commands, and this seat sees it.</source>
        <translation>Jedes fragt bei Befehlen nach, und dieser Sitz sieht es.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for you.</source>
        <translation>
            <numerusform>%n wartet auf Sie.</numerusform>
            <numerusform>%n warten auf Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more wait</source>
        <translation>
            <numerusform>%n oder mehr warten</numerusform>
            <numerusform>%n oder mehr warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every gateway can be seen whole.</source>
        <translation>Nicht jedes Gateway ist ganz zu sehen.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Every gateway lists its approvals.</source>
        <translation>Jedes Gateway listet seine Freigaben auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s)</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them for you.</source>
        <translation>Keine davon wartet auf Sie.</translation>
    </message>
    <message>
        <source>They could not be read.</source>
        <translation>Sie ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>No rule has fired.</source>
        <translation>Keine Regel schlug an.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each has its evidence in the ledger.</source>
        <translation>Jeder hat seinen Nachweis im Ledger.</translation>
    </message>
    <message numerus="yes">
        <source>%n begun and not signed off.</source>
        <translation>
            <numerusform>%n begonnen und nicht abgezeichnet.</numerusform>
            <numerusform>%n begonnen und nicht abgezeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>No audit was signed off at this seat.</source>
        <translation>An diesem Sitz wurde kein Audit abgezeichnet.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>The last one ends at %1.</source>
        <translation>Das letzte endet am %1.</translation>
    </message>
    <message>
        <source>Next by %1</source>
        <translation>Nächstes bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) late or not readable: the trail may have gaps.</source>
        <translation>
            <numerusform>%n Quelle verspätet oder nicht lesbar: Die Spur kann Lücken haben.</numerusform>
            <numerusform>%n Quellen verspätet oder nicht lesbar: Die Spur kann Lücken haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read since the start.</source>
        <translation>Seit dem Start wurde nichts gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>vor %n Sekunde</numerusform>
            <numerusform>vor %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Late: what happened since then is not in the trail.</source>
        <translation>Verspätet: Was seither geschah, steht nicht in der Spur.</translation>
    </message>
    <message>
        <source>Evidence comes as it should.</source>
        <translation>Nachweise kommen wie vorgesehen.</translation>
    </message>
    <message>
        <source>Tampered with</source>
        <translation>Manipuliert</translation>
    </message>
    <message>
        <source>The ledger contradicts itself: open it to see where.</source>
        <translation>Das Ledger widerspricht sich: öffnen, um zu sehen, wo.</translation>
    </message>
    <message>
        <source>Not verified since the start.</source>
        <translation>Seit dem Start nicht verifiziert.</translation>
    </message>
    <message>
        <source>No anchor</source>
        <translation>Kein Anker</translation>
    </message>
    <message>
        <source>Later entries could have been removed unnoticed.</source>
        <translation>Spätere Einträge könnten unbemerkt entfernt worden sein.</translation>
    </message>
    <message>
        <source>Anchored to %1</source>
        <translation>Verankert bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) since then.</source>
        <translation>
            <numerusform>%n Eintrag seither.</numerusform>
            <numerusform>%n Einträge seither.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing since then.</source>
        <translation>Seither nichts.</translation>
    </message>
    <message>
        <source>Nobody can sign without one.</source>
        <translation>Ohne eine kann niemand unterschreiben.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Nothing here is real.</source>
        <translation>Nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>%1 ended at %2: what needs two people is blocked.</source>
        <translation>%1 endete am %2: Was zwei Personen braucht, ist blockiert.</translation>
    </message>
    <message>
        <source>%1, valid until %2.</source>
        <translation>%1, gültig bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>TRIAL</source>
        <translation>PROBE</translation>
    </message>
    <message>
        <source>%1 Rules for prod cannot be met.</source>
        <translation>%1 Regeln für prod lassen sich nicht erfüllen.</translation>
    </message>
</context>
<context>
    <name>PageFurniture</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1   bundle %2</source>
        <translation>%1   Bündel %2</translation>
    </message>
    <message>
        <source>ledger %1 at %2</source>
        <translation>Ledger %1 bei %2</translation>
    </message>
    <message>
        <source>TAINTED</source>
        <translation>VERFÄLSCHT</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>TRIAL</source>
        <translation>PROBE</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>ENTWURF</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>its settings</source>
        <translation>seine Einstellungen</translation>
    </message>
    <message>
        <source>its host&apos;s rules for commands</source>
        <translation>die Regeln seines Hosts für Befehle</translation>
    </message>
    <message>
        <source>its agents</source>
        <translation>seine Agenten</translation>
    </message>
    <message>
        <source>its sessions</source>
        <translation>seine Sitzungen</translation>
    </message>
    <message>
        <source>its paired devices</source>
        <translation>seine gekoppelten Geräte</translation>
    </message>
    <message>
        <source>its plugins</source>
        <translation>seine Plugins</translation>
    </message>
    <message>
        <source>its standing grants</source>
        <translation>seine Dauerfreigaben</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>this seat lacks the scope for it</source>
        <translation>diesem Sitz fehlt der Scope dafür</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>saved there, but not in force yet</source>
        <translation>dort gespeichert, aber noch nicht in Kraft</translation>
    </message>
    <message>
        <source>more than one answer holds</source>
        <translation>mehr, als eine Antwort fasst</translation>
    </message>
    <message>
        <source>the answer was not understood</source>
        <translation>die Antwort wurde nicht verstanden</translation>
    </message>
    <message>
        <source>the gateway refused</source>
        <translation>das Gateway wies es ab</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Plugin approvals</source>
        <translation>Freigaben von Plugins</translation>
    </message>
    <message>
        <source>Changes to OpenClaw itself</source>
        <translation>Änderungen an OpenClaw selbst</translation>
    </message>
    <message>
        <source>Other tools (write, edit, message, …)</source>
        <translation>Andere Tools (write, edit, message, …)</translation>
    </message>
    <message>
        <source>Tools of other agent programs</source>
        <translation>Tools anderer Agentenprogramme</translation>
    </message>
    <message>
        <source>Calls by a gateway admin</source>
        <translation>Aufrufe durch einen Gateway-Admin</translation>
    </message>
    <message>
        <source>Ordinary chat replies</source>
        <translation>Gewöhnliche Antworten im Chat</translation>
    </message>
    <message>
        <source>The Interlock holds the call until two votes are verified in the gateway.</source>
        <translation>Das Interlock hält den Aufruf fest, bis zwei Stimmen im Gateway verifiziert sind.</translation>
    </message>
    <message>
        <source>The gateway asks and this seat sees it. An answer by anybody else raises an alert; it cannot be prevented.</source>
        <translation>Das Gateway fragt, und dieser Sitz sieht es. Antwortet jemand anders, gibt es einen Alarm; verhindern lässt es sich nicht.</translation>
    </message>
    <message>
        <source>The gateway refuses every one of them: nobody is asked, and nothing runs.</source>
        <translation>Das Gateway weist sie alle ab: Niemand wird gefragt, und nichts läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) on its lists and grants run without asking.</source>
        <translation>
            <numerusform>%n Eintrag seiner Listen und Dauerfreigaben läuft ungefragt.</numerusform>
            <numerusform>%n Einträge seiner Listen und Dauerfreigaben laufen ungefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plugin(s) that did not come with the gateway may change what is asked about.</source>
        <translation>
            <numerusform>%n Plugin, das nicht mit dem Gateway kam, kann ändern, wonach gefragt wird.</numerusform>
            <numerusform>%n Plugins, die nicht mit dem Gateway kamen, können ändern, wonach gefragt wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway chooses the program that runs its agents. Some bring tools of their own, and nobody is asked about those.</source>
        <translation>Das Gateway wählt das Programm, das seine Agenten ausführt. Manche bringen eigene Tools mit, und nach denen wird niemand gefragt.</translation>
    </message>
    <message>
        <source>Only operator.admin sees approvals that others raised. Requests may wait there unseen.</source>
        <translation>Nur operator.admin sieht Freigaben, die andere ausgelöst haben. Dort können Anfragen ungesehen warten.</translation>
    </message>
    <message>
        <source>This gateway has no list of such approvals. Requests may wait there unseen.</source>
        <translation>Dieses Gateway hat keine Liste solcher Freigaben. Dort können Anfragen ungesehen warten.</translation>
    </message>
    <message>
        <source>Everything runs at once, nobody is asked. To be asked, run on the gateway&apos;s machine: %1</source>
        <translation>Alles läuft sofort, niemand wird gefragt. Um gefragt zu werden, am Rechner des Gateways ausführen: %1</translation>
    </message>
    <message>
        <source>A model decides in place of people. To be asked, run on the gateway&apos;s machine: %1</source>
        <translation>Ein Modell entscheidet statt Personen. Um gefragt zu werden, am Rechner des Gateways ausführen: %1</translation>
    </message>
    <message>
        <source>What is on the gateway&apos;s list runs, everything else fails; nobody is asked. To be asked, run on its machine: %1</source>
        <translation>Was auf der Liste des Gateways steht, läuft, alles andere scheitert; niemand wird gefragt. Um gefragt zu werden, an seinem Rechner ausführen: %1</translation>
    </message>
    <message>
        <source>The gateway&apos;s exec mode is one that this version does not know; it is not known whether it asks.</source>
        <translation>Den Exec-Modus des Gateways kennt diese Version nicht; ob es fragt, ist unbekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) run everything at once, whatever the settings say.</source>
        <translation>
            <numerusform>%n Sitzung führt alles sofort aus, gleich, was die Einstellungen sagen.</numerusform>
            <numerusform>%n Sitzungen führen alles sofort aus, gleich, was die Einstellungen sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n session(s) a model decides in place of people.</source>
        <translation>
            <numerusform>In %n Sitzung entscheidet ein Modell statt Personen.</numerusform>
            <numerusform>In %n Sitzungen entscheidet ein Modell statt Personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent program(s) with tools of their own run here, and nobody is asked about those.</source>
        <translation>
            <numerusform>%n Agentenprogramm mit eigenen Tools läuft hier, und nach denen wird niemand gefragt.</numerusform>
            <numerusform>%n Agentenprogramme mit eigenen Tools laufen hier, und nach denen wird niemand gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway has no approval for these.</source>
        <translation>Das Gateway kennt hierfür keine Freigabe.</translation>
    </message>
    <message>
        <source>may not list all, scope operator.admin is missing</source>
        <translation>darf nicht alle auflisten, der Scope operator.admin fehlt</translation>
    </message>
    <message>
        <source>has no list of such approvals</source>
        <translation>hat keine Liste solcher Freigaben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>runs everything, nobody is asked</source>
        <translation>führt alles aus, niemand wird gefragt</translation>
    </message>
    <message>
        <source>a model decides, nobody is asked</source>
        <translation>ein Modell entscheidet, niemand wird gefragt</translation>
    </message>
    <message>
        <source>runs its list, nobody is asked</source>
        <translation>führt seine Liste aus, niemand wird gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) run everything unasked</source>
        <translation>
            <numerusform>%n Sitzung führt alles ungefragt aus</numerusform>
            <numerusform>%n Sitzungen führen alles ungefragt aus</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known, %1 could not be read: %2.</source>
        <translation>Nicht bekannt, %1 nicht lesbar: %2.</translation>
    </message>
</context>
<context>
    <name>PrintText</name>
    <message numerus="yes">
        <source>[%n characters left out, see the evidence]</source>
        <translation>
            <numerusform>[%n Zeichen ausgelassen, siehe Nachweis]</numerusform>
            <numerusform>[%n Zeichen ausgelassen, siehe Nachweis]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Countersign cannot start: %1 (%2)</source>
        <translation>Countersign kann nicht starten: %1 (%2)</translation>
    </message>
    <message>
        <source>The cryptography of this machine gives wrong answers (%1). Nothing can be signed or verified here.</source>
        <translation>Die Kryptografie dieses Rechners liefert falsche Ergebnisse (%1). Nichts kann hier unterschrieben oder verifiziert werden.</translation>
    </message>
    <message>
        <source>This system does not let a program keep its memory out of crash files (%1). Nothing secret is opened here.</source>
        <translation>Dieses System erlaubt einem Programm nicht, seinen Speicher aus Absturzdateien herauszuhalten (%1). Nichts Geheimes wird hier geöffnet.</translation>
    </message>
    <message>
        <source>A part of Countersign is missing: %1. Please install it again.</source>
        <translation>Ein Teil von Countersign fehlt: %1. Bitte installieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Countersign cannot start</source>
        <translation>Countersign kann nicht starten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
</context>
<context>
    <name>SampleSection</name>
    <message>
        <source>Every one of the %1 requests was looked at: this is no estimate.</source>
        <translation>Jede der %1 Anfragen wurde angesehen: Dies ist keine Schätzung.</translation>
    </message>
    <message>
        <source>%1 of %2 requests were drawn.</source>
        <translation>%1 von %2 Anfragen wurden gezogen.</translation>
    </message>
    <message>
        <source>%1 of %2 requests were drawn, %3 are at fault: with 95 % confidence at most %4.%5 % of all are (exact binomial, one-sided).</source>
        <translation>%1 von %2 Anfragen wurden gezogen, %3 sind fehlerhaft: Mit 95 % Konfidenz sind es höchstens %4,%5 % von allen (exakt binomial, einseitig).</translation>
    </message>
    <message>
        <source>How they were drawn</source>
        <translation>Wie gezogen wurde</translation>
    </message>
    <message>
        <source>The plan was in the ledger, with the digests of two nonces, before the checkpoint existed that the seed comes from. Both nonces were made at this seat: anybody can draw the same actions again, and nobody but this seat could have steered the draw.</source>
        <translation>Der Plan stand mit den Prüfsummen zweier Nonces im Ledger, bevor es den Checkpoint gab, aus dem der Startwert stammt. Beide Nonces entstanden an diesem Sitz: Jeder kann dieselben Aktionen erneut ziehen, und nur dieser Sitz hätte die Ziehung lenken können.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>no request in the period</source>
        <translation>keine Anfrage in dem Zeitraum</translation>
    </message>
    <message>
        <source>ledger entry %1</source>
        <translation>Eintrag %1 im Ledger</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1, the first of %2: only the first one counts</source>
        <translation>%1, der erste von %2: nur der erste zählt</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Checkpoint after it</source>
        <translation>Checkpoint danach</translation>
    </message>
    <message>
        <source>Auditor&apos;s nonce</source>
        <translation>Nonce des Auditors</translation>
    </message>
    <message>
        <source>Reviewer&apos;s nonce</source>
        <translation>Nonce des Gegenprüfers</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Each request of the period is ranked by HMAC-SHA-256 of its leaf hash under the seed; the smallest of each kind are drawn. Population, ranks and the rule stand in the bundle; formats.md, &quot;Sample&quot;, says how to repeat it.</source>
        <translation>Jede Anfrage des Zeitraums erhält ihren Rang durch HMAC-SHA-256 ihrer Blatt-Prüfsumme unter dem Startwert; die kleinsten jeder Art werden gezogen. Grundgesamtheit, Ränge und die Regel stehen im Bündel; formats.md, „Sample“, sagt, wie es sich wiederholen lässt.</translation>
    </message>
</context>
<context>
    <name>SetUpText</name>
    <message>
        <source>Lets this seat connect, with the rights that it asks for.</source>
        <translation>Lässt die Verbindung dieses Sitzes zu, mit den Rechten, die er verlangt.</translation>
    </message>
    <message>
        <source>Gives this seat the rights that it asks for, and a new token.</source>
        <translation>Gibt diesem Sitz die Rechte, die er verlangt, und ein neues Token.</translation>
    </message>
    <message>
        <source>Commands of agents wait for an answer, unless they are on the list of the gateway.</source>
        <translation>Befehle von Agenten warten auf eine Antwort, außer sie stehen auf der Liste des Gateways.</translation>
    </message>
    <message>
        <source>The same for this agent, which has a mode of its own.</source>
        <translation>Dasselbe für diesen Agenten, der einen eigenen Modus hat.</translation>
    </message>
    <message>
        <source>The settings hold for this session too, which has a mode of its own.</source>
        <translation>Die Einstellungen gelten auch für diese Sitzung, die einen eigenen Modus hat.</translation>
    </message>
    <message>
        <source>Pairing waits for its owner, also from its own machine and through tunnels.</source>
        <translation>Die Kopplung wartet auf den Eigentümer, auch vom Rechner des Gateways und durch Tunnel.</translation>
    </message>
    <message>
        <source>To undo it: </source>
        <translation>Rückgängig mit: </translation>
    </message>
    <message>
        <source>On the gateway&apos;s machine, as the user it runs as. Each line can be run alone, nothing is restarted.</source>
        <translation>Auf dem Rechner des Gateways, als der Benutzer, unter dem es läuft. Jede Zeile ist einzeln ausführbar, nichts wird neu gestartet.</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>No gateway connected</source>
        <translation>Kein Gateway verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n gateway(s) answer</source>
        <translation>
            <numerusform>%1 von %n Gateway antwortet</numerusform>
            <numerusform>%1 von %n Gateways antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ledger tampered with</source>
        <translation>Ledger manipuliert</translation>
    </message>
    <message>
        <source>Ledger verified to %1, now %2, root %3</source>
        <translation>Ledger geprüft bis %1, jetzt %2, Wurzel %3</translation>
    </message>
    <message>
        <source>Ledger of %1 entries, root %2</source>
        <translation>Ledger mit %1 Einträgen, Wurzel %2</translation>
    </message>
    <message>
        <source>Clock differs by %1 s at most</source>
        <translation>Die Uhr weicht höchstens %1 s ab</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Sitz %1</translation>
    </message>
</context>
<context>
    <name>TeamPlace</name>
    <message>
        <source>There is no charter yet.</source>
        <translation>Es gibt noch keine Charta.</translation>
    </message>
    <message>
        <source>The seat is locked.</source>
        <translation>Der Sitz ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 has no valid key in the charter.</source>
        <translation>%1 hat keinen gültigen Schlüssel in der Charta.</translation>
    </message>
    <message>
        <source>Not with the role %1: %2.</source>
        <translation>Nicht mit der Rolle %1: %2.</translation>
    </message>
    <message>
        <source>The practice charter cannot be changed.</source>
        <translation>Die Übungs-Charta kann nicht geändert werden.</translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 gets key %2 at seat %3</source>
        <translation>%1 bekommt Schlüssel %2 an Sitz %3</translation>
    </message>
    <message>
        <source>%1, SAME SEAT as another person</source>
        <translation>%1, SAME SEAT wie eine andere Person</translation>
    </message>
    <message>
        <source>Rule %1 is new: %2 people at %3 seats</source>
        <translation>Regel %1 ist neu: Personen %2, Sitze %3</translation>
    </message>
    <message>
        <source>Rule %1 goes: what it held falls to the rules below it, in the end to two security operators</source>
        <translation>Regel %1 entfällt: Was sie erfasste, fällt an die Regeln darunter, zuletzt an zwei Security-Operatoren</translation>
    </message>
    <message>
        <source>The rules stand in another order: %1 becomes %2</source>
        <translation>Die Regeln stehen in anderer Reihenfolge: Aus %1 wird %2</translation>
    </message>
    <message>
        <source>Rule %1: kinds %2 become %3</source>
        <translation>Regel %1: Arten %2 werden zu %3</translation>
    </message>
    <message>
        <source>Rule %1: environments %2 become %3</source>
        <translation>Regel %1: Umgebungen %2 werden zu %3</translation>
    </message>
    <message>
        <source>Rule %1: commands %2 become %3</source>
        <translation>Regel %1: Befehle %2 werden zu %3</translation>
    </message>
    <message>
        <source>Rule %1: agents %2 become %3</source>
        <translation>Regel %1: Agenten %2 werden zu %3</translation>
    </message>
    <message>
        <source>Rule %1: people needed, %2 becomes %3</source>
        <translation>Regel %1: nötige Personen, aus %2 wird %3</translation>
    </message>
    <message>
        <source>Rule %1: roles %2 become %3</source>
        <translation>Regel %1: Rollen %2 werden zu %3</translation>
    </message>
    <message>
        <source>Rule %1: seats needed, %2 becomes %3</source>
        <translation>Regel %1: nötige Sitze, aus %2 wird %3</translation>
    </message>
    <message>
        <source>Rule %1: requester %2 becomes %3</source>
        <translation>Regel %1: Anfragender %2 wird zu %3</translation>
    </message>
    <message>
        <source>Rule %1: time to decide, %2 s becomes %3 s</source>
        <translation>Regel %1: Zeit zum Entscheiden, aus %2 s werden %3 s</translation>
    </message>
    <message>
        <source>Rule %1: requesters may approve their own requests</source>
        <translation>Regel %1: Anfragende dürfen ihre eigenen Anfragen freigeben</translation>
    </message>
    <message>
        <source>Rule %1: requesters may no longer approve their own requests</source>
        <translation>Regel %1: Anfragende dürfen ihre eigenen Anfragen nicht mehr freigeben</translation>
    </message>
    <message>
        <source>%1 (%2) joins as %3</source>
        <translation>%1 (%2) tritt bei als %3</translation>
    </message>
    <message>
        <source>%1 (%2) leaves; was %3</source>
        <translation>%1 (%2) scheidet aus; war %3</translation>
    </message>
    <message>
        <source>%1 is called %3, not %2 any more</source>
        <translation>%1 heißt %3, nicht mehr %2</translation>
    </message>
    <message>
        <source>%1: roles %2 become %3</source>
        <translation>%1: Rollen %2 werden zu %3</translation>
    </message>
    <message>
        <source>%1: known as requester %2, then %3</source>
        <translation>%1: bekannt als Anfragender %2, danach %3</translation>
    </message>
    <message>
        <source>%1: connection keys for %2 become those for %3</source>
        <translation>%1: Verbindungsschlüssel für %2 werden zu denen für %3</translation>
    </message>
    <message>
        <source>%1: the key at seat %2 ends on %3</source>
        <translation>%1: der Schlüssel an Sitz %2 endet am %3</translation>
    </message>
    <message>
        <source>%1: the key at seat %2 is revoked, and doubted since %3</source>
        <translation>%1: der Schlüssel an Sitz %2 ist widerrufen und seit %3 angezweifelt</translation>
    </message>
    <message>
        <source>Gateway %1 is new, in %2</source>
        <translation>Gateway %1 ist neu, in %2</translation>
    </message>
    <message>
        <source>Gateway %1 goes; was in %2</source>
        <translation>Gateway %1 entfällt; war in %2</translation>
    </message>
    <message>
        <source>Gateway %1 is called %3, not %2 any more</source>
        <translation>Gateway %1 heißt %3, nicht mehr %2</translation>
    </message>
    <message>
        <source>Gateway %1: environment %2 becomes %3</source>
        <translation>Gateway %1: Umgebung %2 wird zu %3</translation>
    </message>
    <message>
        <source>Gateway %1: certificate %2 becomes %3</source>
        <translation>Gateway %1: Zertifikat %2 wird zu %3</translation>
    </message>
    <message>
        <source>The team %1 is founded; a trial it replaces is over</source>
        <translation>Das Team %1 ist gegründet; ein Probebetrieb, den es ersetzt, ist vorbei</translation>
    </message>
    <message>
        <source>In force until %1, not %2</source>
        <translation>In Kraft bis %1, nicht bis %2</translation>
    </message>
    <message>
        <source>Seat %1 is new</source>
        <translation>Sitz %1 ist neu</translation>
    </message>
    <message>
        <source>Seat %1 goes</source>
        <translation>Sitz %1 entfällt</translation>
    </message>
    <message>
        <source>Charter admins who must sign: %1 becomes %2</source>
        <translation>Charta-Admins, die unterschreiben müssen: aus %1 werden %2</translation>
    </message>
    <message>
        <source>A recovery key stands for one of the two charter admins: %1</source>
        <translation>Ein Wiederherstellungsschlüssel steht für einen der beiden Charta-Admins: %1</translation>
    </message>
    <message>
        <source>The recovery key %1 is replaced by %2</source>
        <translation>Der Wiederherstellungsschlüssel %1 wird durch %2 ersetzt</translation>
    </message>
    <message>
        <source>The recovery key goes: there are not exactly two charter admins any more</source>
        <translation>Der Wiederherstellungsschlüssel entfällt: Es gibt nicht mehr genau zwei Charta-Admins</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>security operator</source>
        <translation>Security-Operator</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>charter admin</source>
        <translation>Charta-Admin</translation>
    </message>
    <message>
        <source>Read every page</source>
        <translation>Jede Seite lesen</translation>
    </message>
    <message>
        <source>Take evidence and the charter out as files</source>
        <translation>Nachweise und die Charta als Dateien ausgeben</translation>
    </message>
    <message>
        <source>Take alerts on</source>
        <translation>Alarme übernehmen</translation>
    </message>
    <message>
        <source>Allow and deny, where a rule names the role</source>
        <translation>Erlauben und ablehnen, wo eine Regel die Rolle nennt</translation>
    </message>
    <message>
        <source>Connect this seat to gateways</source>
        <translation>Diesen Sitz mit Gateways verbinden</translation>
    </message>
    <message>
        <source>Run audits and sign as auditor</source>
        <translation>Audits durchführen und als Auditor unterschreiben</translation>
    </message>
    <message>
        <source>Sign an audit as reviewer</source>
        <translation>Ein Audit als Gegenprüfer unterschreiben</translation>
    </message>
    <message>
        <source>Change the charter: people, rules, gateways</source>
        <translation>Die Charta ändern: Personen, Regeln, Gateways</translation>
    </message>
    <message>
        <source>dev</source>
        <translation>dev</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>stage</translation>
    </message>
    <message>
        <source>prod</source>
        <translation>prod</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>every action</source>
        <translation>jede Aktion</translation>
    </message>
    <message>
        <source>every environment</source>
        <translation>jede Umgebung</translation>
    </message>
    <message>
        <source>commands %1</source>
        <translation>Befehle %1</translation>
    </message>
    <message>
        <source>agents %1</source>
        <translation>Agenten %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Sitz</numerusform>
            <numerusform>%n Sitze</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1 cannot be: it needs a name, a role, a time, patterns that are not empty, and no more seats than people.</source>
        <translation>Regel %1 geht so nicht: Sie braucht einen Namen, eine Rolle, eine Zeit, Muster, die nicht leer sind, und nicht mehr Sitze als Personen.</translation>
    </message>
    <message>
        <source>Nobody could meet rule %1 in %2: it needs %3 people with its roles and a valid key, and there are %4.</source>
        <translation>Niemand könnte Regel %1 in %2 erfüllen: Sie braucht %3 Personen mit ihren Rollen und einem gültigen Schlüssel, und es gibt %4.</translation>
    </message>
    <message>
        <source>Nobody could meet rule %1 in %2: it needs %3 different seats, and its people&apos;s keys lie at %4.</source>
        <translation>Niemand könnte Regel %1 in %2 erfüllen: Sie braucht %3 verschiedene Sitze, und die Schlüssel ihrer Personen verteilen sich auf %4.</translation>
    </message>
    <message>
        <source>Nobody could meet rule %1 in %2: it needs %3 different seats, and a gateway without the Interlock carries no votes from seat to seat. Ask for 1 seat.</source>
        <translation>Niemand könnte Regel %1 in %2 erfüllen: Sie braucht %3 verschiedene Sitze, und ein Gateway ohne das Interlock trägt keine Stimmen von Sitz zu Sitz. 1 Sitz verlangen.</translation>
    </message>
    <message>
        <source>not in force yet</source>
        <translation>noch nicht in Kraft</translation>
    </message>
    <message>
        <source>in force until %1</source>
        <translation>in Kraft bis %1</translation>
    </message>
    <message numerus="yes">
        <source>in force until %1: sign it anew within %n day(s)</source>
        <translation>
            <numerusform>in Kraft bis %1: innerhalb von %n Tag neu unterschreiben</numerusform>
            <numerusform>in Kraft bis %1: innerhalb von %n Tagen neu unterschreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>ran out on %1: nothing that needs a vote can be decided until a new version is signed</source>
        <translation>abgelaufen am %1: Nichts, was eine Stimme braucht, kann entschieden werden, bis eine neue Version unterschrieben ist</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n charter admin(s) needed have signed</source>
        <translation>
            <numerusform>%1 von %n nötigen Unterschrift der Charta-Admins geleistet</numerusform>
            <numerusform>%1 von %n nötigen Unterschriften der Charta-Admins geleistet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; open: %2</source>
        <translation>%1; offen: %2</translation>
    </message>
    <message>
        <source>No request was seen here in that time, so nothing can be said.</source>
        <translation>In dieser Zeit wurde hier keine Anfrage gesehen, also lässt sich nichts sagen.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n request(s) none would have been held otherwise.</source>
        <translation>
            <numerusform>Von %n Anfrage wäre keine anders behandelt worden.</numerusform>
            <numerusform>Von %n Anfragen wäre keine anders behandelt worden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n request(s) %1 would have been held otherwise.</source>
        <translation>
            <numerusform>Von %n Anfrage wäre anders behandelt worden: %1.</numerusform>
            <numerusform>Von %n Anfragen wären anders behandelt worden: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read: unknown.</source>
        <translation>
            <numerusform>%n ließ sich nicht lesen: unbekannt.</numerusform>
            <numerusform>%n ließen sich nicht lesen: unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the newest are counted.</source>
        <translation>Nur die neuesten werden gezählt.</translation>
    </message>
    <message>
        <source>The file holds an older version than the one in force here.</source>
        <translation>Die Datei enthält eine ältere Version als die, die hier in Kraft ist.</translation>
    </message>
    <message>
        <source>The file holds another line of versions than the one in force here. Compare the digests with the other charter admins before you sign anything.</source>
        <translation>Die Datei enthält eine andere Folge von Versionen als die, die hier in Kraft ist. Vor jeder Unterschrift die Prüfsummen mit den anderen Charta-Admins vergleichen.</translation>
    </message>
    <message>
        <source>The newest version in the file has run out. Its charter admins have to sign it anew.</source>
        <translation>Die neueste Version in der Datei ist abgelaufen. Ihre Charta-Admins müssen sie neu unterschreiben.</translation>
    </message>
    <message>
        <source>The charter in the file does not list this seat. Make a join request here and have it taken in first.</source>
        <translation>Die Charta in der Datei führt diesen Sitz nicht auf. Zuerst hier eine Beitrittsanfrage erstellen und aufnehmen lassen.</translation>
    </message>
    <message>
        <source>A trial belongs to its own seat: it is replaced by a team&apos;s own charter, never carried on.</source>
        <translation>Ein Probebetrieb gehört zu seinem eigenen Sitz: Die eigene Charta eines Teams ersetzt ihn, fortgeführt wird er nie.</translation>
    </message>
    <message>
        <source>Another person of the charter has this id. The new person has to make a key under another name.</source>
        <translation>Eine andere Person der Charta hat diese Kennung. Die neue Person muss einen Schlüssel unter einem anderen Namen erzeugen.</translation>
    </message>
    <message>
        <source>Only a charter admin may do this.</source>
        <translation>Das darf nur ein Charta-Admin.</translation>
    </message>
    <message>
        <source>This person has no valid key in the charter.</source>
        <translation>Diese Person hat keinen gültigen Schlüssel in der Charta.</translation>
    </message>
    <message>
        <source>The name looks like that of another person of the charter, so the two could be taken for each other.</source>
        <translation>Der Name sieht aus wie der einer anderen Person der Charta, also ließen sich die beiden verwechseln.</translation>
    </message>
    <message>
        <source>The charter lists this key already.</source>
        <translation>Die Charta führt diesen Schlüssel schon auf.</translation>
    </message>
    <message>
        <source>Another draft lies here. Discard it, or have it signed, first.</source>
        <translation>Hier liegt ein anderer Entwurf. Ihn zuerst verwerfen oder unterschreiben lassen.</translation>
    </message>
    <message>
        <source>With exactly two charter admins a recovery key is needed: make one first.</source>
        <translation>Bei genau zwei Charta-Admins ist ein Wiederherstellungsschlüssel nötig: Zuerst einen erzeugen.</translation>
    </message>
    <message>
        <source>The threshold does not fit the charter admins: two at least, and from three on never all of them.</source>
        <translation>Die Schwelle passt nicht zu den Charta-Admins: mindestens zwei, und ab dreien nie alle.</translation>
    </message>
    <message>
        <source>Nobody could meet rule %1 any more. Change the rule, or take more people in.</source>
        <translation>Niemand könnte Regel %1 noch erfüllen. Die Regel ändern oder weitere Personen aufnehmen.</translation>
    </message>
    <message>
        <source>The join request is older than 30 days, or from the future. Have a new one made.</source>
        <translation>Die Beitrittsanfrage ist älter als 30 Tage oder stammt aus der Zukunft. Eine neue erstellen lassen.</translation>
    </message>
    <message>
        <source>The file is larger than such a file can be. It was not read.</source>
        <translation>Die Datei ist größer, als eine solche Datei sein kann. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1, the recovery key for one of them</source>
        <translation>%1, für eine davon der Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>This charter begins before the trial of this seat, which it should replace. Its charter admins have to sign it anew, dated later.</source>
        <translation>Diese Charta beginnt vor dem Probebetrieb dieses Sitzes, den sie ersetzen soll. Ihre Charta-Admins müssen sie mit späterem Beginn neu unterschreiben.</translation>
    </message>
    <message>
        <source>%1 has one of these already: a requester is one person.</source>
        <translation>%1 hat eine dieser Angaben schon: Wer anfragt, ist eine Person.</translation>
    </message>
    <message>
        <source>Neither device:&lt;id&gt; nor channel:&lt;channel&gt;:&lt;account&gt;, all of it visible and without spaces: %1</source>
        <translation>Weder device:&lt;id&gt; noch channel:&lt;channel&gt;:&lt;account&gt;, ganz sichtbar und ohne Leerzeichen: %1</translation>
    </message>
    <message>
        <source>More than %1 of them. Nobody could look through these.</source>
        <translation>Mehr als %1 Angaben. Die kann niemand mehr überblicken.</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message numerus="yes">
        <source> %n more.</source>
        <translation>
            <numerusform> %n weiterer.</numerusform>
            <numerusform> %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not verified here yet</source>
        <translation>Hier noch nicht verifiziert</translation>
    </message>
    <message>
        <source>Verify now computes every hash and signature again.</source>
        <translation>„Jetzt verifizieren“ berechnet jede Prüfsumme und jede Unterschrift neu.</translation>
    </message>
    <message>
        <source>Yes, it does not verify</source>
        <translation>Ja, es lässt sich nicht verifizieren</translation>
    </message>
    <message>
        <source>No, %1 of %1 entries verify</source>
        <translation>Nein, %1 von %1 Einträgen verifiziert</translation>
    </message>
    <message>
        <source>Not by whom it says</source>
        <translation>Nicht von den Genannten</translation>
    </message>
    <message>
        <source>This seat</source>
        <translation>Dieser Sitz</translation>
    </message>
    <message>
        <source>Every checkpoint is signed by its key. No charter names people yet.</source>
        <translation>Jeder Checkpoint ist mit dem Schlüssel des Sitzes unterschrieben. Noch nennt keine Charta Personen.</translation>
    </message>
    <message>
        <source>This seat and its people</source>
        <translation>Dieser Sitz und seine Personen</translation>
    </message>
    <message>
        <source>Votes by keys of the charter, %1 of %1, and every checkpoint by the seat.</source>
        <translation>Stimmen mit Schlüsseln der Charta, %1 von %1, und jeder Checkpoint vom Sitz.</translation>
    </message>
    <message>
        <source>Yes, an anchor knows more</source>
        <translation>Ja, ein Anker weiß mehr</translation>
    </message>
    <message>
        <source>Nobody can tell</source>
        <translation>Das kann niemand sagen</translation>
    </message>
    <message>
        <source>No anchor outside. The last entries could have been removed unnoticed.</source>
        <translation>Kein Anker außerhalb. Die letzten Einträge könnten unbemerkt entfernt worden sein.</translation>
    </message>
    <message>
        <source>No, to entry %1</source>
        <translation>Nein, bis Eintrag %1</translation>
    </message>
    <message>
        <source>The newest anchor holds all that is here.</source>
        <translation>Der neueste Anker umfasst alles, was hier ist.</translation>
    </message>
    <message>
        <source>After it %1 here; later ones could have been removed unnoticed.</source>
        <translation>Danach hier noch %1; spätere könnten unbemerkt entfernt worden sein.</translation>
    </message>
    <message>
        <source>This ledger was tampered with. %1: %2</source>
        <translation>Dieses Ledger wurde manipuliert. %1: %2</translation>
    </message>
    <message>
        <source>it is missing.</source>
        <translation>fehlt.</translation>
    </message>
    <message>
        <source>it and all after it are missing.</source>
        <translation>fehlt, wie alle danach.</translation>
    </message>
    <message>
        <source>it cannot be read any more.</source>
        <translation>nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>its bytes were changed.</source>
        <translation>Bytes wurden geändert.</translation>
    </message>
    <message>
        <source>it is not what was signed.</source>
        <translation>nicht das, was unterschrieben wurde.</translation>
    </message>
    <message>
        <source>its hash in the tree was changed.</source>
        <translation>Prüfsumme im Baum wurde geändert.</translation>
    </message>
    <message>
        <source>no checkpoint covers it.</source>
        <translation>von keinem Checkpoint erfasst.</translation>
    </message>
    <message>
        <source>its checkpoint was changed.</source>
        <translation>der Checkpoint dazu wurde geändert.</translation>
    </message>
    <message>
        <source>a checkpoint is missing.</source>
        <translation>ein Checkpoint fehlt.</translation>
    </message>
    <message>
        <source>its checkpoint is not signed by this seat.</source>
        <translation>der Checkpoint dazu ist nicht von diesem Sitz unterschrieben.</translation>
    </message>
    <message>
        <source>the index hides it or says something else.</source>
        <translation>der Index verbirgt das oder sagt etwas anderes.</translation>
    </message>
    <message>
        <source>a content beside it was changed.</source>
        <translation>ein Inhalt daneben wurde geändert.</translation>
    </message>
    <message>
        <source>a content beside it is gone, and no entry says why.</source>
        <translation>ein Inhalt daneben ist weg, und kein Eintrag sagt warum.</translation>
    </message>
    <message>
        <source>a content lies beside it that it does not name.</source>
        <translation>daneben liegt ein Inhalt, der nicht genannt wird.</translation>
    </message>
    <message>
        <source>the seat&apos;s key is not the one it should be.</source>
        <translation>der Schlüssel des Sitzes ist nicht der, der er sein sollte.</translation>
    </message>
    <message>
        <source>its charter cannot be read.</source>
        <translation>die Charta darin ist nicht lesbar.</translation>
    </message>
    <message>
        <source>its charter does not follow the one before.</source>
        <translation>die Charta darin folgt nicht auf die vorige.</translation>
    </message>
    <message>
        <source>too few charter admins have signed its charter.</source>
        <translation>zu wenige Charta-Admins haben die Charta darin unterschrieben.</translation>
    </message>
    <message>
        <source>its vote cannot be read.</source>
        <translation>die Stimme darin ist nicht lesbar.</translation>
    </message>
    <message>
        <source>no charter lists the person of its vote.</source>
        <translation>keine Charta führt die Person dieser Stimme auf.</translation>
    </message>
    <message>
        <source>its vote is not signed by its person.</source>
        <translation>die Stimme darin ist nicht von ihrer Person unterschrieben.</translation>
    </message>
    <message>
        <source>its person signed over other entries before it.</source>
        <translation>die Person hat davor über andere Einträge unterschrieben.</translation>
    </message>
    <message>
        <source>its vote names a later state of this ledger.</source>
        <translation>die Stimme darin nennt einen späteren Stand dieses Ledgers.</translation>
    </message>
    <message>
        <source>an anchor was signed over entries that are gone.</source>
        <translation>ein Anker wurde über Einträge unterschrieben, die weg sind.</translation>
    </message>
    <message>
        <source>an anchor was signed over other entries.</source>
        <translation>ein Anker wurde über andere Einträge unterschrieben.</translation>
    </message>
    <message>
        <source>its tables were changed.</source>
        <translation>Tabellen wurden geändert.</translation>
    </message>
    <message>
        <source>its pages are damaged.</source>
        <translation>Seiten sind beschädigt.</translation>
    </message>
    <message>
        <source>something in it was changed.</source>
        <translation>etwas darin wurde geändert.</translation>
    </message>
    <message>
        <source>All hashes, tiles and checkpoints. No contents lie beside them.</source>
        <translation>Alle Prüfsummen, Kacheln und Checkpoints. Daneben liegen keine Inhalte.</translation>
    </message>
    <message>
        <source>All hashes, tiles and checkpoints, and %1 of %2 contents opened and compared.</source>
        <translation>Alle Prüfsummen, Kacheln und Checkpoints, dazu %1 von %2 Inhalten geöffnet und verglichen.</translation>
    </message>
    <message>
        <source>All hashes, tiles and checkpoints. %1 contents compared as they lie encrypted.</source>
        <translation>Alle Prüfsummen, Kacheln und Checkpoints. %1 Inhalte verglichen, wie sie verschlüsselt liegen.</translation>
    </message>
    <message>
        <source>a content beside it does not open to what it says.</source>
        <translation>ein Inhalt daneben ergibt geöffnet nicht, was genannt ist.</translation>
    </message>
    <message>
        <source>the reason of its vote is not the one that was signed.</source>
        <translation>die Begründung der Stimme ist nicht die unterschriebene.</translation>
    </message>
</context>
<context>
    <name>WeeklyAnnex</name>
    <message numerus="yes">
        <source>%n contradictions, the first at entry %1: %2</source>
        <translation>
            <numerusform>%n Widerspruch, bei Eintrag %1: %2</numerusform>
            <numerusform>%n Widersprüche, der erste bei Eintrag %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradictions, the first: %1</source>
        <translation>
            <numerusform>%n Widerspruch: %1</numerusform>
            <numerusform>%n Widersprüche, der erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>None was opened in this audit.</source>
        <translation>In diesem Audit wurde keiner eröffnet.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Finding, check</source>
        <translation>Befund, Prüfung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, überfällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>The rule digest names the exact rule with its parameters: where it differs between two reports, their results are not comparable.</source>
        <translation>Die Prüfsumme der Regel benennt die genaue Regel mit ihren Parametern: Weicht sie zwischen zwei Berichten ab, sind deren Ergebnisse nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>Rule digest, evidence digests</source>
        <translation>Prüfsumme der Regel, Prüfsummen der Nachweise</translation>
    </message>
    <message>
        <source>Relevant to</source>
        <translation>Bedeutsam für</translation>
    </message>
    <message>
        <source>References to other frameworks are our opinion of what a check supports, not evidence of conformity.</source>
        <translation>Verweise auf andere Rahmenwerke sind unsere Meinung dazu, was eine Prüfung stützt, kein Nachweis der Konformität.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Evidence register</source>
        <translation>Verzeichnis der Nachweise</translation>
    </message>
    <message>
        <source>Every answer is attached to this file byte for byte, as evidence/&lt;SHA-256&gt;.json in the bundle, and stands in the ledger under the entry named here.</source>
        <translation>Jede Antwort ist dieser Datei Byte für Byte beigefügt, als evidence/&lt;SHA-256&gt;.json im Bündel, und steht im Ledger unter dem hier genannten Eintrag.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What, used for</source>
        <translation>Was, wofür genutzt</translation>
    </message>
    <message>
        <source>Collected, covers</source>
        <translation>Gesammelt, deckt ab</translation>
    </message>
    <message>
        <source>SHA-256, boot of the gateway, ledger entry</source>
        <translation>SHA-256, Boot des Gateways, Eintrag im Ledger</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht genutzt</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>, more pages not read</source>
        <translation>, weitere Seiten nicht gelesen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no boot id</source>
        <translation>keine Boot-ID</translation>
    </message>
    <message>
        <source>boot %1</source>
        <translation>Boot %1</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>nicht im Ledger</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>The ledger was not verified for this report.</source>
        <translation>Das Ledger wurde für diesen Bericht nicht verifiziert.</translation>
    </message>
    <message>
        <source>The ledger was read and computed anew for this report: %1 entries, %2 signed checkpoints, %3 votes.</source>
        <translation>Das Ledger wurde für diesen Bericht gelesen und neu berechnet: %1 Einträge, %2 unterschriebene Checkpoints, %3 Stimmen.</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>Every entry hashes to the signed root.</source>
        <translation>Jeder Eintrag führt zur unterschriebenen Wurzel.</translation>
    </message>
    <message>
        <source>Authorship</source>
        <translation>Urheberschaft</translation>
    </message>
    <message>
        <source>Every checkpoint, vote and charter has the signature that it claims.</source>
        <translation>Jeder Checkpoint, jede Stimme und jede Charta trägt die Unterschrift, die sie behauptet.</translation>
    </message>
    <message>
        <source>Newest outside anchor: %1 entries. The %2 entries after it could have been removed unnoticed.</source>
        <translation>Neuester Anker außerhalb: %1 Einträge. Die %2 Einträge danach könnten unbemerkt entfernt worden sein.</translation>
    </message>
    <message>
        <source>No outside anchor: a file alone cannot show that later entries were removed. Keep this report: the checkpoint below is an anchor from now on.</source>
        <translation>Kein Anker außerhalb: Eine Datei allein kann nicht zeigen, dass spätere Einträge entfernt wurden. Diesen Bericht aufbewahren: Der Checkpoint unten ist von nun an ein Anker.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>None: this report was not made from a ledger.</source>
        <translation>Keiner: Dieser Bericht wurde nicht aus einem Ledger erstellt.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Nobody has signed. This is a draft.</source>
        <translation>Niemand hat unterschrieben. Dies ist ein Entwurf.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>%1, ledger entry %2</source>
        <translation>%1, Eintrag %2 im Ledger</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>Fingerabdruck des Schlüssels</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was unterschrieben wird</translation>
    </message>
    <message>
        <source>Each signs the SHA-256 of results.json in the bundle: all results, findings and the residual risk statement. The note stands in signatures/ and in the ledger.</source>
        <translation>Beide unterschreiben den SHA-256 von results.json im Bündel: alle Ergebnisse, Befunde und die Erklärung zum Restrisiko. Der Vermerk steht in signatures/ und im Ledger.</translation>
    </message>
    <message>
        <source>How anyone can verify this</source>
        <translation>Wie alle dies verifizieren können</translation>
    </message>
    <message>
        <source>With public tools only, offline; countersign-bundle.tar is attached to this file.</source>
        <translation>Nur mit öffentlichen Werkzeugen, offline; countersign-bundle.tar ist dieser Datei beigefügt.</translation>
    </message>
    <message>
        <source>Bundle SHA-256</source>
        <translation>SHA-256 des Bündels</translation>
    </message>
    <message>
        <source>Checklist SHA-256</source>
        <translation>SHA-256 der Checkliste</translation>
    </message>
    <message>
        <source>Every number in this report</source>
        <translation>Jede Zahl in diesem Bericht</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Gezählt aus</translation>
    </message>
    <message>
        <source>Last changed by</source>
        <translation>Zuletzt geändert von</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>its name and what it shows cannot be read here</source>
        <translation>ihr Name und was sie zeigt sind hier nicht lesbar</translation>
    </message>
    <message>
        <source>Laid here by</source>
        <translation>Vorgelegt von</translation>
    </message>
    <message>
        <source>Shows, they say</source>
        <translation>Zeigt, so heißt es</translation>
    </message>
</context>
<context>
    <name>WeeklyLayout</name>
    <message>
        <source>Cover</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>checks undecided</source>
        <translation>Prüfungen unentschieden</translation>
    </message>
    <message>
        <source>Not assessable: the ledger contradicts itself</source>
        <translation>Nicht beurteilbar: Das Ledger widerspricht sich</translation>
    </message>
    <message>
        <source>Nothing in this report can be relied on until the contradiction is explained; see Completeness.</source>
        <translation>Auf nichts in diesem Bericht ist Verlass, bis der Widerspruch erklärt ist; siehe Vollständigkeit.</translation>
    </message>
    <message>
        <source>Draft: two people have to sign before this is a report.</source>
        <translation>Entwurf: Erst mit zwei Unterschriften wird daraus ein Bericht.</translation>
    </message>
    <message>
        <source>not told by the gateway</source>
        <translation>vom Gateway nicht genannt</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Gateway identity</source>
        <translation>Identität des Gateways</translation>
    </message>
    <message>
        <source>Gateway version</source>
        <translation>Version des Gateways</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>%1, version %2, by %3</source>
        <translation>%1, Version %2, von %3</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Begonnen von</translation>
    </message>
    <message>
        <source>the report command, without a person</source>
        <translation>vom Befehl report, ohne eine Person</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>%1 by Countersign %2</source>
        <translation>%1 von Countersign %2</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>%1 checks: %2 passed, %3 failed, %4 undecided, %5 did not apply, %6 accepted.</source>
        <translation>%1 Prüfungen: %2 erfüllt, %3 nicht erfüllt, %4 unentschieden, %5 nicht zutreffend, %6 akzeptiert.</translation>
    </message>
    <message>
        <source>Undecided is not passed: each such check says which evidence is wanting. A check is evaluated as of the end of the period, %1.</source>
        <translation>Unentschieden ist nicht erfüllt: Jede solche Prüfung sagt, welcher Nachweis fehlt. Ausgewertet wird zum Ende des Zeitraums, %1.</translation>
    </message>
    <message>
        <source>%1 findings are overdue.</source>
        <translation>%1 Befunde sind überfällig.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Residual risk</source>
        <translation>Restrisiko</translation>
    </message>
    <message>
        <source>Nobody has stated it yet.</source>
        <translation>Noch hat es niemand festgehalten.</translation>
    </message>
    <message>
        <source>What this report does not show</source>
        <translation>Was dieser Bericht nicht zeigt</translation>
    </message>
    <message>
        <source>The gateway&apos;s own audit activity is kept for 30 days, holds no arguments and may drop rows when its queue is full; that a row is absent proves nothing. Changes made by whoever can write on the gateway&apos;s host, by holders of operator.admin, by chat commands and by native tools of a harness do not pass through approvals. Complete therefore means: complete as far as the gateway recorded it and Countersign collected it.</source>
        <translation>Die eigenen Audit-Daten des Gateways werden 30 Tage aufbewahrt, enthalten keine Argumente und können Zeilen verlieren, wenn die Warteschlange voll ist; dass eine Zeile fehlt, beweist nichts. Änderungen durch Personen mit Schreibrecht auf dem Host des Gateways, durch Inhaber von operator.admin, durch Chat-Befehle und durch eigene Tools eines Harness gehen nicht durch Freigaben. Vollständig heißt deshalb: vollständig, soweit das Gateway es aufzeichnete und Countersign es sammelte.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not known: the evidence is missing or does not cover the period. No rows here does not mean that there were none.</source>
        <translation>Nicht bekannt: Der Nachweis fehlt oder deckt den Zeitraum nicht ab. Keine Zeilen hier heißt nicht, dass es keine gab.</translation>
    </message>
    <message>
        <source>None in the evidence.</source>
        <translation>Keine in den Nachweisen.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Values that are the same: %1. Hidden by both gateways, so that nobody can compare them: %2.</source>
        <translation>Gleiche Werte: %1. Von beiden Gateways verborgen, sodass niemand sie vergleichen kann: %2.</translation>
    </message>
</context>
<context>
    <name>countersign::app::Console</name>
    <message>
        <source>My team</source>
        <translation>Mein Team</translation>
    </message>
    <message>
        <source>Countersign cannot open this seat</source>
        <translation>Countersign kann diesen Sitz nicht öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>countersign::app::ConsoleWindow</name>
    <message>
        <source>Security operator</source>
        <translation>Security-Operator</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Charter admin</source>
        <translation>Charta-Admin</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Practice passphrase…</source>
        <translation>Übungs-Passphrase…</translation>
    </message>
    <message>
        <source>Sign for both practice people</source>
        <translation>Für beide Übungspersonen unterschreiben</translation>
    </message>
    <message>
        <source>Their passphrase is: %1</source>
        <translation>Ihre Passphrase lautet: %1</translation>
    </message>
    <message>
        <source>Allow needs both of them, Deny one. The File menu shows it again.</source>
        <translation>Erlauben braucht beide, Ablehnen nur eine. Das Menü Datei zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Audits</translation>
    </message>
    <message>
        <source>Enrol a second person…</source>
        <translation>Zweite Person aufnehmen…</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Sitz %1</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>countersign::app::ReportCommand</name>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 braucht einen Wert: %2</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;: %2</source>
        <translation>Es gibt keine Option &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>Say which checklist and where the PDF goes: %1</source>
        <translation>Es fehlt, welche Prüfliste und wohin das PDF soll: %1</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist.</source>
        <translation>Den Ordner von %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no seat in %1. Open the console once to set it up, or name its folder with --profile.</source>
        <translation>In %1 ist kein Sitz. Die Konsole einmal öffnen, um ihn einzurichten, oder seinen Ordner mit --profile nennen.</translation>
    </message>
    <message>
        <source>opening the profile</source>
        <translation>das Profil öffnen</translation>
    </message>
    <message>
        <source>looking for the seat&apos;s keys</source>
        <translation>die Schlüssel des Sitzes suchen</translation>
    </message>
    <message>
        <source>The keys of the seat in %1 are missing. Open the console to see why.</source>
        <translation>Die Schlüssel des Sitzes in %1 fehlen. Die Konsole zeigt beim Öffnen, warum.</translation>
    </message>
    <message>
        <source>Passphrase of the seat: </source>
        <translation>Passphrase des Sitzes: </translation>
    </message>
    <message>
        <source>The seat&apos;s passphrase is needed: type it, or send it as one line to standard input.</source>
        <translation>Die Passphrase des Sitzes ist nötig: eintippen oder als eine Zeile an die Standardeingabe geben.</translation>
    </message>
    <message>
        <source>unlocking the seat</source>
        <translation>den Sitz entsperren</translation>
    </message>
    <message>
        <source>The ledger is open in a running console. Make the report there, or close it first.</source>
        <translation>Das Ledger ist in einer laufenden Konsole offen. Den Bericht dort machen oder sie vorher schließen.</translation>
    </message>
    <message>
        <source>opening the ledger</source>
        <translation>das Ledger öffnen</translation>
    </message>
    <message>
        <source>This seat has no charter yet, so that no report can say who is who. Finish the set-up in the console.</source>
        <translation>Dieser Sitz hat noch keine Charta, also kann kein Bericht sagen, wer wer ist. Die Einrichtung in der Konsole abschließen.</translation>
    </message>
    <message>
        <source>reading the audit back</source>
        <translation>das Audit zurücklesen</translation>
    </message>
    <message>
        <source>reading the list of gateways</source>
        <translation>die Liste der Gateways lesen</translation>
    </message>
    <message>
        <source>There is no audit in the ledger and no gateway to collect from. Add a gateway in the console.</source>
        <translation>Im Ledger ist keine Prüfung, und es gibt kein Gateway, das etwas liefern könnte. In der Konsole ein Gateway hinzufügen.</translation>
    </message>
    <message>
        <source>An audit is about one gateway. Name it with --gateway: %1</source>
        <translation>Eine Prüfung gilt einem Gateway. Es mit --gateway nennen: %1</translation>
    </message>
    <message>
        <source>This seat has no gateway &quot;%1&quot;; it has: %2</source>
        <translation>Dieser Sitz hat kein Gateway &quot;%1&quot;; er hat: %2</translation>
    </message>
    <message>
        <source>There is no %1 audit in the ledger yet. Collecting from %2.</source>
        <translation>Im Ledger ist noch kein Audit %1. Es wird von %2 gesammelt.</translation>
    </message>
    <message>
        <source>%1 does not answer: %2 What it would have to prove is unknown.</source>
        <translation>%1 antwortet nicht: %2 Was es beweisen müsste, ist unbekannt.</translation>
    </message>
    <message>
        <source>starting the audit</source>
        <translation>das Audit beginnen</translation>
    </message>
    <message>
        <source>collecting the evidence</source>
        <translation>die Nachweise sammeln</translation>
    </message>
    <message>
        <source>making the report</source>
        <translation>den Bericht erstellen</translation>
    </message>
    <message>
        <source>Audit %1, gateway %2</source>
        <translation>Audit %1, Gateway %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s), the bundle inside</source>
        <translation>
            <numerusform>%1: %n Seite, das Bündel darin</numerusform>
            <numerusform>%1: %n Seiten, das Bündel darin</numerusform>
        </translation>
    </message>
    <message>
        <source>DRAFT: two people have not signed this audit. Sign it off in the console.</source>
        <translation>ENTWURF: Zwei Personen haben dieses Audit noch nicht unterschrieben. Das geschieht in der Konsole.</translation>
    </message>
    <message>
        <source>TAINTED: the ledger does not verify. countersign verify says at which entry.</source>
        <translation>BESCHÄDIGT: Das Ledger ist nicht stimmig. countersign verify sagt, bei welchem Eintrag.</translation>
    </message>
    <message>
        <source>The report stopped while %1: %2 (%3)</source>
        <translation>Der Bericht brach ab bei: %1: %2 (%3)</translation>
    </message>
    <message>
        <source>countersign report --checklist weekly|monthly --out FILE [--gateway ID] [--compare ID]</source>
        <translation>countersign report --checklist weekly|monthly --out DATEI [--gateway ID] [--compare ID]</translation>
    </message>
    <message>
        <source>There is no checklist &quot;%1&quot;; there are: weekly, monthly</source>
        <translation>Es gibt keine Checkliste &quot;%1&quot;; es gibt: weekly, monthly</translation>
    </message>
    <message>
        <source>There is no other gateway &quot;%1&quot; to compare with; this seat has: %2</source>
        <translation>Es gibt kein anderes Gateway &quot;%1&quot; zum Vergleichen; dieser Sitz hat: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written. %2</source>
        <translation>%1 lässt sich nicht schreiben. %2</translation>
    </message>
</context>
<context>
    <name>countersign::app::Tour</name>
    <message>
        <source>Exercise %1 of %2: %3</source>
        <translation>Übung %1 von %2: %3</translation>
    </message>
    <message>
        <source>not supplied by gateway</source>
        <translation>vom Gateway nicht geliefert</translation>
    </message>
    <message>
        <source>    digest  %1</source>
        <translation>    Digest  %1</translation>
    </message>
    <message>
        <source>    warning %1</source>
        <translation>    Warnung %1</translation>
    </message>
    <message>
        <source>    the gateway recorded: %1</source>
        <translation>    das Gateway verzeichnete: %1</translation>
    </message>
</context>
<context>
    <name>countersign::app::TourAudit</name>
    <message>
        <source>Practice only. On a stock gateway another client may answer first; this is detected, not prevented.</source>
        <translation>Nur Übung. An einem gewöhnlichen Gateway kann ein anderer zuerst antworten; das wird erkannt, nicht verhindert.</translation>
    </message>
    <message>
        <source>Looked at each of them during the tour: part of the exercise.</source>
        <translation>Während der Tour jeden einzeln angesehen: Teil der Übung.</translation>
    </message>
    <message>
        <source>  signed off by %1 as %2</source>
        <translation>  abgezeichnet von %1 als %2</translation>
    </message>
    <message numerus="yes">
        <source>  report of %n page(s), with its bundle inside</source>
        <translation>
            <numerusform>  Bericht mit %n Seite, sein Bündel darin</numerusform>
            <numerusform>  Bericht mit %n Seiten, sein Bündel darin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::app::TourCommand</name>
    <message>
        <source>Say where the tour may leave its files: countersign tour --out DIR</source>
        <translation>Es fehlt, wo die Tour ihre Dateien lassen darf: countersign tour --out ORDNER</translation>
    </message>
    <message>
        <source>%1 holds a ledger already. Name a folder that is new: a tour never writes into an older one.</source>
        <translation>In %1 liegt schon ein Ledger. Einen neuen Ordner nennen: Eine Tour schreibt nie in ein älteres.</translation>
    </message>
    <message>
        <source>%1 cannot be made or written, or others may write into it. Name a folder of your own.</source>
        <translation>%1 lässt sich nicht anlegen oder beschreiben, oder andere dürfen hineinschreiben. Einen eigenen Ordner nennen.</translation>
    </message>
    <message>
        <source>Countersign: a tour on the practice gateway. The people are made up, everything else is what the console uses.</source>
        <translation>Countersign: eine Tour am Übungs-Gateway. Die Personen sind erfunden, alles andere ist das, was die Konsole benutzt.</translation>
    </message>
    <message>
        <source>setting up the practice seat</source>
        <translation>den Übungssitz einrichten</translation>
    </message>
    <message>
        <source>the exercises</source>
        <translation>die Übungen</translation>
    </message>
    <message>
        <source>The weekly checklist</source>
        <translation>Die wöchentliche Checkliste</translation>
    </message>
    <message>
        <source>The ledger, as anybody can check it: countersign verify %1</source>
        <translation>Das Ledger, wie jeder es prüfen kann: countersign verify %1</translation>
    </message>
    <message>
        <source>Left for you: %1</source>
        <translation>Hinterlassen: %1</translation>
    </message>
    <message>
        <source>              %1</source>
        <translation>              %1</translation>
    </message>
    <message>
        <source>The tour stopped during %1: %2 (%3)</source>
        <translation>Der Rundgang brach ab bei %1: %2 (%3)</translation>
    </message>
    <message>
        <source>the %1 audit</source>
        <translation>das Audit %1</translation>
    </message>
    <message>
        <source>The monthly checklist; with one gateway there is nothing to compare, which stays unknown</source>
        <translation>Die monatliche Checkliste; mit nur einem Gateway gibt es nichts zu vergleichen, das bleibt unbekannt</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AddGatewayDialog</name>
    <message>
        <source>Passphrase of %1, charter admin</source>
        <translation>Passphrase von %1, Charta-Admin</translation>
    </message>
    <message>
        <source>Signs charter version %1, which names this gateway. Votes already cast on what is open must be cast again.</source>
        <translation>Unterschreibt Charta-Version %1, die dieses Gateway nennt. Schon abgegebene Stimmen zu Offenem müssen neu abgegeben werden.</translation>
    </message>
    <message>
        <source>Add and pair</source>
        <translation>Hinzufügen und koppeln</translation>
    </message>
    <message>
        <source>Add a gateway</source>
        <translation>Ein Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Unterschreibt…</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Type the charter admin&apos;s passphrase</source>
        <translation>Die Passphrase des Charta-Admins eingeben</translation>
    </message>
    <message>
        <source>The charter names this gateway already; nothing has to be signed.</source>
        <translation>Die Charta nennt dieses Gateway schon; nichts muss unterschrieben werden.</translation>
    </message>
    <message>
        <source>This charter is changed by several charter admins together. Until it names this gateway, nothing can be allowed there.</source>
        <translation>Diese Charta ändern mehrere Charta-Admins gemeinsam. Bis sie dieses Gateway nennt, kann dort nichts erlaubt werden.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AdmitDialog</name>
    <message>
        <source>Take into the draft</source>
        <translation>In den Entwurf aufnehmen</translation>
    </message>
    <message>
        <source>A person asks to join</source>
        <translation>Eine Person möchte beitreten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gefragt am</translation>
    </message>
    <message>
        <source>Asks to be</source>
        <translation>Gewünschte Rollen</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>%1 gets a new key and seat; the key before it ends.</source>
        <translation>%1 bekommt einen neuen Schlüssel und Sitz; der Schlüssel davor endet.</translation>
    </message>
    <message>
        <source>Fingerprint of the request</source>
        <translation>Fingerabdruck der Anfrage</translation>
    </message>
    <message>
        <source>their keys and their seat&apos;s are in it</source>
        <translation>die Schlüssel der Person und ihres Sitzes sind darin enthalten</translation>
    </message>
    <message>
        <source>Call them on a number you know. They read all sixteen groups from their own screen; you compare.</source>
        <translation>Unter einer bekannten Nummer anrufen. Die Person liest alle sechzehn Gruppen vom eigenen Bildschirm vor; hier wird verglichen.</translation>
    </message>
    <message>
        <source>What this person does</source>
        <translation>Was diese Person tut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Made at a seat where another person has a key: marked SAME SEAT until it is repeated at a seat of their own.</source>
        <translation>An einem Sitz erstellt, an dem eine andere Person einen Schlüssel hat: trägt SAME SEAT, bis es an einem eigenen Sitz wiederholt ist.</translation>
    </message>
    <message>
        <source>Compare the fingerprint first</source>
        <translation>Zuerst den Fingerabdruck vergleichen</translation>
    </message>
    <message>
        <source>They read the fingerprint to me by voice, and it is this one</source>
        <translation>Der Fingerabdruck wurde mir vorgelesen, und es ist dieser</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not taken over, people share the seat</source>
        <translation>%1: nicht übernommen, mehrere Personen teilen den Sitz</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AlertDetail</name>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Owner…</source>
        <translation>Zuständig…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Lösen…</translation>
    </message>
    <message>
        <source>Show its ledger entry</source>
        <translation>Ledger-Eintrag dazu anzeigen</translation>
    </message>
    <message>
        <source>Show its time in the trail</source>
        <translation>Zeitpunkt in der Spur anzeigen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>rows of the trail, as they were when the alert was raised</source>
        <translation>Zeilen der Spur, wie sie beim Auslösen des Alarms waren</translation>
    </message>
    <message>
        <source>No alert chosen</source>
        <translation>Kein Alarm gewählt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>%1 UTC, entry %2 of the ledger</source>
        <translation>%1 UTC, Eintrag %2 im Ledger</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>by %1, %2 UTC</source>
        <translation>von %1, %2 UTC</translation>
    </message>
    <message>
        <source>by nobody yet</source>
        <translation>noch von niemandem</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>by %1, %2 UTC: %3</source>
        <translation>von %1, %2 UTC: %3</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AlertsPage</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Raised (UTC)</source>
        <translation>Ausgelöst (UTC)</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open and critical</source>
        <translation>Offen und kritisch</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welche Alarme</translation>
    </message>
    <message>
        <source>Alerts, newest first</source>
        <translation>Alarme, neueste zuerst</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keiner offen</translation>
    </message>
    <message>
        <source>%1 open, %2 of them critical</source>
        <translation>%1 offen, davon %2 kritisch</translation>
    </message>
    <message>
        <source>No critical alert is open</source>
        <translation>Kein kritischer Alarm ist offen</translation>
    </message>
    <message>
        <source>No alert is open</source>
        <translation>Kein Alarm ist offen</translation>
    </message>
    <message>
        <source>No alert</source>
        <translation>Kein Alarm</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) are: choose &quot;Open&quot; above.</source>
        <translation>
            <numerusform>%n anderer ist offen: oben „Offen“ wählen.</numerusform>
            <numerusform>%n andere sind offen: oben „Offen“ wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No gateway is being read, so no rule sees anything. Connect one on the Gateways page.</source>
        <translation>Kein Gateway wird gelesen, also sieht keine Regel etwas. Auf der Seite Gateways eines verbinden.</translation>
    </message>
    <message>
        <source>Everything that was raised has been resolved: choose &quot;All&quot; above.</source>
        <translation>Jeder ausgelöste Alarm ist gelöst: oben „Alle“ wählen.</translation>
    </message>
    <message>
        <source>No rule has fired since this seat began to read its gateways. What a gateway does not record, no rule sees.</source>
        <translation>Keine Regel hat angeschlagen, seit dieser Sitz seine Gateways liest. Was ein Gateway nicht aufzeichnet, sieht keine Regel.</translation>
    </message>
    <message>
        <source>Recorded in the ledger.</source>
        <translation>Im Ledger festgehalten.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AliasDialog</name>
    <message>
        <source>Put into the draft</source>
        <translation>In den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>%1 as a requester</source>
        <translation>%1 als Anfragender</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>One a line: device:&lt;id&gt;, or channel:&lt;channel&gt;:&lt;account&gt;. Empty: nobody knows which requests are theirs.</source>
        <translation>Eine Angabe je Zeile: device:&lt;id&gt; oder channel:&lt;channel&gt;:&lt;account&gt;. Leer: Niemand weiß, welche Anfragen von dieser Person kommen.</translation>
    </message>
    <message>
        <source>Whoever asked does not decide: a request from one of these is this person&apos;s own, and their vote on it does not count. It has to be spelt exactly as the gateway does.</source>
        <translation>Wer anfragt, entscheidet nicht: Eine Anfrage unter einer dieser Angaben ist die eigene dieser Person, und ihre Stimme dazu zählt nicht. Die Schreibweise muss genau die des Gateways sein.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Wartet auf mich</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Which requests are shown</source>
        <translation>Welche Anfragen angezeigt werden</translation>
    </message>
    <message>
        <source>Approval queue</source>
        <translation>Warteschlange der Freigaben</translation>
    </message>
    <message>
        <source>%1 waiting, %2 for you</source>
        <translation>%1 wartend, %2 davon hier</translation>
    </message>
    <message>
        <source>%1 known to wait, not every gateway can be seen</source>
        <translation>%1 bekannt und wartend, nicht jedes Gateway ist einsehbar</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Choose a request above to read it.</source>
        <translation>Oben eine Anfrage wählen, um sie zu lesen.</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Keine Anfrage passt zum Filter</translation>
    </message>
    <message>
        <source>Empty the filter to see the others.</source>
        <translation>Filter leeren, um die anderen zu sehen.</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>Noch nichts entschieden</translation>
    </message>
    <message>
        <source>What is decided while Countersign runs is listed here; the ledger keeps all of it.</source>
        <translation>Was entschieden wird, während Countersign läuft, steht hier; das Ledger behält alles davon.</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet hier</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for other people.</source>
        <translation>
            <numerusform>%n Anfrage wartet auf andere Personen.</numerusform>
            <numerusform>%n Anfragen warten auf andere Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is blind: this connection may not list every pending approval. Requests may wait there unseen.</source>
        <translation>%1 ist blind: Diese Verbindung darf nicht alle offenen Freigaben auflisten. Dort können Anfragen ungesehen warten.</translation>
    </message>
    <message>
        <source>Show how to fix it</source>
        <translation>Zeigen, wie es sich beheben lässt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pending request(s) cannot be read and are not in this list. Look at them on the gateway itself, and deny there what nobody can read; then update Countersign.</source>
        <translation>
            <numerusform>%1: %n offene Anfrage ist nicht lesbar und steht nicht in dieser Liste. Am Gateway selbst ansehen und dort ablehnen, was niemand lesen kann; danach Countersign aktualisieren.</numerusform>
            <numerusform>%1: %n offene Anfragen sind nicht lesbar und stehen nicht in dieser Liste. Am Gateway selbst ansehen und dort ablehnen, was niemand lesen kann; danach Countersign aktualisieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>See Gateways</source>
        <translation>Gateways anzeigen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AttachmentDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Add to the ledger</source>
        <translation>Ins Ledger aufnehmen</translation>
    </message>
    <message>
        <source>Add evidence to %1</source>
        <translation>Nachweis zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>What does it show, and where is it from?</source>
        <translation>Was zeigt es, und woher stammt es?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The file goes into the ledger whole and into the report&apos;s bundle. It stands beside what was collected and changes no result by itself.</source>
        <translation>Die Datei kommt ganz ins Ledger und ins Bündel des Berichts. Sie steht neben dem Gesammelten und ändert von selbst kein Ergebnis.</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>Files (*)</source>
        <translation>Dateien (*)</translation>
    </message>
    <message>
        <source>The file is empty: there is nothing in it to show.</source>
        <translation>Die Datei ist leer: Sie kann nichts zeigen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>At most %1 and %2 characters go into the ledger. Add the part that shows it.</source>
        <translation>Höchstens %1 und %2 Zeichen passen ins Ledger. Den Teil hinzufügen, der es zeigt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AuditView</name>
    <message>
        <source>Parts of the audit</source>
        <translation>Teile des Audits</translation>
    </message>
    <message>
        <source>Checks, %1</source>
        <translation>Prüfungen, %1</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Evidence, %1 of %2</source>
        <translation>Nachweise, %1 von %2</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Findings, %1</source>
        <translation>Befunde, %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Sign-off, %1 of 2</source>
        <translation>Abzeichnung, %1 von 2</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>countersign::ui::AuditsPage</name>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Audits</translation>
    </message>
    <message>
        <source>New audit…</source>
        <translation>Neues Audit…</translation>
    </message>
    <message>
        <source>No audit yet</source>
        <translation>Noch kein Audit</translation>
    </message>
    <message>
        <source>Audits, newest first</source>
        <translation>Audits, neueste zuerst</translation>
    </message>
    <message>
        <source>the report command</source>
        <translation>der Befehl report</translation>
    </message>
    <message>
        <source>%1, %2 to %3 UTC, started by %4</source>
        <translation>%1, %2 bis %3 UTC, begonnen von %4</translation>
    </message>
    <message>
        <source>The checklist cannot be read</source>
        <translation>Die Checkliste kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The audit could not be started</source>
        <translation>Das Audit konnte nicht begonnen werden</translation>
    </message>
    <message>
        <source>The evidence could not be written down</source>
        <translation>Die Nachweise konnten nicht festgehalten werden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>An audit asks its questions week by week or month by month, collects the evidence, and ends with two signatures.</source>
        <translation>Ein Audit stellt seine Fragen Woche für Woche oder Monat für Monat, sammelt die Nachweise und endet mit zwei Unterschriften.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CaseDetail</name>
    <message>
        <source>on %1, asked by agent %2</source>
        <translation>auf %1, gefragt vom Agenten %2</translation>
    </message>
    <message>
        <source>on %1, asked by: not supplied by gateway</source>
        <translation>auf %1, gefragt von: vom Gateway nicht geliefert</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>time is up, the answer is no</source>
        <translation>die Zeit ist um, die Antwort ist Nein</translation>
    </message>
    <message>
        <source>to the last signature, then the answer is no</source>
        <translation>bis zur letzten Unterschrift, danach ist die Antwort Nein</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CaseSide</name>
    <message>
        <source>You</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>SHA-256 of the action</source>
        <translation>SHA-256 der Aktion</translation>
    </message>
    <message>
        <source>There is no action to sign over, so there is no digest.</source>
        <translation>Es gibt keine Aktion zum Unterschreiben, also keine Prüfsumme.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1, charter version %2</source>
        <translation>%1, Charta-Version %2</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>%1 of: %2, within %3</source>
        <translation>%1 von: %2, innerhalb von %3</translation>
    </message>
    <message>
        <source>anybody in the charter</source>
        <translation>jeder in der Charta</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Sitze</translation>
    </message>
    <message numerus="yes">
        <source>at least %n different seat(s)</source>
        <translation>
            <numerusform>mindestens %n Sitz</numerusform>
            <numerusform>mindestens %n verschiedene Sitze</numerusform>
        </translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Charta</translation>
    </message>
    <message>
        <source>TRIAL: rules for prod cannot be met</source>
        <translation>PROBE: Regeln für prod lassen sich nicht erfüllen</translation>
    </message>
    <message>
        <source>PRACTICE: nothing here is real</source>
        <translation>ÜBUNG: Nichts hier ist echt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Recorded by the gateway</source>
        <translation>Vom Gateway aufgezeichnet</translation>
    </message>
    <message>
        <source>Recorded by the gateway for this device:</source>
        <translation>Vom Gateway für dieses Gerät festgehalten:</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>Die Antwort ging verloren</translation>
    </message>
    <message>
        <source>Nothing is sent again before the gateway was read.</source>
        <translation>Nichts wird erneut gesendet, bevor das Gateway gelesen wurde.</translation>
    </message>
    <message>
        <source>Waiting for the first person</source>
        <translation>Wartet auf die erste Person</translation>
    </message>
    <message>
        <source>Waiting for another person</source>
        <translation>Wartet auf eine andere Person</translation>
    </message>
    <message>
        <source>Nobody at this seat may sign it now.</source>
        <translation>Niemand an diesem Sitz darf es jetzt unterschreiben.</translation>
    </message>
    <message>
        <source>, key %1</source>
        <translation>, Schlüssel %1</translation>
    </message>
    <message>
        <source>, enrolled at a shared seat</source>
        <translation>, an einem gemeinsamen Sitz aufgenommen</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1: erlaubt</translation>
    </message>
    <message>
        <source>%1 denied</source>
        <translation>%1: abgelehnt</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CharterGatewaysPane</name>
    <message>
        <source>Name in the draft</source>
        <translation>Im Entwurf benennen</translation>
    </message>
    <message>
        <source>To this environment</source>
        <translation>In diese Umgebung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>Umg.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>none: on the seat&apos;s own machine</source>
        <translation>keines: auf dem Rechner des Sitzes selbst</translation>
    </message>
    <message>
        <source>Gateways of the charter</source>
        <translation>Gateways der Charta</translation>
    </message>
    <message>
        <source>Gateway of this seat that the charter does not name</source>
        <translation>Gateway dieses Sitzes, das die Charta nicht nennt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Begin a change first.</source>
        <translation>Zuerst eine Änderung beginnen.</translation>
    </message>
    <message>
        <source>The charter names no gateway.</source>
        <translation>Die Charta nennt kein Gateway.</translation>
    </message>
    <message>
        <source>Every gateway of this seat is named.</source>
        <translation>Jedes Gateway dieses Sitzes ist genannt.</translation>
    </message>
    <message>
        <source>A trial has no production gateways: what hangs on one person&apos;s word must not decide there.</source>
        <translation>Eine Probe hat keine Produktions-Gateways: Was am Wort einer Person hängt, darf dort nicht entscheiden.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CharterSignDialog</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation>Wiederherstellungsschlüssel verwenden…</translation>
    </message>
    <message>
        <source>Sign charter version %1</source>
        <translation>Charta-Version %1 unterschreiben</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>schwächer</translation>
    </message>
    <message>
        <source>What this version changes</source>
        <translation>Was diese Version ändert</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Digest of the version</source>
        <translation>Prüfsumme der Version</translation>
    </message>
    <message>
        <source>read it to the others: they must see the same</source>
        <translation>den anderen vorlesen: Sie müssen dasselbe sehen</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Passphrase of their vote key</source>
        <translation>Passphrase des Stimmschlüssels</translation>
    </message>
    <message>
        <source>Used for this signature only, then wiped.</source>
        <translation>Nur für diese Unterschrift verwendet, dann gelöscht.</translation>
    </message>
    <message>
        <source>Close without signing</source>
        <translation>Schließen ohne Unterschrift</translation>
    </message>
    <message>
        <source>Nobody whose key lies at this seat has to sign this version.</source>
        <translation>Niemand, dessen Schlüssel an diesem Sitz liegt, muss diese Version unterschreiben.</translation>
    </message>
    <message>
        <source>The recovery key&apos;s file</source>
        <translation>Die Datei des Wiederherstellungsschlüssels</translation>
    </message>
    <message>
        <source>Key files (*.pem *.key);;All files (*)</source>
        <translation>Schlüsseldateien (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CheckDetail</name>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Reason for this result</source>
        <translation>Begründung für dieses Ergebnis</translation>
    </message>
    <message>
        <source>Why? A sentence that a stranger understands.</source>
        <translation>Warum? Ein Satz, den Fremde verstehen.</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>Akzeptiert bis</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>Warum danach gefragt wird</translation>
    </message>
    <message>
        <source>Next to do</source>
        <translation>Als Nächstes zu tun</translation>
    </message>
    <message>
        <source>No check chosen</source>
        <translation>Keine Prüfung gewählt</translation>
    </message>
    <message>
        <source>Finding %1, due %2</source>
        <translation>Befund %1, fällig %2</translation>
    </message>
    <message>
        <source>Not evaluated yet. Collect the evidence first.</source>
        <translation>Noch nicht bewertet. Zuerst die Nachweise sammeln.</translation>
    </message>
    <message>
        <source>%1 looked at, %2 at fault</source>
        <translation>%1 angesehen, %2 fehlerhaft</translation>
    </message>
    <message>
        <source>nothing at fault</source>
        <translation>nichts fehlerhaft</translation>
    </message>
    <message>
        <source>and %1 more, all of them in the report&apos;s bundle</source>
        <translation>und %1 weitere, alle im Bündel des Berichts</translation>
    </message>
    <message>
        <source>none was used</source>
        <translation>keiner wurde verwendet</translation>
    </message>
    <message>
        <source>answer, ledger entry, digest</source>
        <translation>Antwort, Ledger-Eintrag, Digest</translation>
    </message>
    <message>
        <source>There is nothing to judge before the evidence is collected.</source>
        <translation>Bevor die Nachweise gesammelt sind, gibt es nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>Say why, then record it.</source>
        <translation>Begründen, dann festhalten.</translation>
    </message>
    <message>
        <source>The rule does not leave this answer open.</source>
        <translation>Die Regel lässt diese Antwort nicht zu.</translation>
    </message>
    <message>
        <source>Recorded in the ledger.</source>
        <translation>Im Ledger aufgezeichnet.</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>Nachweis hinzufügen…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ChecksPane</name>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1  %2 of %3</source>
        <translation>%1  %2 von %3</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CollectorDialog</name>
    <message>
        <source>Approvals go on with</source>
        <translation>Freigaben gehen weiter mit</translation>
    </message>
    <message>
        <source>Pair the collector</source>
        <translation>Sammler koppeln</translation>
    </message>
    <message>
        <source>Evidence of %1 over a connection of its own</source>
        <translation>Nachweise von %1 über eine eigene Verbindung</translation>
    </message>
    <message>
        <source>Every request, with operator.admin</source>
        <translation>Jede Anfrage, mit operator.admin</translation>
    </message>
    <message>
        <source>Only requests that name this seat</source>
        <translation>Nur Anfragen, die diesen Sitz nennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A second device of this seat is paired with the gateway. Its owner approves it apart. It collects, and answers no approval. It asks for:</source>
        <translation>Ein zweites Gerät dieses Sitzes wird mit dem Gateway gekoppelt. Dessen Eigentümer gibt es eigens frei. Es sammelt und beantwortet keine Freigabe. Es fragt an:</translation>
    </message>
    <message>
        <source>Shared token of the gateway</source>
        <translation>Gemeinsames Token des Gateways</translation>
    </message>
    <message>
        <source>Used once to pair, then forgotten. It is never stored.</source>
        <translation>Einmal zum Koppeln verwendet, dann vergessen. Es wird nie gespeichert.</translation>
    </message>
    <message>
        <source>OpenClaw shows what an agent waits for to operator.admin alone. Whoever holds it can also get round every approval.</source>
        <translation>OpenClaw zeigt nur operator.admin, worauf ein Agent wartet. Wer ihn besitzt, kann auch jede Freigabe umgehen.</translation>
    </message>
    <message>
        <source>Without operator.admin this seat is blind: what agents wait for is not shown to it. Its pairing still allows it, until the owner removes the device and it is paired anew.</source>
        <translation>Ohne operator.admin ist dieser Sitz blind: Worauf Agenten warten, wird ihm nicht gezeigt. Seine Kopplung erlaubt ihn weiterhin, bis der Eigentümer das Gerät entfernt und es neu gekoppelt wird.</translation>
    </message>
    <message>
        <source>To read its audit trail, its log and its settings.</source>
        <translation>Um sein Audit-Protokoll, sein Log und seine Einstellungen zu lesen.</translation>
    </message>
    <message>
        <source>To read what became of approvals, and the standing grants.</source>
        <translation>Um zu lesen, was aus Freigaben wurde, und die Dauerfreigaben.</translation>
    </message>
    <message>
        <source>To list the paired devices.</source>
        <translation>Um die gekoppelten Geräte aufzulisten.</translation>
    </message>
    <message>
        <source>To list those of everybody, and what OpenClaw changed itself. Whoever holds it can also get round every approval.</source>
        <translation>Um die von allen aufzulisten, und was OpenClaw selbst geändert hat. Wer ihn besitzt, kann auch jede Freigabe umgehen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CollectorPanel</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Pair the collector again…</source>
        <translation>Sammler neu koppeln…</translation>
    </message>
    <message>
        <source>Comes over a connection of its own, by another device of this seat. If it is lost, approvals go on.</source>
        <translation>Kommen über eine eigene Verbindung, durch ein anderes Gerät dieses Sitzes. Geht sie verloren, gehen Freigaben weiter.</translation>
    </message>
    <message>
        <source>Comes over the same connection as approvals, which asks for the rights of both.</source>
        <translation>Kommen über dieselbe Verbindung wie Freigaben, die dafür die Rechte für beides anfragt.</translation>
    </message>
    <message>
        <source>Collect over one connection…</source>
        <translation>Über eine Verbindung sammeln…</translation>
    </message>
    <message>
        <source>Collect over a connection of its own…</source>
        <translation>Über eine eigene Verbindung sammeln…</translation>
    </message>
    <message>
        <source>Connect the collector</source>
        <translation>Sammler verbinden</translation>
    </message>
    <message>
        <source>Disconnect the collector</source>
        <translation>Sammler trennen</translation>
    </message>
    <message>
        <source>Another gateway answers the collector than the one that approvals come from. Nothing is collected from it.</source>
        <translation>Dem Sammler antwortet ein anderes Gateway als das, von dem Freigaben kommen. Von ihm wird nichts gesammelt.</translation>
    </message>
    <message>
        <source>The collector was not granted %1. What needs that stays unknown.</source>
        <translation>Dem Sammler wurde %1 nicht gewährt. Was das braucht, bleibt unbekannt.</translation>
    </message>
    <message>
        <source>Its device</source>
        <translation>Sein Gerät</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>not connected since the start</source>
        <translation>seit dem Start nicht verbunden</translation>
    </message>
    <message>
        <source>Approvals ask for</source>
        <translation>Freigaben fragen an</translation>
    </message>
    <message>
        <source>same connection</source>
        <translation>dieselbe Verbindung</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>another gateway</source>
        <translation>ein anderes Gateway</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CollectorStrip</name>
    <message>
        <source>%1: all %2 sources read, the oldest %3 s ago</source>
        <translation>%1: alle %2 Quellen gelesen, die älteste vor %3 s</translation>
    </message>
    <message>
        <source>How far each gateway is read</source>
        <translation>Wie weit jedes Gateway gelesen ist</translation>
    </message>
    <message>
        <source>No gateway is being read.</source>
        <translation>Kein Gateway wird gelesen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::CoveragePane</name>
    <message>
        <source>Needed</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>What the audit needs, what is missing first</source>
        <translation>Was das Audit braucht, Fehlendes zuerst</translation>
    </message>
    <message>
        <source>Everything that the checks need is at hand.</source>
        <translation>Alles, was die Prüfungen brauchen, liegt vor.</translation>
    </message>
    <message>
        <source>Evidence missing: %1. Waiting for a person: %2. Until then their checks are unknown.</source>
        <translation>Fehlende Nachweise: %1. Wartet auf eine Person: %2. Bis dahin sind ihre Prüfungen unbekannt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DecisionBar</name>
    <message>
        <source>Deny…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Allow…</source>
        <translation>Erlauben…</translation>
    </message>
    <message>
        <source>Reason. Kept in the ledger; a denial needs one.</source>
        <translation>Begründung. Bleibt im Ledger; Ablehnen braucht eine.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>Nichts ist mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>The decision is being sent</source>
        <translation>Die Entscheidung wird gesendet</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer will be recorded as it comes.</source>
        <translation>Die Antwort des Gateways wird aufgezeichnet, wie sie kommt.</translation>
    </message>
    <message>
        <source>The outcome is unknown</source>
        <translation>Der Ausgang ist unbekannt</translation>
    </message>
    <message>
        <source>The answer was lost. The gateway is read before anything is sent again.</source>
        <translation>Die Antwort ging verloren. Das Gateway wird gelesen, bevor wieder etwas gesendet wird.</translation>
    </message>
    <message>
        <source>This can only be denied</source>
        <translation>Dies kann nur abgelehnt werden</translation>
    </message>
    <message>
        <source>See above why it cannot be allowed.</source>
        <translation>Oben steht, warum es nicht erlaubt werden kann.</translation>
    </message>
    <message>
        <source>Read the text to its end to allow it</source>
        <translation>Zum Erlauben den Text bis zum Ende lesen</translation>
    </message>
    <message>
        <source>Space turns the page. You may deny now.</source>
        <translation>Die Leertaste blättert um. Ablehnen geht schon jetzt.</translation>
    </message>
    <message>
        <source>The next vote would be the last</source>
        <translation>Die nächste Stimme wäre die letzte</translation>
    </message>
    <message>
        <source>Countersign then tells %1 to let it run.</source>
        <translation>Countersign weist dann %1 an, es laufen zu lassen.</translation>
    </message>
    <message>
        <source>The next vote would be the first</source>
        <translation>Die nächste Stimme wäre die erste</translation>
    </message>
    <message>
        <source>More votes are needed after the next</source>
        <translation>Nach der nächsten sind weitere Stimmen nötig</translation>
    </message>
    <message>
        <source>Nothing runs before %1 people have signed.</source>
        <translation>Nichts läuft, bevor %1 Personen unterschrieben haben.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DigestBlock</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>, group %1 differs</source>
        <translation>, Gruppe %1 weicht ab</translation>
    </message>
    <message>
        <source>No digest</source>
        <translation>Keine Prüfsumme</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Digest, equal in all 16 groups</source>
        <translation>Prüfsumme, in allen 16 Gruppen gleich</translation>
    </message>
    <message numerus="yes">
        <source>Digest, %n group(s) differ</source>
        <translation>
            <numerusform>Prüfsumme, %n Gruppe weicht ab</numerusform>
            <numerusform>Prüfsumme, %n Gruppen weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy digest</source>
        <translation>Prüfsumme kopieren</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DigestCompare</name>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not equal</source>
        <translation>nicht gleich</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1 hat unterschrieben</translation>
    </message>
    <message>
        <source>You are about to sign</source>
        <translation>Das wird gleich unterschrieben</translation>
    </message>
    <message>
        <source>The action on your screen</source>
        <translation>Die Aktion auf dem Bildschirm</translation>
    </message>
</context>
<context>
    <name>countersign::ui::DraftBar</name>
    <message>
        <source>Review and sign…</source>
        <translation>Ansehen und unterschreiben…</translation>
    </message>
    <message>
        <source>Take into force</source>
        <translation>In Kraft setzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The next version</source>
        <translation>Die nächste Version</translation>
    </message>
    <message>
        <source>Draft of the team&apos;s first charter, not signed yet</source>
        <translation>Entwurf der ersten Charta des Teams, noch nicht unterschrieben</translation>
    </message>
    <message>
        <source>Draft of version %1, not signed yet: %2</source>
        <translation>Entwurf von Version %1, noch nicht unterschrieben: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in force before enough charter admins have signed it.</source>
        <translation>Nichts ist in Kraft, bevor genügend Charta-Admins es unterschrieben haben.</translation>
    </message>
    <message>
        <source>Version %1 has all its signatures</source>
        <translation>Version %1 hat alle Unterschriften</translation>
    </message>
    <message>
        <source>Version %1 waits for signatures</source>
        <translation>Version %1 wartet auf Unterschriften</translation>
    </message>
    <message>
        <source>Version %1 is in force elsewhere</source>
        <translation>Version %1 ist anderswo in Kraft</translation>
    </message>
    <message>
        <source>Signed by the threshold of the charter admins before it.</source>
        <translation>Von der nötigen Zahl der Charta-Admins der vorigen Version unterschrieben.</translation>
    </message>
    <message>
        <source>It replaces this seat&apos;s trial. Compare its digest with a charter admin first: %1</source>
        <translation>Sie ersetzt den Probebetrieb dieses Sitzes. Zuerst die Prüfsumme mit einem Charta-Admin vergleichen: %1</translation>
    </message>
    <message>
        <source>The seat is locked.</source>
        <translation>Der Sitz ist gesperrt.</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>Name des Teams</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EnrolDialog</name>
    <message>
        <source>Enrol a second person</source>
        <translation>Zweite Person aufnehmen</translation>
    </message>
    <message>
        <source>Enrolled at this seat: everything they sign is marked SAME SEAT until it is repeated at a seat of their own.</source>
        <translation>An diesem Sitz aufgenommen: Alles, was die Person unterschreibt, trägt SAME SEAT, bis es an einem eigenen Sitz wiederholt ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The fingerprint of their new key. The new person reads it aloud and writes the last row down; at a seat of their own it must be the same.</source>
        <translation>Der Fingerabdruck des neuen Schlüssels. Die neue Person liest ihn vor und schreibt die letzte Zeile auf; an einem eigenen Sitz muss er derselbe sein.</translation>
    </message>
    <message>
        <source>Passphrase of the new person</source>
        <translation>Passphrase der neuen Person</translation>
    </message>
    <message>
        <source>Signs that they join, under this charter.</source>
        <translation>Unterschreibt den Beitritt unter dieser Charta.</translation>
    </message>
    <message>
        <source>Passphrase of %1, charter admin</source>
        <translation>Passphrase von %1, Charta-Admin</translation>
    </message>
    <message>
        <source>Signs that they may.</source>
        <translation>Unterschreibt, dass sie es dürfen.</translation>
    </message>
    <message>
        <source>Sign the next charter</source>
        <translation>Nächste Charta unterschreiben</translation>
    </message>
    <message>
        <source>Make their key</source>
        <translation>Ihren Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Unterschreibt…</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Der Schlüssel wird erzeugt…</translation>
    </message>
    <message>
        <source>Both type their passphrase</source>
        <translation>Beide geben ihre Passphrase ein</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EntryDetail</name>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Recorded bytes</source>
        <translation>Festgehaltene Bytes</translation>
    </message>
    <message>
        <source>exactly these are hashed</source>
        <translation>genau diese gehen in den Hash ein</translation>
    </message>
    <message>
        <source>Hash of this entry</source>
        <translation>Hash dieses Eintrags</translation>
    </message>
    <message>
        <source>No entry chosen</source>
        <translation>Kein Eintrag gewählt</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>entsteht gerade</translation>
    </message>
    <message>
        <source>holds: leads to the root of %1 entries</source>
        <translation>hält: führt zur Wurzel von %1 Einträgen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EventDetail</name>
    <message>
        <source>Show its case</source>
        <translation>Fall dazu anzeigen</translation>
    </message>
    <message>
        <source>Show its ledger entry</source>
        <translation>Ledger-Eintrag dazu anzeigen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>No event chosen</source>
        <translation>Kein Ereignis gewählt</translation>
    </message>
    <message>
        <source>%1 bytes, secrets masked</source>
        <translation>%1 Bytes, Geheimnisse verdeckt</translation>
    </message>
    <message>
        <source>%1 bytes: too long to be kept, its digest is</source>
        <translation>%1 Bytes: zu lang zum Aufbewahren, die Prüfsumme ist</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 UTC, %2 here</source>
        <translation>%1 UTC, hier %2</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>%1 UTC from its %2</source>
        <translation>%1 UTC, Quelle: %2</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Gateway&apos;s start</source>
        <translation>Start des Gateways</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>in the segment of entry %1</source>
        <translation>im Segment von Eintrag %1</translation>
    </message>
    <message>
        <source>not sealed yet</source>
        <translation>noch nicht versiegelt</translation>
    </message>
</context>
<context>
    <name>countersign::ui::EvidencePane</name>
    <message>
        <source>Not collected.</source>
        <translation>Nicht gesammelt.</translation>
    </message>
    <message>
        <source>Here, with its digest in the ledger.</source>
        <translation>Hier, mit dem Digest im Ledger.</translation>
    </message>
    <message>
        <source>The gateway had more than it gave.</source>
        <translation>Das Gateway hatte mehr, als es gab.</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Gebraucht für</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>our own ledger</source>
        <translation>unser eigenes Ledger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Collected (UTC)</source>
        <translation>Gesammelt (UTC)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Collect again</source>
        <translation>Erneut sammeln</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>No audit is chosen.</source>
        <translation>Kein Audit ist gewählt.</translation>
    </message>
    <message>
        <source>Collecting: %1 of %2 answers are here.</source>
        <translation>Sammelt: %1 von %2 Antworten sind da.</translation>
    </message>
    <message>
        <source>%1 of %2 asked. What is missing makes its checks unknown, never a pass.</source>
        <translation>%1 von %2 gefragt. Was fehlt, macht seine Prüfungen unbekannt, nie erfüllt.</translation>
    </message>
    <message>
        <source>It did not come: %1.</source>
        <translation>Es kam nicht: %1.</translation>
    </message>
    <message>
        <source>Added by a person, with its digest in the ledger.</source>
        <translation>Von einer Person hinzugefügt, mit dem Digest im Ledger.</translation>
    </message>
    <message>
        <source>a person&apos;s file</source>
        <translation>die Datei einer Person</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FactList</name>
    <message>
        <source>Not supplied by gateway</source>
        <translation>Vom Gateway nicht geliefert</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FindingForm</name>
    <message>
        <source>Record the change</source>
        <translation>Die Änderung festhalten</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due (UTC)</source>
        <translation>Fällig (UTC)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>No finding chosen</source>
        <translation>Kein Befund gewählt</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Overdue since %1.</source>
        <translation>Überfällig seit %1.</translation>
    </message>
    <message>
        <source>Nobody owns this finding yet.</source>
        <translation>Dieser Befund gehört noch niemandem.</translation>
    </message>
    <message>
        <source>Recorded in the ledger.</source>
        <translation>Im Ledger festgehalten.</translation>
    </message>
    <message>
        <source>Last changed by %1.</source>
        <translation>Zuletzt geändert von %1.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FindingsPane</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Wem er gehört</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>Kein Befund</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>No check of this audit failed.</source>
        <translation>Keine Prüfung dieses Audits ist nicht erfüllt.</translation>
    </message>
    <message>
        <source>A check that fails opens a finding. Collect the evidence first.</source>
        <translation>Eine nicht erfüllte Prüfung eröffnet einen Befund. Zuerst die Nachweise sammeln.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::FirstRunAssistant</name>
    <message>
        <source>What two signatures look like</source>
        <translation>So sehen zwei Unterschriften aus</translation>
    </message>
    <message>
        <source>One person signs this digest: it still waits</source>
        <translation>Eine Person unterschreibt diesen Digest: Es wartet weiter</translation>
    </message>
    <message>
        <source>Another signs the same digest: it runs</source>
        <translation>Eine andere unterschreibt denselben Digest: Es läuft</translation>
    </message>
    <message>
        <source>If one character of the action changes, the digest changes and the signatures no longer count.</source>
        <translation>Ändert sich ein Zeichen der Aktion, ändert sich der Digest, und die Unterschriften zählen nicht mehr.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Practise, or set this seat up.</source>
        <translation>Üben oder diesen Sitz einrichten.</translation>
    </message>
    <message>
        <source>Make your key</source>
        <translation>Den eigenen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Signs your votes. Never leaves this seat.</source>
        <translation>Unterschreibt die eigenen Stimmen. Verlässt diesen Sitz nie.</translation>
    </message>
    <message>
        <source>Keep the seat&apos;s keys</source>
        <translation>Die Schlüssel des Sitzes aufbewahren</translation>
    </message>
    <message>
        <source>They sign and encrypt what is recorded here.</source>
        <translation>Sie unterschreiben und verschlüsseln, was hier festgehalten wird.</translation>
    </message>
    <message>
        <source>Name a gateway</source>
        <translation>Ein Gateway nennen</translation>
    </message>
    <message>
        <source>Or do it later on the Gateways page.</source>
        <translation>Oder später auf der Seite Gateways.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Where the seat keeps its own keys</source>
        <translation>Wo der Sitz seine eigenen Schlüssel aufbewahrt</translation>
    </message>
    <message>
        <source>Your first gateway</source>
        <translation>Das erste Gateway</translation>
    </message>
    <message>
        <source>You can stop after any step; nothing is sent to anyone.</source>
        <translation>Nach jedem Schritt kann Schluss sein; nichts wird an jemanden gesendet.</translation>
    </message>
    <message>
        <source>Your key is you. Two keys of one person count as one person, so make one and keep it. It lies on this seat, encrypted under your passphrase.</source>
        <translation>Der Schlüssel ist die Person. Zwei Schlüssel einer Person zählen als eine, also genügt einer, der bleibt. Er liegt an diesem Sitz, verschlüsselt mit der Passphrase.</translation>
    </message>
    <message>
        <source>A seat has a key that signs its ledger and one that encrypts the texts beside it. Neither can vote.</source>
        <translation>Ein Sitz hat einen Schlüssel, der sein Ledger unterschreibt, und einen, der die Texte daneben verschlüsselt. Keiner von beiden kann abstimmen.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Make key and charter</source>
        <translation>Schlüssel und Charta erzeugen</translation>
    </message>
    <message>
        <source>Making keys…</source>
        <translation>Schlüssel werden erzeugt…</translation>
    </message>
    <message>
        <source>Four steps to your first vote</source>
        <translation>Vier Schritte bis zur ersten Stimme</translation>
    </message>
    <message>
        <source>About three minutes. A second person joins afterwards: it takes two to allow.</source>
        <translation>Etwa drei Minuten. Eine zweite Person kommt danach hinzu: Zum Erlauben braucht es zwei.</translation>
    </message>
    <message>
        <source>The console connects to it when you are done. Its owner then has to let this seat in: the Gateways page opens with the request and the command that approves it.</source>
        <translation>Am Ende verbindet sich die Konsole damit. Dann muss der Besitzer diesen Sitz einlassen: Die Seite Gateways öffnet sich mit der Anfrage und dem Befehl, der sie bestätigt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::GatewayCharterDialog</name>
    <message>
        <source>Name %1 in the charter</source>
        <translation>%1 in der Charta nennen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Sign the next charter</source>
        <translation>Die nächste Charta unterschreiben</translation>
    </message>
    <message>
        <source>Sign and remove</source>
        <translation>Unterschreiben und entfernen</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Charter version %1 names this gateway and its environment. Votes already cast on what is open must be cast again.</source>
        <translation>Charta-Version %1 nennt dieses Gateway und seine Umgebung. Stimmen zu offenen Anfragen müssen neu abgegeben werden.</translation>
    </message>
    <message>
        <source>Charter version %1 no longer names this gateway, and this seat forgets its address and key. What the ledger holds of it stays. Its owner removes the device there with: openclaw devices remove</source>
        <translation>Charta-Version %1 nennt dieses Gateway nicht mehr, und dieser Sitz vergisst Adresse und Schlüssel. Was das Ledger davon hat, bleibt. Der Besitzer entfernt das Gerät dort mit: openclaw devices remove</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>A trial has no production gateways: what hangs on one person&apos;s word must not decide there.</source>
        <translation>Ein Versuch hat keine Produktions-Gateways: Was am Wort einer Person hängt, darf dort nicht entscheiden.</translation>
    </message>
    <message>
        <source>Passphrase of %1, charter admin</source>
        <translation>Passphrase von %1, Charta-Admin</translation>
    </message>
    <message>
        <source>Signs the next version of the charter.</source>
        <translation>Unterschreibt die nächste Version der Charta.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::GatewayDetail</name>
    <message>
        <source>What each way of an action is worth</source>
        <translation>Was jeder Weg einer Aktion wert ist</translation>
    </message>
    <message>
        <source>Pair again…</source>
        <translation>Neu koppeln…</translation>
    </message>
    <message>
        <source>Change environment…</source>
        <translation>Umgebung ändern…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>This connection</source>
        <translation>Diese Verbindung</translation>
    </message>
    <message>
        <source>Counted since the start</source>
        <translation>Gezählt seit dem Start</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Not in the charter: it counts as production, and nothing can be allowed there.</source>
        <translation>Nicht in der Charta: Es zählt als Produktion, und dort kann nichts erlaubt werden.</translation>
    </message>
    <message>
        <source>Not in the charter: it counts as production, and nothing can be allowed there until charter admins name it.</source>
        <translation>Nicht in der Charta: Es zählt als Produktion, und dort kann nichts erlaubt werden, bis Charta-Admins es nennen.</translation>
    </message>
    <message>
        <source>Name it in the charter…</source>
        <translation>In der Charta nennen…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>no TLS, this computer only</source>
        <translation>kein TLS, nur dieser Rechner</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>not connected since the start</source>
        <translation>seit dem Start nicht verbunden</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Gateway id</source>
        <translation>Gateway-Kennung</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>Seine Uhr</translation>
    </message>
    <message>
        <source>Person behind it</source>
        <translation>Person dahinter</translation>
    </message>
    <message>
        <source>Not proven by the gateway</source>
        <translation>Vom Gateway nicht bewiesen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Unreadable frames</source>
        <translation>Unlesbare Frames</translation>
    </message>
    <message>
        <source>Gaps in events</source>
        <translation>Lücken in Ereignissen</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Neue Verbindungen</translation>
    </message>
    <message>
        <source>Who can get round it</source>
        <translation>Wer es umgehen kann</translation>
    </message>
    <message>
        <source>Ask for every right</source>
        <translation>Alle Rechte anfragen</translation>
    </message>
    <message>
        <source>This is not the gateway that answered here before. Nothing can be signed for it until you confirm that it is the right one.</source>
        <translation>Das ist nicht das Gateway, das hier zuvor geantwortet hat. Dafür lässt sich nichts unterschreiben, bis bestätigt ist, dass es das richtige ist.</translation>
    </message>
    <message>
        <source>Confirm it…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>operator.admin</source>
        <translation>operator.admin</translation>
    </message>
    <message numerus="yes">
        <source>%n identity(ies) may decide alone, change the settings and switch off what asks</source>
        <translation>
            <numerusform>%n Identität darf allein entscheiden, die Einstellungen ändern und abschalten, was fragt</numerusform>
            <numerusform>%n Identitäten dürfen allein entscheiden, die Einstellungen ändern und abschalten, was fragt</numerusform>
        </translation>
    </message>
    <message>
        <source>This seat: %1</source>
        <translation>Dieser Sitz: %1</translation>
    </message>
    <message>
        <source>Shared token</source>
        <translation>Gemeinsames Token</translation>
    </message>
    <message>
        <source>In use: whoever holds it is a gateway admin, also through an SSH tunnel.</source>
        <translation>Im Einsatz: Wer es hat, ist Gateway-Admin, auch durch einen SSH-Tunnel.</translation>
    </message>
    <message>
        <source>Not in use.</source>
        <translation>Nicht im Einsatz.</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Kopplung</translation>
    </message>
    <message>
        <source>Whoever connects from its own machine with the token is paired without asking.</source>
        <translation>Wer sich vom Rechner des Gateways mit dem Token verbindet, wird ungefragt gekoppelt.</translation>
    </message>
    <message>
        <source>Paired unasked</source>
        <translation>Ungefragt gekoppelt</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n Gerät</numerusform>
            <numerusform>%n Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>Its host</source>
        <translation>Sein Rechner</translation>
    </message>
    <message>
        <source>Whoever can write there can change all of it without a trace.</source>
        <translation>Wer dort schreiben kann, kann all das spurlos ändern.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>This seat’s collector: %1</source>
        <translation>Sammler dieses Sitzes: %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::GatewayForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>For example ws://127.0.0.1:18789. Leave it empty to add a gateway later.</source>
        <translation>Zum Beispiel ws://127.0.0.1:18789. Leer lassen, um ein Gateway später hinzuzufügen.</translation>
    </message>
    <message>
        <source>SHA-256 of its certificate</source>
        <translation>SHA-256 seines Zertifikats</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>A trial has no production gateways: what hangs on one person&apos;s word must not decide there.</source>
        <translation>Ein Versuch hat keine Produktions-Gateways: Was am Wort einer Person hängt, darf dort nicht entscheiden.</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Die Adresse berichtigen</translation>
    </message>
    <message>
        <source>Use wss:// for another computer</source>
        <translation>Für einen anderen Rechner wss:// verwenden</translation>
    </message>
    <message>
        <source>Type the certificate&apos;s digest</source>
        <translation>Den Digest des Zertifikats eingeben</translation>
    </message>
    <message>
        <source>Name the gateway</source>
        <translation>Das Gateway benennen</translation>
    </message>
    <message>
        <source>An address begins with ws:// or wss:// and names a computer.</source>
        <translation>Eine Adresse beginnt mit ws:// oder wss:// und nennt einen Rechner.</translation>
    </message>
    <message>
        <source>Not encrypted and not on this computer: anybody between could read and answer.</source>
        <translation>Nicht verschlüsselt und nicht auf diesem Rechner: Jeder dazwischen könnte mitlesen und antworten.</translation>
    </message>
    <message>
        <source>A digest has 64 hexadecimal digits.</source>
        <translation>Ein Digest hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>For example ws://127.0.0.1:18789, or wss:// for another computer.</source>
        <translation>Zum Beispiel ws://127.0.0.1:18789, oder wss:// für einen anderen Rechner.</translation>
    </message>
    <message>
        <source>As &quot;openssl x509 -noout -fingerprint -sha256 -in gateway-cert.pem&quot; prints it on its machine. Compared before anything is sent.</source>
        <translation>Wie es &quot;openssl x509 -noout -fingerprint -sha256 -in gateway-cert.pem&quot; auf dessen Rechner ausgibt. Wird verglichen, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Name in the charter</source>
        <translation>Name in der Charta</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens, as in &quot;dev-laptop&quot;.</source>
        <translation>Kleinbuchstaben, Ziffern und Bindestriche, wie in &quot;dev-laptop&quot;.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Shared token of the gateway</source>
        <translation>Gemeinsames Token des Gateways</translation>
    </message>
    <message>
        <source>Stands in the gateway&apos;s openclaw.json, under gateway.auth.token. Used to pair, then wiped; never stored.</source>
        <translation>Steht in openclaw.json des Gateways, unter gateway.auth.token. Dient zum Koppeln und wird dann gelöscht; nie gespeichert.</translation>
    </message>
    <message>
        <source>Type the address</source>
        <translation>Die Adresse eingeben</translation>
    </message>
    <message>
        <source>Type the shared token</source>
        <translation>Das gemeinsame Token eingeben</translation>
    </message>
    <message>
        <source>Correct the name</source>
        <translation>Den Namen berichtigen</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens only, and not &quot;practice&quot;.</source>
        <translation>Nur Kleinbuchstaben, Ziffern und Bindestriche, und nicht &quot;practice&quot;.</translation>
    </message>
    <message>
        <source>Another gateway of this seat has this name.</source>
        <translation>Ein anderes Gateway dieses Sitzes heißt schon so.</translation>
    </message>
    <message>
        <source>An address holds no user name and no password.</source>
        <translation>Eine Adresse enthält weder Benutzernamen noch Passwort.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::GatewaysPage</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Add gateway…</source>
        <translation>Gateway hinzufügen…</translation>
    </message>
    <message>
        <source>No gateway yet.</source>
        <translation>Noch kein Gateway.</translation>
    </message>
    <message>
        <source>Without one nothing can be asked or decided here.</source>
        <translation>Ohne Gateway lässt sich hier nichts fragen oder entscheiden.</translation>
    </message>
    <message>
        <source>Add a gateway…</source>
        <translation>Ein Gateway hinzufügen…</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>Umg.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Worst path</source>
        <translation>Schlechtester Weg</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>Seine Uhr</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 von %2 verbunden</translation>
    </message>
    <message>
        <source>%1 is blind: this seat may not list every pending approval. Requests may wait there unseen.</source>
        <translation>%1 ist blind: Dieser Sitz darf nicht alle wartenden Freigaben auflisten. Anfragen können dort ungesehen warten.</translation>
    </message>
    <message>
        <source>No keychain answers here, or it is locked: keys made now live for this session only, and gateways paired with them must be paired again after the next start.</source>
        <translation>Hier antwortet kein Schlüsselbund, oder er ist gesperrt: Jetzt gemachte Schlüssel gelten nur für diese Sitzung, und damit gekoppelte Gateways müssen nach dem nächsten Start neu gekoppelt werden.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>This seat forgets the address and its key. Requests there are no longer shown here.</source>
        <translation>Dieser Sitz vergisst Adresse und Schlüssel. Anfragen von dort werden hier nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>What the ledger holds of it stays. The gateway&apos;s owner removes the device there with: openclaw devices remove</source>
        <translation>Was das Ledger davon enthält, bleibt. Wem das Gateway gehört, entfernt das Gerät dort mit: openclaw devices remove</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The gateway could not be removed</source>
        <translation>Das Gateway konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Is this the right gateway?</source>
        <translation>Ist das das richtige Gateway?</translation>
    </message>
    <message>
        <source>%1 said before: %2. It says now: %3.</source>
        <translation>%1 sagte zuvor: %2. Jetzt sagt es: %3.</translation>
    </message>
    <message>
        <source>Compare it with its owner by voice: openclaw gateway call gateway.identity.get. Another gateway behind the same tunnel would get your signatures.</source>
        <translation>Im Gespräch mit dem Eigentümer vergleichen: openclaw gateway call gateway.identity.get. Ein anderes Gateway hinter demselben Tunnel bekäme die Unterschriften.</translation>
    </message>
    <message>
        <source>It is the right one</source>
        <translation>Es ist das richtige</translation>
    </message>
    <message>
        <source>The rights could not be asked for</source>
        <translation>Die Rechte konnten nicht angefragt werden</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Evidence could not be given a connection of its own</source>
        <translation>Nachweise konnten keine eigene Verbindung bekommen</translation>
    </message>
    <message>
        <source>Collect over one connection?</source>
        <translation>Über eine Verbindung sammeln?</translation>
    </message>
    <message>
        <source>This seat forgets the collector of %1 and its key. The connection for approvals asks for the rights to collect again, and evidence comes over it.</source>
        <translation>Dieser Sitz vergisst den Sammler von %1 und dessen Schlüssel. Die Verbindung für Freigaben fragt die Rechte zum Sammeln wieder an, und die Nachweise kommen über sie.</translation>
    </message>
    <message>
        <source>The gateway&apos;s owner removes the device there with: openclaw devices remove %1</source>
        <translation>Der Eigentümer des Gateways entfernt das Gerät dort mit: openclaw devices remove %1</translation>
    </message>
    <message>
        <source>Collect over one</source>
        <translation>Über eine sammeln</translation>
    </message>
    <message>
        <source>That could not be kept for the next start</source>
        <translation>Das konnte für den nächsten Start nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>countersign::ui::GroundTruth</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 bytes</source>
        <translation>, %1 Bytes</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>an aid, the text above counts</source>
        <translation>eine Hilfe, es zählt der Text oben</translation>
    </message>
    <message>
        <source>What the agent says</source>
        <translation>Was der Agent sagt</translation>
    </message>
    <message>
        <source>What would run</source>
        <translation>Was laufen würde</translation>
    </message>
    <message>
        <source>from the gateway, exactly as signed</source>
        <translation>vom Gateway, genau wie unterschrieben</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <translation>Rohe Bytes</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>This cannot be allowed: it is too large, or two readers could read it differently. It can be denied.</source>
        <translation>Dies kann nicht erlaubt werden: Es ist zu groß, oder zwei Leser könnten es verschieden lesen. Ablehnen geht.</translation>
    </message>
    <message>
        <source>The gateway cut this text. It cannot be allowed, since nobody has seen the whole of it. It can be denied.</source>
        <translation>Das Gateway hat diesen Text gekürzt. Er kann nicht erlaubt werden, da niemand ihn ganz gesehen hat. Ablehnen geht.</translation>
    </message>
    <message>
        <source>argv %1</source>
        <translation>argv %1</translation>
    </message>
    <message>
        <source>argv</source>
        <translation>argv</translation>
    </message>
    <message>
        <source>Resolved to</source>
        <translation>Aufgelöst zu</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfragender</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>Not from an agent run</source>
        <translation>Nicht aus einem Agentenlauf</translation>
    </message>
    <message>
        <source>whoever asked</source>
        <translation>wer auch immer gefragt hat</translation>
    </message>
    <message>
        <source>untrusted, written by %1, not part of the command</source>
        <translation>nicht vertrauenswürdig, von %1 geschrieben, kein Teil des Befehls</translation>
    </message>
    <message>
        <source>untrusted, written by %1 or its plugin</source>
        <translation>nicht vertrauenswürdig, von %1 oder seinem Plugin geschrieben</translation>
    </message>
</context>
<context>
    <name>countersign::ui::HelpWindow</name>
    <message>
        <source>Countersign help</source>
        <translation>Hilfe zu Countersign</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::HoldButton</name>
    <message>
        <source>Hold Space for %1 seconds.</source>
        <translation>Die Leertaste %1 Sekunden halten.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::JoinDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Asked for each signature.</source>
        <translation>Wird für jede Unterschrift verlangt.</translation>
    </message>
    <message>
        <source>Nobody can recover it: two charter admins replace a lost key.</source>
        <translation>Niemand kann sie wiederherstellen: Zwei Charta-Admins ersetzen einen verlorenen Schlüssel.</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Anfrage erstellen</translation>
    </message>
    <message>
        <source>Ask to join a team</source>
        <translation>Um Beitritt zu einem Team bitten</translation>
    </message>
    <message>
        <source>A join request for somebody without a seat</source>
        <translation>Eine Beitrittsanfrage für jemanden ohne Sitz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 asks with their key and this seat&apos;s. A charter admin of the team opens the file; both compare its fingerprint by voice.</source>
        <translation>%1 fragt mit dem eigenen Schlüssel und dem dieses Sitzes an. Ein Charta-Admin des Teams öffnet die Datei; beide vergleichen den Fingerabdruck im Gespräch.</translation>
    </message>
    <message>
        <source>Their key is made and kept at this seat, so everything they sign is marked SAME SEAT until they repeat it at a seat of their own.</source>
        <translation>Der Schlüssel der Person wird an diesem Sitz erzeugt und aufbewahrt, darum trägt alles, was sie unterschreibt, SAME SEAT, bis sie es an einem eigenen Sitz wiederholt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As others will see it beside each vote.</source>
        <translation>Wie andere ihn neben jeder Stimme sehen.</translation>
    </message>
    <message>
        <source>What they ask to do</source>
        <translation>Was die Person tun möchte</translation>
    </message>
    <message>
        <source>Passphrase of their vote key</source>
        <translation>Passphrase des Stimmschlüssels</translation>
    </message>
    <message>
        <source>Signs the request.</source>
        <translation>Unterschreibt die Anfrage.</translation>
    </message>
    <message>
        <source>Save the request and give the file to a charter admin. When they call, read them this fingerprint.</source>
        <translation>Die Anfrage speichern und die Datei einem Charta-Admin geben. Beim Anruf diesen Fingerabdruck vorlesen.</translation>
    </message>
    <message>
        <source>Save the request…</source>
        <translation>Anfrage speichern…</translation>
    </message>
    <message>
        <source>Save the join request</source>
        <translation>Die Beitrittsanfrage speichern</translation>
    </message>
    <message>
        <source>Join requests (*.note);;All files (*)</source>
        <translation>Beitrittsanfragen (*.note);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Unterschreibt…</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Einen Namen eingeben</translation>
    </message>
    <message>
        <source>Type the passphrase</source>
        <translation>Die Passphrase eingeben</translation>
    </message>
    <message numerus="yes">
        <source>The request names the public keys of this seat&apos;s %n gateway connection(s), so that the team knows whose devices they are.</source>
        <translation>
            <numerusform>Der Antrag nennt den öffentlichen Schlüssel der %n Gateway-Verbindung dieses Sitzes, damit das Team weiß, wessen Gerät das ist.</numerusform>
            <numerusform>Der Antrag nennt die öffentlichen Schlüssel der %n Gateway-Verbindungen dieses Sitzes, damit das Team weiß, wessen Geräte das sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::LedgerPage</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Keep an anchor…</source>
        <translation>Anker aufbewahren…</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt verifizieren</translation>
    </message>
    <message>
        <source>Was anything changed?</source>
        <translation>Wurde etwas geändert?</translation>
    </message>
    <message>
        <source>Who wrote it?</source>
        <translation>Wer hat es geschrieben?</translation>
    </message>
    <message>
        <source>Was it rolled back?</source>
        <translation>Wurde es zurückgesetzt?</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>The ledger could not be verified</source>
        <translation>Das Ledger konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <translation>Einträge, neueste zuerst</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1, %2 entries</source>
        <translation>%1, %2 Einträge</translation>
    </message>
    <message>
        <source>Keep an anchor outside this computer</source>
        <translation>Einen Anker außerhalb dieses Rechners aufbewahren</translation>
    </message>
    <message>
        <source>Checkpoints (*.checkpoint)</source>
        <translation>Checkpoints (*.checkpoint)</translation>
    </message>
    <message>
        <source>The anchor could not be kept</source>
        <translation>Der Anker konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Anchor of %1 entries kept. Move it to another computer.</source>
        <translation>Anker von %1 Einträgen gespeichert. Er gehört auf einen anderen Rechner.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>This seat is locked</source>
        <translation>Dieser Sitz ist gesperrt</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Lock this seat</source>
        <translation>Diesen Sitz &amp;sperren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Help on this &amp;page</source>
        <translation>Hilfe zu dieser &amp;Seite</translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation>Farben der &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>TRIAL: one person alone stands behind this charter, so nothing here proves dual control.</source>
        <translation>PROBE: Hinter dieser Charta steht nur eine Person, darum beweist hier nichts das Vier-Augen-Prinzip.</translation>
    </message>
    <message>
        <source>PRACTICE: own people, own keys, own ledger. Nothing here reaches a real gateway.</source>
        <translation>ÜBUNG: eigene Personen, eigene Schlüssel, eigenes Ledger. Nichts hier erreicht ein echtes Gateway.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>countersign::ui::NewAuditDialog</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>Start and collect</source>
        <translation>Beginnen und sammeln</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no gateway yet. Add one on the Gateways page.</source>
        <translation>Es gibt noch kein Gateway. Auf der Seite Gateways lässt sich eines hinzufügen.</translation>
    </message>
    <message>
        <source>It answers now.</source>
        <translation>Es antwortet jetzt.</translation>
    </message>
    <message>
        <source>It does not answer now: whatever it would have to prove will be unknown.</source>
        <translation>Es antwortet jetzt nicht: Was es beweisen müsste, wird unbekannt sein.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The period has to be over: nobody can prove what has not happened.</source>
        <translation>Der Zeitraum muss vorbei sein: Niemand kann beweisen, was noch nicht geschehen ist.</translation>
    </message>
    <message>
        <source>At most 31 days.</source>
        <translation>Höchstens 31 Tage.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>New audit</source>
        <translation>Neues Audit</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OpeningScreen</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OverviewPage</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Audits</translation>
    </message>
    <message>
        <source>Newest evidence</source>
        <translation>Neuester Nachweis</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Charta</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>Umg.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Worst path</source>
        <translation>Schlechtester Weg</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>TRIAL: rules for prod cannot be met</source>
        <translation>PROBE: Regeln für prod lassen sich nicht erfüllen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::OwnerDialog</name>
    <message>
        <source>Owner of the alert</source>
        <translation>Zuständig für den Alarm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Record the owner</source>
        <translation>Zuständigkeit festhalten</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>They answer for it until it is resolved. It stands in the ledger with your name.</source>
        <translation>Diese Person steht dafür ein, bis der Alarm gelöst ist. Es steht unter dem eigenen Namen im Ledger.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PassphraseField</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PassphrasePair</name>
    <message>
        <source>The same once more</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>Too short: at least 12 characters. Four or five words are easy to keep.</source>
        <translation>Zu kurz: mindestens 12 Zeichen. Vier oder fünf Wörter sind leicht zu merken.</translation>
    </message>
    <message>
        <source>It repeats itself. Use different words.</source>
        <translation>Sie wiederholt sich. Verschiedene Wörter verwenden.</translation>
    </message>
    <message>
        <source>It contains the name. Others would try that first.</source>
        <translation>Sie enthält den Namen. Den würden andere zuerst versuchen.</translation>
    </message>
    <message>
        <source>Made of what many people use. Add words of your own.</source>
        <translation>Besteht aus dem, was viele verwenden. Eigene Wörter hinzufügen.</translation>
    </message>
    <message>
        <source>The two are the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Beide sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Eine Passphrase wählen</translation>
    </message>
    <message>
        <source>Choose a stronger passphrase</source>
        <translation>Eine stärkere Passphrase wählen</translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>Dieselbe Passphrase zweimal eingeben</translation>
    </message>
    <message>
        <source>Strong enough. %1</source>
        <translation>Stark genug. %1</translation>
    </message>
    <message>
        <source>At least 12 characters. %1</source>
        <translation>Mindestens 12 Zeichen. %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PeoplePane</name>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>no valid key</source>
        <translation>kein gültiger</translation>
    </message>
    <message>
        <source>same seat</source>
        <translation>gleicher Sitz</translation>
    </message>
    <message>
        <source>Revoke key…</source>
        <translation>Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Fingerprint of the vote key</source>
        <translation>Fingerabdruck des Stimmschlüssels</translation>
    </message>
    <message>
        <source>to compare by voice</source>
        <translation>zum Vergleichen im Gespräch</translation>
    </message>
    <message>
        <source>what each may do stands under Roles</source>
        <translation>was jede darf, steht unter Rollen</translation>
    </message>
    <message>
        <source>Begin a change first.</source>
        <translation>Zuerst eine Änderung beginnen.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>seat %1, since %2</source>
        <translation>Sitz %1, seit %2</translation>
    </message>
    <message>
        <source>SAME SEAT as another person: not proved to be somebody else</source>
        <translation>SAME SEAT wie eine andere Person: nicht bewiesen, dass es jemand anders ist</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet am %1</translation>
    </message>
    <message>
        <source>revoked %1, doubted since %2</source>
        <translation>widerrufen am %1, bezweifelt seit %2</translation>
    </message>
    <message>
        <source>Vote key</source>
        <translation>Stimmschlüssel</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>As requester</source>
        <translation>Als Anfragender</translation>
    </message>
    <message>
        <source>Not known: their own requests cannot be told from others&apos;</source>
        <translation>Nicht bekannt: Eigene Anfragen sind nicht von denen anderer zu unterscheiden</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Their key lies at this seat</source>
        <translation>Der Schlüssel liegt an diesem Sitz</translation>
    </message>
    <message>
        <source>Their key lies at another seat</source>
        <translation>Der Schlüssel liegt an einem anderen Sitz</translation>
    </message>
    <message>
        <source>As requester…</source>
        <translation>Als Anfragender …</translation>
    </message>
    <message>
        <source>%1, device %2, since %3</source>
        <translation>%1, Gerät %2, seit %3</translation>
    </message>
    <message>
        <source>revoked %1</source>
        <translation>widerrufen am %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PersonBlock</name>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>key locked</source>
        <translation>Schlüssel gesperrt</translation>
    </message>
    <message>
        <source>key unlocked</source>
        <translation>Schlüssel entsperrt</translation>
    </message>
    <message>
        <source>%1. Ctrl+L locks this seat.</source>
        <translation>%1. Strg+L sperrt diesen Sitz.</translation>
    </message>
    <message>
        <source>Key locked</source>
        <translation>Schlüssel gesperrt</translation>
    </message>
    <message>
        <source>Key unlocked</source>
        <translation>Schlüssel entsperrt</translation>
    </message>
</context>
<context>
    <name>countersign::ui::PersonForm</name>
    <message>
        <source>Security operator: allows and denies actions</source>
        <translation>Security-Operator: erlaubt und lehnt Aktionen ab</translation>
    </message>
    <message>
        <source>Auditor: works through checklists and writes reports</source>
        <translation>Auditor: arbeitet Checklisten ab und schreibt Berichte</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Nobody can recover this passphrase. In a team two charter admins replace a lost key; a trial begins again.</source>
        <translation>Niemand kann diese Passphrase wiederherstellen. In einem Team ersetzen zwei Charta-Admins einen verlorenen Schlüssel; ein Probebetrieb beginnt von vorn.</translation>
    </message>
    <message>
        <source>What this person does</source>
        <translation>Was diese Person tut</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As others will see it beside each vote.</source>
        <translation>Wie andere ihn neben jeder Stimme sehen.</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Einen Namen eingeben</translation>
    </message>
    <message>
        <source>Choose at least one role</source>
        <translation>Mindestens eine Rolle wählen</translation>
    </message>
    <message>
        <source>Asked for each signature.</source>
        <translation>Wird für jede Unterschrift verlangt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::QueueEmpty</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>heard %1 s ago</source>
        <translation>zuletzt gehört vor %1 s</translation>
    </message>
    <message>
        <source>lists 0, %1</source>
        <translation>listet 0 auf, %1</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>Umg.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>No gateway is set up</source>
        <translation>Kein Gateway ist eingerichtet</translation>
    </message>
    <message>
        <source>Requests come from gateways, and none is known to this seat.</source>
        <translation>Anfragen kommen von Gateways, und dieser Sitz kennt noch keines.</translation>
    </message>
    <message>
        <source>Set up a gateway</source>
        <translation>Ein Gateway einrichten</translation>
    </message>
    <message>
        <source>Nothing is known</source>
        <translation>Nichts ist bekannt</translation>
    </message>
    <message>
        <source>No gateway is connected, so requests may wait there unseen.</source>
        <translation>Kein Gateway ist verbunden, also können dort Anfragen ungesehen warten.</translation>
    </message>
    <message>
        <source>Show the gateways</source>
        <translation>Die Gateways anzeigen</translation>
    </message>
    <message>
        <source>The queue is being read</source>
        <translation>Die Warteschlange wird gelesen</translation>
    </message>
    <message>
        <source>Countersign asks each gateway what is pending.</source>
        <translation>Countersign fragt jedes Gateway, was offen ist.</translation>
    </message>
    <message>
        <source>Nothing is known to wait</source>
        <translation>Soweit bekannt, wartet nichts</translation>
    </message>
    <message>
        <source>Not every gateway can be seen whole, so this list may be short.</source>
        <translation>Nicht jedes Gateway ist ganz zu sehen, darum kann diese Liste unvollständig sein.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message numerus="yes">
        <source>All %n gateway(s) answer and list their approvals.</source>
        <translation>
            <numerusform>Das %n Gateway antwortet und listet seine Freigaben auf.</numerusform>
            <numerusform>Alle %n Gateways antworten und listen ihre Freigaben auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show decided requests</source>
        <translation>Entschiedene Anfragen anzeigen</translation>
    </message>
    <message>
        <source>Nobody is asked</source>
        <translation>Niemand wird gefragt</translation>
    </message>
    <message>
        <source>Show what to run there</source>
        <translation>Befehle dafür anzeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Rail</name>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Nachweisen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RailItem</name>
    <message>
        <source>%1, count unknown</source>
        <translation>%1, Anzahl unbekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RawBytes</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <translation>Rohe Bytes</translation>
    </message>
    <message>
        <source>As received from the gateway</source>
        <translation>Wie vom Gateway empfangen</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Wie unterschrieben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RecoveryDialog</name>
    <message>
        <source>Passphrase of the recovery key</source>
        <translation>Passphrase des Wiederherstellungsschlüssels</translation>
    </message>
    <message>
        <source>Asked when the key is used.</source>
        <translation>Wird verlangt, wenn der Schlüssel verwendet wird.</translation>
    </message>
    <message>
        <source>Nobody can recover it. Keep it apart from the file.</source>
        <translation>Niemand kann sie wiederherstellen. Getrennt von der Datei aufbewahren.</translation>
    </message>
    <message>
        <source>Choose the file and make it…</source>
        <translation>Datei wählen und erzeugen…</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Einen Wiederherstellungsschlüssel erzeugen</translation>
    </message>
    <message>
        <source>If one of two charter admins loses their key, the team could never sign again. This key then stands for the one who is missing, together with the other. Its use raises a critical alert at every seat. Keep the file outside every seat, in a safe.</source>
        <translation>Verliert einer von zwei Charta-Admins den Schlüssel, könnte das Team nie wieder unterschreiben. Dieser Schlüssel tritt dann, zusammen mit dem anderen, an die Stelle des fehlenden. Seine Verwendung löst an jedem Sitz einen kritischen Alarm aus. Die Datei außerhalb aller Sitze in einem Tresor aufbewahren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Where the recovery key goes</source>
        <translation>Wohin der Wiederherstellungsschlüssel kommt</translation>
    </message>
    <message>
        <source>Key files (*.pem);;All files (*)</source>
        <translation>Schlüsseldateien (*.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Der Schlüssel wird erzeugt…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ReportPane</name>
    <message>
        <source>Make the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save the bundle…</source>
        <translation>Bündel speichern…</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>No report made yet</source>
        <translation>Noch kein Bericht erstellt</translation>
    </message>
    <message>
        <source>A report shows what the audit says now, verifies the ledger anew and carries its evidence inside.</source>
        <translation>Ein Bericht zeigt, was das Audit jetzt sagt, prüft das Ledger neu und trägt seine Nachweise in sich.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation>Das Bündel speichern</translation>
    </message>
    <message>
        <source>Tar archives (*.tar)</source>
        <translation>Tar-Archive (*.tar)</translation>
    </message>
    <message>
        <source>The report could not be made</source>
        <translation>Der Bericht konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Neu erstellen</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Der Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Verifying the ledger and drawing the pages.</source>
        <translation>Das Ledger wird geprüft und die Seiten werden gezeichnet.</translation>
    </message>
    <message>
        <source>There is nothing to report before the evidence is collected.</source>
        <translation>Bevor die Nachweise gesammelt sind, gibt es nichts zu berichten.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), the bundle inside</source>
        <translation>
            <numerusform>%n Seite, das Bündel darin</numerusform>
            <numerusform>%n Seiten, das Bündel darin</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit has changed since this report was made.</source>
        <translation>Das Audit hat sich geändert, seit dieser Bericht erstellt wurde.</translation>
    </message>
    <message>
        <source>DRAFT: two people have not signed this audit. Every page says so.</source>
        <translation>ENTWURF: Zwei Personen haben dieses Audit noch nicht unterschrieben. Jede Seite sagt das.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>countersign::ui::ResolveDialog</name>
    <message>
        <source>It was so, and the cause is gone.</source>
        <translation>Es war so, und die Ursache ist behoben.</translation>
    </message>
    <message>
        <source>It was so, and was meant to be.</source>
        <translation>Es war so, und es war so gewollt.</translation>
    </message>
    <message>
        <source>It was not so.</source>
        <translation>Es war nicht so.</translation>
    </message>
    <message>
        <source>It goes on as an incident: say where.</source>
        <translation>Es geht als Vorfall weiter: angeben, wo.</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Resolve: %1</source>
        <translation>Lösen: %1</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Whoever audits this reads it. It stands in the ledger with your name, and cannot be changed.</source>
        <translation>Wer dies prüft, liest es. Es steht unter dem eigenen Namen im Ledger und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Zuerst begründen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RevokeDialog</name>
    <message>
        <source>Revoke in the draft</source>
        <translation>Im Entwurf widerrufen</translation>
    </message>
    <message>
        <source>Revoke the key of %1</source>
        <translation>Den Schlüssel von %1 widerrufen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Decisions with the key since then</source>
        <translation>Entscheidungen mit dem Schlüssel seitdem</translation>
    </message>
    <message>
        <source>From the next version on nothing signed with this key counts. What it decided before stays decided and stays in the ledger; what it decided since it is doubted is listed, to be looked at again.</source>
        <translation>Ab der nächsten Version zählt nichts mehr, was mit diesem Schlüssel unterschrieben ist. Was er vorher entschied, bleibt entschieden und bleibt im Ledger; was er entschied, seit er bezweifelt wird, ist aufgeführt, um es noch einmal anzusehen.</translation>
    </message>
    <message>
        <source>Doubted since (UTC)</source>
        <translation>Bezweifelt seit (UTC)</translation>
    </message>
    <message>
        <source>When the key may have come into other hands.</source>
        <translation>Wann der Schlüssel in andere Hände gekommen sein kann.</translation>
    </message>
    <message>
        <source>at this seat</source>
        <translation>an diesem Sitz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>None in this seat&apos;s ledger. Other seats have their own.</source>
        <translation>Keine im Ledger dieses Sitzes. Andere Sitze haben ihr eigenes.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) to look at again.</source>
        <translation>
            <numerusform>%n Entscheidung ist noch einmal anzusehen.</numerusform>
            <numerusform>%n Entscheidungen sind noch einmal anzusehen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RightsChoice</name>
    <message>
        <source>See every approval and collect evidence</source>
        <translation>Jede Freigabe sehen und Nachweise sammeln</translation>
    </message>
    <message>
        <source>Only approvals that name this seat</source>
        <translation>Nur Freigaben, die diesen Sitz nennen</translation>
    </message>
    <message>
        <source>Rights to ask for</source>
        <translation>Zu erbittende Rechte</translation>
    </message>
    <message>
        <source>To read its state, its settings and its audit trail.</source>
        <translation>Um Zustand, Einstellungen und Audit-Spur zu lesen.</translation>
    </message>
    <message>
        <source>To be asked about actions, and to answer.</source>
        <translation>Um zu Aktionen gefragt zu werden und zu antworten.</translation>
    </message>
    <message>
        <source>To list the paired devices, which audits need as evidence.</source>
        <translation>Um die gekoppelten Geräte aufzulisten, die Prüfungen als Nachweis brauchen.</translation>
    </message>
    <message>
        <source>OpenClaw shows what an agent waits for to nobody else. Whoever holds it can also get round every approval.</source>
        <translation>OpenClaw zeigt niemand anderem, worauf ein Agent wartet. Wer es hat, kann auch jede Freigabe umgehen.</translation>
    </message>
    <message>
        <source>Without operator.admin this seat is blind: what agents wait for is not shown to it.</source>
        <translation>Ohne operator.admin ist dieser Sitz blind: Worauf Agenten warten, wird ihm nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RoleChoice</name>
    <message>
        <source>Viewer: reads</source>
        <translation>Betrachter: liest</translation>
    </message>
    <message>
        <source>Operator: reads, takes alerts on</source>
        <translation>Operator: liest, übernimmt Alarme</translation>
    </message>
    <message>
        <source>Security operator: allows and denies actions</source>
        <translation>Security-Operator: erlaubt und lehnt Aktionen ab</translation>
    </message>
    <message>
        <source>Auditor: works through checklists and writes reports</source>
        <translation>Auditor: arbeitet Checklisten ab und schreibt Berichte</translation>
    </message>
    <message>
        <source>Choose at least one role</source>
        <translation>Mindestens eine Rolle wählen</translation>
    </message>
    <message>
        <source>Charter admin: changes the charter, with others</source>
        <translation>Charta-Admin: ändert die Charta, mit anderen zusammen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RolesPane</name>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>Was jede Rolle darf</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RowDelegate</name>
    <message>
        <source>%1 chars</source>
        <translation>%1 Zeichen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::RuleDialog</name>
    <message>
        <source>Requesters may approve their own requests</source>
        <translation>Anfragende dürfen eigene Anfragen freigeben</translation>
    </message>
    <message>
        <source>What would it have done last week?</source>
        <translation>Was hätte sie letzte Woche bewirkt?</translation>
    </message>
    <message>
        <source>Put into the draft</source>
        <translation>In den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>may be unknown; whoever is known to have asked does not count</source>
        <translation>darf unbekannt sein; wer bekanntermaßen gefragt hat, zählt nicht</translation>
    </message>
    <message>
        <source>must be known</source>
        <translation>muss bekannt sein</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Stands in each vote. It cannot be changed later.</source>
        <translation>Steht in jeder Stimme. Lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>None chosen: every kind.</source>
        <translation>Keine gewählt: jede Art.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>None chosen: every environment.</source>
        <translation>Keine gewählt: jede Umgebung.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>One pattern a line, * for any run, ? for one character. Empty: every command.</source>
        <translation>Ein Muster pro Zeile, * für beliebig viele Zeichen, ? für ein Zeichen. Leer: jeder Befehl.</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>The same for the agent&apos;s id.</source>
        <translation>Dasselbe für die ID des Agenten.</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>Nötige Personen</translation>
    </message>
    <message>
        <source>With one of these roles</source>
        <translation>Mit einer dieser Rollen</translation>
    </message>
    <message>
        <source>At how many different seats</source>
        <translation>An wie vielen verschiedenen Sitzen</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfragender</translation>
    </message>
    <message>
        <source>Time to decide</source>
        <translation>Zeit zum Entscheiden</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Einen Namen eingeben</translation>
    </message>
    <message>
        <source>A rule has this name already</source>
        <translation>Eine Regel heißt schon so</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 It would have held %n of them.</source>
        <translation>
            <numerusform>%1 Davon hätte sie %n festgehalten.</numerusform>
            <numerusform>%1 Davon hätte sie %n festgehalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::RulesPane</name>
    <message>
        <source>New rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Einer weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Einer mehr</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>Wiederherstellungsschlüssel erzeugen…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hält fest</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Rules, the first that matches counts</source>
        <translation>Regeln, die erste passende zählt</translation>
    </message>
    <message>
        <source>The first rule that matches counts. What matches none needs two security operators.</source>
        <translation>Die erste passende Regel zählt. Was zu keiner passt, braucht zwei Security-Operatoren.</translation>
    </message>
    <message>
        <source>The charter itself</source>
        <translation>Die Charta selbst</translation>
    </message>
    <message>
        <source>who signs its next version</source>
        <translation>wer ihre nächste Version unterschreibt</translation>
    </message>
    <message>
        <source>Begin a change first.</source>
        <translation>Zuerst eine Änderung beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n charter admin(s) sign a version.</source>
        <translation>
            <numerusform>%1 von %n Charta-Admin unterschreibt eine Version.</numerusform>
            <numerusform>%1 von %n Charta-Admins unterschreiben eine Version.</numerusform>
        </translation>
    </message>
    <message>
        <source>With exactly two a recovery key is needed, kept outside every seat.</source>
        <translation>Bei genau zweien ist ein Wiederherstellungsschlüssel nötig, der außerhalb aller Sitze aufbewahrt wird.</translation>
    </message>
    <message>
        <source>A recovery key stands for one of them; its use alerts every seat.</source>
        <translation>Ein Wiederherstellungsschlüssel steht für einen von ihnen; sein Gebrauch löst an jedem Sitz einen Alarm aus.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SeatForm</name>
    <message>
        <source>In the keychain of this computer</source>
        <translation>Im Schlüsselbund dieses Rechners</translation>
    </message>
    <message>
        <source>In a file, under a passphrase of this seat</source>
        <translation>In einer Datei, unter einer Passphrase dieses Sitzes</translation>
    </message>
    <message>
        <source>No keychain answers on this desktop.</source>
        <translation>Auf diesem Desktop antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>Seat passphrase</source>
        <translation>Passphrase des Sitzes</translation>
    </message>
    <message>
        <source>Nobody can recover this passphrase. Without it the stored texts of this seat cannot be read; its ledger can still be verified.</source>
        <translation>Niemand kann diese Passphrase wiederherstellen. Ohne sie sind die gespeicherten Texte dieses Sitzes nicht lesbar; sein Ledger lässt sich weiter prüfen.</translation>
    </message>
    <message>
        <source>Asked at each start.</source>
        <translation>Wird bei jedem Start verlangt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SeatPassphraseDialog</name>
    <message>
        <source>Open the seat</source>
        <translation>Den Sitz öffnen</translation>
    </message>
    <message>
        <source>Seat passphrase</source>
        <translation>Passphrase des Sitzes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The keys of this seat lie in a file</source>
        <translation>Die Schlüssel dieses Sitzes liegen in einer Datei</translation>
    </message>
    <message>
        <source>There is no keychain on this computer, so the seat&apos;s keys are protected by a passphrase.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, darum schützt eine Passphrase die Schlüssel des Sitzes.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SetUpPanel</name>
    <message>
        <source>The request&apos;s id is not a plain one, so no command is offered. Find it with: openclaw devices list</source>
        <translation>Die Kennung der Anfrage ist keine einfache, darum wird kein Befehl angeboten. Zu finden mit: openclaw devices list</translation>
    </message>
    <message>
        <source>Its name is not a plain one, so no command is offered. Change it in the gateway&apos;s Control UI.</source>
        <translation>Der Name ist kein einfacher, darum wird kein Befehl angeboten. In der Control UI des Gateways ändern.</translation>
    </message>
    <message>
        <source>Done: the gateway says so.</source>
        <translation>Erledigt: Das Gateway sagt es.</translation>
    </message>
    <message>
        <source>Not known whether it is so already. Running it again changes nothing.</source>
        <translation>Nicht bekannt, ob es schon so ist. Erneutes Ausführen ändert nichts.</translation>
    </message>
    <message>
        <source>To undo it: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Run this on the gateway&apos;s machine</source>
        <translation>Am Rechner des Gateways ausführen</translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation>Alle Befehle kopieren</translation>
    </message>
    <message>
        <source>Copied. Each line is ticked here once the gateway itself says that it is so.</source>
        <translation>Kopiert. Jede Zeile wird hier abgehakt, sobald das Gateway selbst sagt, dass es so ist.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Compare the device id there. This seat asks again every few seconds and connects by itself.</source>
        <translation>Dort die Gerätekennung vergleichen. Dieser Sitz fragt alle paar Sekunden erneut und verbindet sich von selbst.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignDialog</name>
    <message>
        <source>Sign a denial</source>
        <translation>Ablehnung unterschreiben</translation>
    </message>
    <message>
        <source>Sign as another person</source>
        <translation>Als andere Person unterschreiben</translation>
    </message>
    <message>
        <source>Sign as the first person</source>
        <translation>Als erste Person unterschreiben</translation>
    </message>
    <message>
        <source>Allow one action on %1</source>
        <translation>Eine Aktion auf %1 erlauben</translation>
    </message>
    <message>
        <source>Deny one action on %1</source>
        <translation>Eine Aktion auf %1 ablehnen</translation>
    </message>
    <message>
        <source>After your signature the gateway is told no. There is no undo.</source>
        <translation>Nach dieser Unterschrift bekommt das Gateway ein Nein. Es lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>After your signature the gateway lets it run. There is no undo.</source>
        <translation>Nach dieser Unterschrift lässt das Gateway es laufen. Es lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Your signature is kept. It runs only after another person has signed too.</source>
        <translation>Die Unterschrift wird aufbewahrt. Es läuft erst, wenn auch eine andere Person unterschrieben hat.</translation>
    </message>
    <message>
        <source>Two people, two keys, one digest</source>
        <translation>Zwei Personen, zwei Schlüssel, eine Prüfsumme</translation>
    </message>
    <message>
        <source>Deny instead…</source>
        <translation>Stattdessen ablehnen…</translation>
    </message>
    <message>
        <source>Close without signing</source>
        <translation>Schließen, ohne zu unterschreiben</translation>
    </message>
    <message>
        <source>%1. Nothing is left to sign.</source>
        <translation>%1. Nichts ist mehr zu unterschreiben.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Unterschreibt…</translation>
    </message>
    <message>
        <source>Close this and read the request again.</source>
        <translation>Dies schließen und die Anfrage noch einmal lesen.</translation>
    </message>
    <message>
        <source>Take a moment to read.</source>
        <translation>Bitte in Ruhe lesen.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignForm</name>
    <message>
        <source>Hold to sign: allow</source>
        <translation>Zum Unterschreiben halten: erlauben</translation>
    </message>
    <message>
        <source>Hold to sign: deny</source>
        <translation>Zum Unterschreiben halten: ablehnen</translation>
    </message>
    <message>
        <source>Compare the digest</source>
        <translation>Prüfsumme vergleichen</translation>
    </message>
    <message>
        <source>Read one row aloud to each other.</source>
        <translation>Einander eine Zeile laut vorlesen.</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Begründen</translation>
    </message>
    <message>
        <source>Kept in the ledger. Not sent to the agent.</source>
        <translation>Bleibt im Ledger. Geht nicht an den Agenten.</translation>
    </message>
    <message>
        <source>A denial needs a reason. It is kept in the ledger.</source>
        <translation>Ablehnen braucht eine Begründung. Sie bleibt im Ledger.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Unlock your key</source>
        <translation>Schlüssel entsperren</translation>
    </message>
    <message>
        <source>Used for this signature only, then wiped.</source>
        <translation>Nur für diese Unterschrift verwendet, dann gelöscht.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Hold the button, or type the gateway&apos;s id. Both count the same.</source>
        <translation>Die Schaltfläche halten oder die ID des Gateways eingeben. Beides zählt gleich.</translation>
    </message>
    <message>
        <source>Type %1, then Ctrl+Enter</source>
        <translation>%1 eingeben, dann Strg+Eingabe</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zum Bestätigen %1 eingeben</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, Schlüssel %2</translation>
    </message>
    <message>
        <source>Nobody whose key lies at this seat may sign this.</source>
        <translation>Niemand, dessen Schlüssel an diesem Sitz liegt, darf dies unterschreiben.</translation>
    </message>
    <message>
        <source>The digests differ. Do not sign; tell the other person.</source>
        <translation>Die Prüfsummen weichen ab. Nicht unterschreiben; der anderen Person Bescheid geben.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Die Begründung fehlt.</translation>
    </message>
    <message>
        <source>The passphrase is missing.</source>
        <translation>Die Passphrase fehlt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignOffDialog</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Sign the audit as auditor</source>
        <translation>Das Audit als Auditor unterschreiben</translation>
    </message>
    <message>
        <source>Sign the audit as reviewer</source>
        <translation>Das Audit als Gegenprüfer unterschreiben</translation>
    </message>
    <message>
        <source>After your signature nothing in this audit can be changed any more.</source>
        <translation>Nach dieser Unterschrift kann in diesem Audit nichts mehr geändert werden.</translation>
    </message>
    <message>
        <source>Yours is the second signature: the audit is then signed off.</source>
        <translation>Dies ist die zweite Unterschrift: Danach ist das Audit abgezeichnet.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 bis %2 UTC</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Residual risk</source>
        <translation>Restrisiko</translation>
    </message>
    <message>
        <source>Digest of everything that is signed</source>
        <translation>Digest von allem, was unterschrieben wird</translation>
    </message>
    <message>
        <source>results, findings, residual risk</source>
        <translation>Ergebnisse, Befunde, Restrisiko</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Passphrase of their vote key</source>
        <translation>Passphrase des Stimmschlüssels</translation>
    </message>
    <message>
        <source>Used for this signature only, then wiped.</source>
        <translation>Nur für diese Unterschrift verwendet, dann gelöscht.</translation>
    </message>
    <message>
        <source>Close without signing</source>
        <translation>Schließen ohne Unterschrift</translation>
    </message>
</context>
<context>
    <name>countersign::ui::SignOffPane</name>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Residual risk</source>
        <translation>Restrisiko</translation>
    </message>
    <message>
        <source>What could still go wrong although everything above is as it is?</source>
        <translation>Was könnte noch schiefgehen, obwohl alles oben so ist, wie es ist?</translation>
    </message>
    <message>
        <source>part of what both people sign</source>
        <translation>Teil dessen, was beide Personen unterschreiben</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>two different people, one digest</source>
        <translation>zwei verschiedene Personen, ein Digest</translation>
    </message>
    <message>
        <source>Sign as auditor…</source>
        <translation>Als Auditor unterschreiben…</translation>
    </message>
    <message>
        <source>Sign as reviewer…</source>
        <translation>Als Gegenprüfer unterschreiben…</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>The evidence is collected first; then each rule says what it proves.</source>
        <translation>Zuerst werden die Nachweise gesammelt; dann sagt jede Regel, was sie beweist.</translation>
    </message>
    <message>
        <source>No audit is chosen.</source>
        <translation>Kein Audit ist gewählt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Signed %1, ledger entry %2</source>
        <translation>Unterschrieben %1, Ledger-Eintrag %2</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>Unterschrieben %1</translation>
    </message>
    <message>
        <source>%1: nobody yet</source>
        <translation>%1: noch niemand</translation>
    </message>
    <message>
        <source>The first signature. After it nothing can be changed any more.</source>
        <translation>Die erste Unterschrift. Danach kann nichts mehr geändert werden.</translation>
    </message>
    <message>
        <source>The second signature. It has to come from another person.</source>
        <translation>Die zweite Unterschrift. Sie muss von einer anderen Person kommen.</translation>
    </message>
    <message>
        <source>Recorded in the ledger.</source>
        <translation>Im Ledger festgehalten.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StartForm</name>
    <message>
        <source>Try it without a gateway</source>
        <translation>Ohne Gateway ausprobieren</translation>
    </message>
    <message>
        <source>Set up this seat</source>
        <translation>Diesen Sitz einrichten</translation>
    </message>
    <message>
        <source>A practice gateway inside the program raises three incidents. Two practice people with their own keys decide them; nothing real is touched, and every page says PRACTICE.</source>
        <translation>Ein Übungs-Gateway im Programm löst drei Vorfälle aus. Zwei Übungspersonen mit eigenen Schlüsseln entscheiden sie; nichts Echtes wird berührt, und jede Seite sagt PRACTICE.</translation>
    </message>
    <message>
        <source>With a gateway of your own: make your key and a trial charter. Everything then says TRIAL until a second charter admin signs a charter that replaces it.</source>
        <translation>Mit einem eigenen Gateway: den eigenen Schlüssel und eine Probe-Charta machen. Alles sagt dann TRIAL, bis ein zweiter Charta-Admin eine Charta unterschreibt, die sie ersetzt.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepList</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3: %4</source>
        <translation>Schritt %1 von %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepsView</name>
    <message>
        <source>writes %1</source>
        <translation>schreibt %1</translation>
    </message>
    <message>
        <source>The text cannot be split with certainty. Read it above.</source>
        <translation>Der Text lässt sich nicht sicher zerlegen. Er steht oben.</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>and %n more step(s)</source>
        <translation>
            <numerusform>und %n weiterer Schritt</numerusform>
            <numerusform>und %n weitere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>What the gateway spelled \u{…} is read here as the character it stands for.</source>
        <translation>Was das Gateway als \u{…} schrieb, wird hier als das Zeichen gelesen, für das es steht.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TallyBar</name>
    <message>
        <source>%1 pass</source>
        <translation>%1 erfüllt</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation>%1 nicht erfüllt</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 not applicable</source>
        <translation>%1 trifft nicht zu</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 akzeptiert</translation>
    </message>
    <message>
        <source>%1 to do</source>
        <translation>%1 zu tun</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TeamPage</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Open a join request…</source>
        <translation>Beitrittsanfrage öffnen…</translation>
    </message>
    <message>
        <source>Ask to join…</source>
        <translation>Beitritt erbitten…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Parts of the charter</source>
        <translation>Teile der Charta</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>No charter yet</source>
        <translation>Noch keine Charta</translation>
    </message>
    <message>
        <source>%1, version %2, %3</source>
        <translation>%1, Version %2, %3</translation>
    </message>
    <message>
        <source>The charter is %1.</source>
        <translation>Die Charta ist %1.</translation>
    </message>
    <message>
        <source>The practice team: its charter cannot be changed.</source>
        <translation>Das Übungsteam: Seine Charta lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>TRIAL: one person&apos;s word. It is replaced by a team&apos;s own charter, signed at two seats, and never promoted.</source>
        <translation>PROBE: das Wort einer einzigen Person. Sie wird durch die eigene Charta eines Teams ersetzt, an zwei Sitzen unterschrieben, und nie hochgestuft.</translation>
    </message>
    <message>
        <source>Found a team…</source>
        <translation>Team gründen…</translation>
    </message>
    <message>
        <source>Begin a change first.</source>
        <translation>Zuerst eine Änderung beginnen.</translation>
    </message>
    <message>
        <source>A draft is open already.</source>
        <translation>Ein Entwurf ist schon offen.</translation>
    </message>
    <message>
        <source>Another version lies here: have it signed, or discard it, first.</source>
        <translation>Hier liegt eine andere Version: Sie zuerst unterschreiben lassen oder verwerfen.</translation>
    </message>
    <message>
        <source>The seat is locked.</source>
        <translation>Der Sitz ist gesperrt.</translation>
    </message>
    <message>
        <source>The practice team takes nobody in.</source>
        <translation>Das Übungsteam nimmt niemanden auf.</translation>
    </message>
    <message>
        <source>The practice charter cannot be changed.</source>
        <translation>Die Übungs-Charta lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>A trial belongs to its own seat.</source>
        <translation>Eine Probe gehört zu ihrem eigenen Sitz.</translation>
    </message>
    <message>
        <source>The practice charter stays here.</source>
        <translation>Die Übungs-Charta bleibt hier.</translation>
    </message>
    <message>
        <source>Our team</source>
        <translation>Unser Team</translation>
    </message>
    <message>
        <source>Open a join request</source>
        <translation>Eine Beitrittsanfrage öffnen</translation>
    </message>
    <message>
        <source>Join requests (*.note);;All files (*)</source>
        <translation>Beitrittsanfragen (*.note);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a charter or a draft</source>
        <translation>Eine Charta oder einen Entwurf importieren</translation>
    </message>
    <message>
        <source>Charters (*.charter.json);;All files (*)</source>
        <translation>Chartas (*.charter.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file holds nothing that is not known here.</source>
        <translation>Die Datei enthält nichts, was hier nicht schon bekannt ist.</translation>
    </message>
    <message>
        <source>The file holds a newer version. Look at it, then take it into force.</source>
        <translation>Die Datei enthält eine neuere Version. Sie ansehen, dann in Kraft setzen.</translation>
    </message>
    <message>
        <source>The file holds a draft. Read what it changes before you sign.</source>
        <translation>Die Datei enthält einen Entwurf. Vor dem Unterschreiben lesen, was er ändert.</translation>
    </message>
    <message>
        <source>The file holds more signatures for the draft here.</source>
        <translation>Die Datei enthält weitere Unterschriften für den Entwurf, der hier liegt.</translation>
    </message>
    <message>
        <source>Export the charter</source>
        <translation>Die Charta exportieren</translation>
    </message>
    <message>
        <source>Exported. The other seats import this file on their Team page.</source>
        <translation>Exportiert. Die anderen Sitze importieren diese Datei auf ihrer Seite Team.</translation>
    </message>
    <message>
        <source>Version %1 is in force here. Export it for the other seats.</source>
        <translation>Version %1 ist hier in Kraft. Für die anderen Sitze exportieren.</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Sign it anew…</source>
        <translation>Neu unterschreiben…</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TokenDialog</name>
    <message>
        <source>Pair</source>
        <translation>Koppeln</translation>
    </message>
    <message>
        <source>Pair again with %1</source>
        <translation>Neu koppeln mit %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Shared token of the gateway</source>
        <translation>Gemeinsames Token des Gateways</translation>
    </message>
    <message>
        <source>Used once to pair, then forgotten. It is never stored.</source>
        <translation>Einmal zum Koppeln verwendet, dann vergessen. Es wird nie gespeichert.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TrailPage</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Filter: words, kind:tool, actor:…, run:…, last:24h</source>
        <translation>Filter: Wörter, kind:tool, actor:…, run:…, last:24h</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Standing grants</source>
        <translation>Dauerfreigaben</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Gateway starts</source>
        <translation>Gateway-Starts</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Art des Ereignisses</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Ereignisse, neueste zuerst</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>Alle Gateways</translation>
    </message>
    <message>
        <source>This part of the filter says nothing: %1</source>
        <translation>Dieser Teil des Filters besagt nichts: %1</translation>
    </message>
    <message>
        <source>%1 events, older ones are being looked for</source>
        <translation>%1 Ereignisse, ältere werden gesucht</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 events match</source>
        <translation>%1 Ereignisse passen</translation>
    </message>
</context>
<context>
    <name>countersign::ui::TreePeaks</name>
    <message>
        <source>Entries: %1. Perfect subtrees: %2. Together their tops make the root.</source>
        <translation>Einträge: %1. Vollständige Teilbäume: %2. Ihre Spitzen ergeben zusammen die Wurzel.</translation>
    </message>
</context>
<context>
    <name>countersign::ui::Troubles</name>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1 (%n weitere)</numerusform>
            <numerusform>%1 (%n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ui::VerdictPicker</name>
    <message>
        <source>Pass</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Result of this check</source>
        <translation>Ergebnis dieser Prüfung</translation>
    </message>
</context>
<context>
    <name>countersign::ui::VersionsPane</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>RECOVERY KEY</source>
        <translation>WIEDERHERSTELLUNGSSCHLÜSSEL</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vergangen</translation>
    </message>
    <message>
        <source>Versions of the charter, newest first</source>
        <translation>Versionen der Charta, neueste zuerst</translation>
    </message>
    <message>
        <source>Digest of the version</source>
        <translation>Prüfsumme der Version</translation>
    </message>
    <message>
        <source>the same at every seat</source>
        <translation>an jedem Sitz dieselbe</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>The recovery key stood for a charter admin</source>
        <translation>Der Wiederherstellungsschlüssel stand für einen Charta-Admin</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>One person&apos;s word: replaced by a team&apos;s own charter, never promoted</source>
        <translation>Das Wort einer einzigen Person: wird durch die eigene Charta eines Teams ersetzt, nie hochgestuft</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Nothing here is real</source>
        <translation>Nichts hier ist echt</translation>
    </message>
</context>
</TS>
