#include "pages/emulator/FaultSheet.h"

#include "contract/control/EmulatorRules.h"
#include "pages/emulator/FaultText.h"
#include "widgets/WrappedLabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace qrlogin {

namespace {

constexpr int noSeed = -1; // the field's lowest value, displayed as text

/// Paths to suggest: those of a login first, then all others that were called.
QStringList pathsOf(const std::optional<EmulatorState> &state)
{
    QStringList paths{QStringLiteral("/api/v3/get-qrcode-status"), QStringLiteral("/api/v3/gene-qrcode"),
        QStringLiteral("/api/v3/signin"), QStringLiteral("/api/v3/set-qrcode-status"),
        QStringLiteral("/api/v3/exchange-tokenset-with-qrcode-ticket"), QStringLiteral("/api/v3/get-security-settings"),
        QStringLiteral("/api/v3/update-security-settings"), QStringLiteral("/api/v3/*"), QStringLiteral("/api/v2/*"),
        QStringLiteral("/api/qrcode/*"), QStringLiteral("/*")};
    if (!state)
        return paths;
    for (const EmulatorCalls &called : state->calls) {
        if (!paths.contains(called.path))
            paths.append(called.path);
    }
    return paths;
}

} // namespace

FaultSheet::FaultSheet(EmulatorMonitor &monitor, QWidget *parent)
    : EntrySheet(monitor, tr("Add a fault"), parent),
      m_form(new QFormLayout),
      m_path(makeChoice("path", tr("Path"))),
      m_kind(makeChoice("kind", tr("Fault type"))),
      m_help(wrappedLabel({}, QPalette::PlaceholderText)),
      m_delay(makeNumber("delay", maxFaultMilliseconds, 1000, tr("Delay in milliseconds"))),
      m_retryAfter(makeNumber("retryAfter", maxFaultRetrySeconds, 1, tr("Retry after, in seconds"))),
      m_calls(makeChoice("calls", tr("Affected calls"))),
      m_n(makeNumber("n", maxFaultCalls, 1, tr("n"))),
      m_percent(makeNumber("percent", 100, 100, tr("Percentage of these calls"))),
      m_seed(makeNumber("seed", std::numeric_limits<int>::max(), noSeed, tr("Random seed")))
{
    m_path->setEditable(true);
    m_path->lineEdit()->setMaxLength(maxFaultPathCharacters);
    m_path->addItems(pathsOf(monitor.state()));
    for (const auto &[kind, word] : faultKindWords)
        m_kind->addItem(FaultText::kind(kind), int(kind));
    using enum FaultRule::Calls;
    for (const FaultRule::Calls calls : {All, Nth, EveryNth, First})
        m_calls->addItem(FaultText::calls(calls), int(calls));
    m_delay->setSuffix(u' ' + tr("ms"));
    m_retryAfter->setSuffix(u' ' + tr("s"));
    m_percent->setSuffix(QStringLiteral(" %"));
    m_seed->setMinimum(noSeed);
    m_seed->setValue(noSeed);
    m_seed->setSpecialValueText(tr("Emulator's seed"));
    m_seed->setToolTip(tr("The same seed selects the same calls"));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("&Path"), m_path);
    m_form->addRow(tr("Fault t&ype"), m_kind);
    m_form->addRow(QString(), m_help);
    m_form->addRow(tr("&Delay"), m_delay);
    m_form->addRow(tr("&Retry after"), m_retryAfter);
    m_form->addRow(tr("Affected ca&lls"), m_calls);
    m_form->addRow(tr("&n"), m_n);
    m_form->addRow(tr("&Of these calls"), m_percent);
    m_form->addRow(tr("S&eed"), m_seed);
    setSubtitle(tr("A path that ends in * matches all paths with this prefix. The count of calls starts now."));
    body()->addLayout(m_form);
    body()->addStretch();
    addButtons(tr("&Add"), "saveFault");

    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultSheet::showChoices);
    connect(m_calls, &QComboBox::currentIndexChanged, this, &FaultSheet::showChoices);
    connect(m_percent, &QSpinBox::valueChanged, this, &FaultSheet::showChoices);
    connect(m_path, &QComboBox::currentTextChanged, this, &FaultSheet::showReadiness);
    m_path->setFocus();
    showChoices();
}

QComboBox *FaultSheet::makeChoice(const char *name, const QString &accessibleName)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    choice->setAccessibleName(accessibleName);
    return choice;
}

QSpinBox *FaultSheet::makeNumber(const char *name, int most, int value, const QString &accessibleName)
{
    auto *number = new QSpinBox;
    number->setObjectName(QLatin1String(name));
    number->setRange(1, most);
    number->setValue(value);
    number->setAccessibleName(accessibleName);
    return number;
}

FaultRule FaultSheet::entered() const
{
    FaultRule fault;
    fault.path = m_path->currentText().trimmed();
    fault.kind = FaultKind(m_kind->currentData().toInt());
    fault.delay = Milliseconds(m_delay->value());
    fault.retryAfter = Seconds(m_retryAfter->value());
    fault.calls = FaultRule::Calls(m_calls->currentData().toInt());
    fault.n = m_n->value();
    fault.percent = m_percent->value();
    if (fault.percent < 100 && m_seed->value() != noSeed)
        fault.seed = m_seed->value();
    return fault;
}

void FaultSheet::showChoices()
{
    const FaultRule fault = entered();
    const auto show = [this](QSpinBox *number, bool isOfUse) {
        number->setVisible(isOfUse);
        m_form->labelForField(number)->setVisible(isOfUse);
    };
    show(m_delay, fault.kind == FaultKind::Latency);
    show(m_retryAfter, fault.kind == FaultKind::TooManyRequests);
    show(m_n, fault.calls != FaultRule::Calls::All);
    m_help->setText(FaultText::help(fault.kind));
    show(m_seed, fault.percent < 100);
}

bool FaultSheet::isReady() const
{
    return m_path->currentText().trimmed().startsWith(u'/');
}

void FaultSheet::send(EmulatorMonitor &monitor, EmulatorMonitor::Done done)
{
    monitor.act(monitor.control().addFault(entered()), std::move(done));
}

} // namespace qrlogin

#include "moc_FaultSheet.cpp"
