// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/PathControl.h"

#include <QTest>

using namespace countersign::gateway;
using namespace Qt::StringLiterals;

namespace {

std::optional<QJsonObject> configuration(const QString &mode, const QString &agentMode = {})
{
    const auto exec = [](const QString &of) { return QJsonObject { { u"exec"_s, QJsonObject { { u"mode"_s, of } } } }; };
    QJsonObject agent;
    if (!agentMode.isEmpty())
        agent.insert(u"tools"_s, exec(agentMode));
    return QJsonObject { { u"resolved"_s,
        QJsonObject { { u"tools"_s, exec(mode) },
            { u"agents"_s, QJsonObject { { u"entries"_s, QJsonObject { { u"dev"_s, agent } } } } } } } };
}

const QStringList admin { u"operator.read"_s, u"operator.approvals"_s, u"operator.admin"_s };
const QStringList approver { u"operator.read"_s, u"operator.approvals"_s };

}

class tst_PathControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsTrueOfCommands_data();
    void saysWhatIsTrueOfCommands();
    void isBlindWithoutAdminScope();
    void neverClaimsEnforcedAndNamesWhatIsNeverAsked();
    void takesTheWorstForTheBadge();
};

void tst_PathControl::saysWhatIsTrueOfCommands_data()
{
    QTest::addColumn<QStringList>("scopes");
    QTest::addColumn<std::optional<QJsonObject>>("configuration");
    QTest::addColumn<Control>("control");
    QTest::addColumn<ControlReason>("reason");
    QTest::newRow("ask, seen") << admin << configuration(u"ask"_s) << Control::Detected << ControlReason::AskedAndSeen;
    QTest::newRow("ask, not seen") << approver << configuration(u"ask"_s) << Control::Blind << ControlReason::NeedsAdminScope;
    QTest::newRow("full") << admin << configuration(u"full"_s) << Control::Unasked << ControlReason::ExecModeFull;
    QTest::newRow("full, not seen") << approver << configuration(u"full"_s) << Control::Unasked << ControlReason::ExecModeFull;
    QTest::newRow("auto") << admin << configuration(u"auto"_s) << Control::Unasked << ControlReason::ExecModeFull;
    QTest::newRow("allowlist") << admin << configuration(u"allowlist"_s) << Control::Unasked << ControlReason::ExecModeList;
    QTest::newRow("one agent in full") << admin << configuration(u"ask"_s, u"full"_s) << Control::Unasked << ControlReason::ExecModeFull;
    QTest::newRow("a mode of later") << admin << configuration(u"x"_s) << Control::Degraded << ControlReason::ExecModeUnknown;
    QTest::newRow("no mode said") << admin << configuration(QString()) << Control::Degraded << ControlReason::ExecModeUnknown;
    QTest::newRow("not told") << admin << std::optional<QJsonObject>() << Control::Degraded << ControlReason::ExecModeUnknown;
}

void tst_PathControl::saysWhatIsTrueOfCommands()
{
    QFETCH(const QStringList, scopes);
    QFETCH(const std::optional<QJsonObject>, configuration);
    const auto exec = pathsOf(scopes, configuration).first();
    QCOMPARE(exec.path, Path::Exec);
    QTEST(exec.control, "control");
    QTEST(exec.reason, "reason");
}

void tst_PathControl::isBlindWithoutAdminScope()
{
    const auto paths = pathsOf(approver, configuration(u"ask"_s));
    for (const auto path : { Path::Exec, Path::Plugin, Path::SystemAgent })
        QVERIFY(paths.contains(PathControl { path, Control::Blind, ControlReason::NeedsAdminScope }));
}

void tst_PathControl::neverClaimsEnforcedAndNamesWhatIsNeverAsked()
{
    const auto paths = pathsOf(admin, configuration(u"ask"_s));
    for (const auto &path : paths)
        QVERIFY(path.control != Control::Enforced);
    for (const auto path : { Path::OtherTools, Path::AdminCalls, Path::ChatReplies })
        QVERIFY(paths.contains(PathControl { path, Control::Unasked, ControlReason::NeverAsks }));
}

void tst_PathControl::takesTheWorstForTheBadge()
{
    QCOMPARE(worst({}), std::nullopt);
    QCOMPARE(worst({ { Path::Exec, Control::Detected, ControlReason::AskedAndSeen }, { Path::Plugin, Control::Blind, ControlReason::NeedsAdminScope } }),
        Control::Blind);
    QCOMPARE(worst(pathsOf(admin, configuration(u"ask"_s))), Control::Unasked);
}

QTEST_GUILESS_MAIN(tst_PathControl)
#include "tst_PathControl.moc"
