#include "emulator/FaultSheet.h"

#include "emulator/FaultText.h"
#include "pool/FailureText.h"
#include "widgets/Banner.h"
#include "widgets/WheelGuard.h"
#include "widgets/WrappedLabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

// What the emulator takes.
constexpr int mostCalls = 1'000'000;
constexpr int mostMilliseconds = 60'000;
constexpr int mostRetrySeconds = 3600;

} // namespace

FaultSheet::FaultSheet(EmulatorMonitor &monitor, QWidget *parent)
    : Sheet(tr("Add a fault"), parent),
      m_monitor(&monitor),
      m_form(new QFormLayout),
      m_path(makeChoice("path", tr("Path"))),
      m_kind(makeChoice("kind", tr("What happens"))),
      m_help(wrappedLabel({}, QPalette::PlaceholderText)),
      m_delay(makeNumber("delay", mostMilliseconds, 1000, tr("Delay in milliseconds"))),
      m_retryAfter(makeNumber("retryAfter", mostRetrySeconds, 1, tr("Retry after, in seconds"))),
      m_calls(makeChoice("calls", tr("Which calls"))),
      m_n(makeNumber("n", mostCalls, 1, tr("n"))),
      m_percent(makeNumber("percent", 100, 100, tr("Percent of these calls")))
{
    m_path->setEditable(true);
    m_path->addItems(paths());
    for (const FaultKind kind : allFaultKinds)
        m_kind->addItem(FaultText::kind(kind), int(kind));
    using enum FaultSettings::Calls;
    for (const FaultSettings::Calls calls : {All, Nth, EveryNth, First})
        m_calls->addItem(FaultText::calls(calls), int(calls));
    m_delay->setSuffix(tr(" ms"));
    m_retryAfter->setSuffix(tr(" s"));
    m_percent->setSuffix(tr(" %"));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("&Path"), m_path);
    m_form->addRow(tr("What &happens"), m_kind);
    m_form->addRow(QString(), m_help);
    m_form->addRow(tr("&Delay"), m_delay);
    m_form->addRow(tr("&Retry after"), m_retryAfter);
    m_form->addRow(tr("&Which calls"), m_calls);
    m_form->addRow(tr("&n"), m_n);
    m_form->addRow(tr("&Of these"), m_percent);
    setSubtitle(tr("A path that ends in * stands for all that begin so. Calls are counted from now on."));
    body()->addLayout(m_form);
    body()->addStretch();

    connect(addButton(tr("&Cancel")), &QPushButton::clicked, this, &QDialog::reject);
    m_add = addButton(tr("&Add"));
    m_add->setObjectName(QStringLiteral("saveFault"));
    m_add->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, &FaultSheet::add);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultSheet::showChoices);
    connect(m_calls, &QComboBox::currentIndexChanged, this, &FaultSheet::showChoices);
    connect(m_path, &QComboBox::currentTextChanged, this, &FaultSheet::showChoices);
    connect(&monitor, &QObject::destroyed, this, &QDialog::reject);
    m_path->setFocus();
    showChoices();
}

QComboBox *FaultSheet::makeChoice(const char *name, const QString &accessibleName)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    choice->setAccessibleName(accessibleName);
    new WheelGuard(choice);
    return choice;
}

QSpinBox *FaultSheet::makeNumber(const char *name, int most, int value, const QString &accessibleName)
{
    auto *number = new QSpinBox;
    number->setObjectName(QLatin1String(name));
    number->setRange(1, most);
    number->setValue(value);
    number->setAccessibleName(accessibleName);
    new WheelGuard(number);
    return number;
}

QStringList FaultSheet::paths() const
{
    QStringList paths{QStringLiteral("/api/v3/get-qrcode-status"), QStringLiteral("/api/v3/gene-qrcode"),
        QStringLiteral("/api/v3/signin"), QStringLiteral("/api/v3/set-qrcode-status"),
        QStringLiteral("/api/v3/exchange-tokenset-with-qrcode-ticket"), QStringLiteral("/api/v3/get-security-settings"),
        QStringLiteral("/api/v3/update-security-settings"), QStringLiteral("/api/v3/*"), QStringLiteral("/api/v2/*"),
        QStringLiteral("/*")};
    if (m_monitor->state()) {
        for (const EmulatorCalls &called : m_monitor->state()->calls) {
            if (!paths.contains(called.path))
                paths.append(called.path);
        }
    }
    return paths;
}

FaultSettings FaultSheet::entered() const
{
    FaultSettings fault;
    fault.path = m_path->currentText().trimmed();
    fault.kind = FaultKind(m_kind->currentData().toInt());
    fault.delay = Milliseconds(m_delay->value());
    fault.retryAfter = Seconds(m_retryAfter->value());
    fault.calls = FaultSettings::Calls(m_calls->currentData().toInt());
    fault.n = m_n->value();
    fault.percent = m_percent->value();
    return fault;
}

void FaultSheet::showChoices()
{
    const FaultSettings fault = entered();
    const auto show = [this](QSpinBox *number, bool isOfUse) {
        number->setVisible(isOfUse);
        m_form->labelForField(number)->setVisible(isOfUse);
    };
    show(m_delay, fault.kind == FaultKind::Latency);
    show(m_retryAfter, fault.kind == FaultKind::TooManyRequests);
    show(m_n, fault.calls != FaultSettings::Calls::All);
    m_help->setText(FaultText::help(fault.kind));
    m_add->setEnabled(fault.path.startsWith(u'/'));
}

void FaultSheet::add()
{
    if (!m_monitor)
        return;
    m_add->setEnabled(false);
    m_monitor->addFault(entered(), [sheet = QPointer(this)](const Result<void> &added) {
        if (!sheet)
            return;
        if (added)
            return sheet->accept();
        sheet->banner()->showMessage(Accent::Danger, FailureText::describe(added.error()));
        sheet->showChoices();
    });
}

} // namespace qrlogin
