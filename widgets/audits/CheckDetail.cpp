// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/CheckDetail.h"

#include "models/vault/Vault.h"
#include "widgets/audits/AttachmentDialog.h"
#include "widgets/audits/VerdictPicker.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/print/AuditWords.h"

#include <QDateEdit>
#include <QDateTime>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QTimeZone>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::Verdict;

namespace {

constexpr int mostDeviations = 20;
constexpr int acceptedDays = 90;
constexpr qint64 dayMs = 86'400'000;
constexpr qsizetype longestStatement = 4000;

DisplayText line(const QString &outside) { return DisplayText::fromText(outside, DisplayText::Lines::Escape); }

/// A line end in a name would look like another answer.
QString inOneLine(QString outside) { return outside.replace(u'\n', u' ').replace(u'\r', u' '); }

QDate day(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).date(); }

}

CheckDetail::CheckDetail(const AuditPlace &place, QWidget *parent)
    : Surface(Token::window, parent), m_place(place), m_head(new DetailHead), m_title(new OutsideText({}, OutsideText::Face::Ui, Token::text, Size::Lead)),
      m_picker(new VerdictPicker), m_explained((new Label({}, Token::text2, Size::Small))->wrapped()), m_prompt((new Label({}, Token::text, Size::Small, QFont::Medium))->wrapped()),
      m_statement(new QPlainTextEdit), m_untilRow(new QWidget), m_until(new QDateEdit), m_set(new Button(tr("Record"))),
      m_problem((new Label({}, Token::bad, Size::Small))->wrapped()), m_why(new OutsideText({}, OutsideText::Face::Ui, Token::text2)),
      m_foundTitle(new SectionTitle(tr("What was found"))), m_found(new FactList), m_evidenceTitle(new SectionTitle(tr("Evidence"))), m_evidence(new OutsideText),
      m_finding(new Label({}, Token::text, Size::Small)), m_add(new Button(tr("Add evidence…")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(makeBody(), 1);
    layout->addWidget(makeFoot());
    setProperty("pane", true);
    setFocusProxy(m_picker);
    connect(m_picker, &VerdictPicker::verdictChosen, this, &CheckDetail::choose);
    connect(m_statement, &QPlainTextEdit::textChanged, this, &CheckDetail::showReady);
    connect(m_set, &QPushButton::clicked, this, &CheckDetail::judge);
    for (const auto keys : { Qt::Key_Return, Qt::Key_Enter }) {
        auto *sign = new QShortcut(QKeySequence(Qt::CTRL | keys), m_statement);
        sign->setContext(Qt::WidgetShortcut);
        connect(sign, &QShortcut::activated, this, &CheckDetail::judge);
    }
    show(nullptr, {});
}

QWidget *CheckDetail::makeBody()
{
    m_statement->setAccessibleName(tr("Reason for this result"));
    m_statement->setPlaceholderText(tr("Why? A sentence that a stranger understands."));
    m_statement->setTabChangesFocus(true);
    m_statement->setFixedHeight(scaled(66));
    m_until->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_until->setCalendarPopup(true);
    auto *until = new QHBoxLayout(m_untilRow);
    until->setContentsMargins(0, 0, 0, 0);
    auto *untilName = new Label(tr("Accepted until"), Token::text2, Size::Small);
    untilName->setBuddy(m_until);
    m_until->setAccessibleName(untilName->text());
    until->addWidget(untilName);
    until->addWidget(m_until);
    until->addStretch();
    auto *record = new QHBoxLayout;
    record->addWidget(m_problem, 1);
    record->addWidget(m_set);
    record->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return)));

    auto *body = new Surface(Token::window);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_title);
    layout->addWidget(m_picker);
    layout->addWidget(m_explained);
    layout->addWidget(m_prompt);
    layout->addWidget(m_statement);
    layout->addWidget(m_untilRow);
    layout->addLayout(record);
    layout->addWidget(new Hairline);
    layout->addWidget(new SectionTitle(tr("Why it is asked")));
    layout->addWidget(m_why);
    layout->addWidget(m_foundTitle);
    layout->addWidget(m_found);
    layout->addWidget(m_evidenceTitle);
    layout->addWidget(m_evidence);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->setMinimumWidth(body->minimumSizeHint().width());
    return scroll;
}

QWidget *CheckDetail::makeFoot()
{
    auto *next = new Button(tr("Next to do"), Button::Tone::Primary);
    connect(next, &QPushButton::clicked, this, &CheckDetail::nextAsked);
    connect(m_add, &QPushButton::clicked, this, &CheckDetail::addEvidence);
    auto *foot = new Surface(Token::window);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    layout->addWidget(m_finding, 1);
    layout->addWidget(m_add);
    layout->addWidget(new KeyHint(QKeySequence(Qt::Key_E)));
    layout->addWidget(next);
    layout->addWidget(new KeyHint(QKeySequence(Qt::Key_T)));
    return foot;
}

void CheckDetail::show(audits::AuditRun *run, const CheckId &check)
{
    if (run != m_run || check != m_check) {
        if (m_run)
            m_run->disconnect(this);
        m_run = run;
        m_check = check;
        if (run) {
            for (const auto signal : { &audits::AuditRun::evaluated, &audits::AuditRun::findingsChanged, &audits::AuditRun::signedOff })
                connect(run, signal, this, &CheckDetail::refresh);
            connect(run, &audits::AuditRun::resultChanged, this, &CheckDetail::refresh);
        }
        m_statement->clear();
        m_picker->setChosen({});
    }
    refresh();
}

void CheckDetail::refresh()
{
    const audits::Check *check = m_run ? m_run->audit().checklist->check(m_check) : nullptr;
    m_picker->setEnabled(check);
    if (!check) {
        m_head->setTitle(tr("No check chosen"));
        m_head->setMarks({});
        m_statement->setEnabled(false);
        m_set->setEnabled(false);
        m_add->setEnabled(false);
        return;
    }
    m_head->setMarks({ AuditWords::mark(check->severity) });
    m_head->setTitle(line(m_check.text()));
    QStringList mappings;
    for (const audits::Mapping &each : check->mappings)
        mappings.append(AuditWords::framework(each.framework) + u' ' + each.references.join(u", "_s));
    m_head->setNote(line(mappings.value(0)));
    m_title->setText(line(check->title));
    m_why->setText(DisplayText::fromText(check->rationale));
    const audits::CheckResult *found = m_run->audit().result(m_check);
    audits::CheckResult result = found ? *found : audits::CheckResult();
    showFound(*check, result);
    showJudgement(result);
    const QString refusal = m_place.refusal(*m_run);
    m_add->setEnabled(refusal.isEmpty());
    setPlainToolTip(*m_add, refusal);
    const auto finding = std::ranges::find(m_run->audit().findings, m_check, &audits::Finding::check);
    m_finding->setText(finding == m_run->audit().findings.end() ? QString()
                                                                : tr("Finding %1, due %2").arg(displayLine(finding->id.section(u'-', -1)), AuditWords::day(finding->dueMs)));
}

void CheckDetail::showFound(const audits::Check &check, const audits::CheckResult &result)
{
    m_explained->setText(result.verdict == Verdict::Open ? tr("Not evaluated yet. Collect the evidence first.") : AuditWords::explanation(result));
    const bool review = check.manual && result.reason == audits::UnknownReason::ReviewOutstanding;
    m_prompt->setText(review ? displayLine(check.manual->prompt) : QString());
    m_prompt->setVisible(review);
    m_found->clear();
    m_foundTitle->setNote(result.population > 0 ? tr("%1 looked at, %2 at fault").arg(result.population).arg(result.deviations.size()) : tr("nothing at fault"));
    m_foundTitle->setVisible(result.verdict != Verdict::Open);
    for (const audits::Deviation &each : result.deviations.first(std::min<qsizetype>(mostDeviations, result.deviations.size()))) {
        const qint64 at = each.element["at"_L1].toInteger();
        const QString label = each.element["label"_L1].toString();
        const QString id = each.element["id"_L1].toString();
        m_found->add(at > 0 ? AuditWords::shortTime(at) : QString(), line(label.isEmpty() ? id : id.isEmpty() ? label : QString(label + u"  "_s + id)));
    }
    if (result.deviations.size() > mostDeviations)
        m_found->add(QString(), tr("and %1 more, all of them in the report's bundle").arg(result.deviations.size() - mostDeviations));
    QStringList lines;
    for (const audits::Evidence &each : m_run->audit().evidence) {
        if (!result.evidence.contains(each.digest.hex()))
            continue;
        const auto file = audits::Attachment::withoutBytes(each);
        lines.append(u"%1  %2  %3"_s.arg(file ? inOneLine(file->name) : each.method, each.entry ? QString::number(*each.entry) : u"-"_s, each.digest.hex().first(16)));
        if (file)
            lines.append(m_place.nameOf(file->person) + u": "_s + inOneLine(file->statement));
    }
    m_evidenceTitle->setNote(lines.isEmpty() ? tr("none was used") : tr("answer, ledger entry, digest"));
    m_evidence->setText(DisplayText::fromText(lines.join(u'\n')));
    m_evidence->setVisible(!lines.isEmpty());
}

void CheckDetail::showJudgement(const audits::CheckResult &result)
{
    const QString refusal = result.verdict == Verdict::Open ? tr("There is nothing to judge before the evidence is collected.") : m_place.refusal(*m_run);
    const audits::CheckResult automatic = audits::withoutJudgement(result);
    m_picker->setOpen([&](Verdict verdict) {
        return refusal.isEmpty() && audits::judge(automatic, { verdict, {}, u"-"_s, 0, m_run->audit().scope.toMs + 1 }, m_run->audit().scope);
    });
    if (result.judgement) {
        m_picker->setChosen(result.judgement->verdict);
        m_statement->setPlainText(displayLine(result.judgement->statement));
    } else if (!m_picker->chosen() || !m_statement->document()->isModified()) {
        const bool decided = result.verdict != Verdict::Open && !result.isToDo();
        m_picker->setChosen(decided ? std::optional(result.verdict) : std::nullopt);
    }
    m_statement->setEnabled(refusal.isEmpty());
    m_until->setDate(day(result.judgement && result.judgement->untilMs > 0 ? result.judgement->untilMs : m_place.clock.nowMs() + acceptedDays * dayMs));
    m_until->setMinimumDate(day(m_run->audit().scope.toMs + dayMs));
    say(refusal, Token::text2);
    showReady();
}

void CheckDetail::choose(Verdict verdict)
{
    QAbstractButton *button = m_picker->button(verdict);
    if (!m_run || !button || !button->isEnabled() || !m_picker->isEnabled())
        return;
    m_picker->setChosen(verdict);
    say(tr("Say why, then record it."), Token::text2);
    m_statement->setFocus(Qt::ShortcutFocusReason);
    m_statement->selectAll();
    showReady();
}

void CheckDetail::addEvidence()
{
    if (m_run && m_add->isEnabled())
        (new AttachmentDialog(m_place, *m_run, m_check, this))->open();
}

void CheckDetail::showReady()
{
    const auto chosen = m_picker->chosen();
    m_untilRow->setVisible(chosen == Verdict::Accepted);
    m_until->setEnabled(m_statement->isEnabled());
    m_set->setEnabled(m_run && m_statement->isEnabled() && chosen && !m_statement->toPlainText().trimmed().isEmpty());
}

void CheckDetail::judge()
{
    const auto chosen = m_picker->chosen();
    if (!m_run || !m_statement->isEnabled() || !chosen)
        return;
    audits::Judgement judgement;
    judgement.verdict = *chosen;
    judgement.person = m_place.vault.signedIn();
    judgement.statement = m_statement->toPlainText().trimmed().first(std::min(longestStatement, m_statement->toPlainText().trimmed().size()));
    if (*chosen == Verdict::Accepted)
        judgement.untilMs = QDateTime(m_until->date(), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch();
    m_set->setEnabled(false);
    m_run->judge(m_check, judgement).then(this, [this](const Result<void> &done) {
        if (!done) {
            say(done.error().code == ErrorCode::NotEligible ? tr("The rule does not leave this answer open.") : ErrorText::of(done.error()).both(), Token::bad);
            return showReady();
        }
        m_statement->document()->setModified(false);
        say(tr("Recorded in the ledger."), Token::ok);
        m_picker->setFocus();
    });
}

void CheckDetail::say(const QString &sentence, Token token)
{
    m_problem->setToken(token);
    m_problem->setText(sentence);
}

QString CheckDetail::problem() const { return m_problem->text(); }

}
