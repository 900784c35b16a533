#include "pages/emulator/ApplicationSheet.h"

#include "contract/StrategyRules.h"
#include "contract/control/EmulatorRules.h"
#include "pages/emulator/ApplicationsCard.h"
#include "widgets/Icon.h"
#include "widgets/PeriodEdit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int redirectLines = 3;

template <typename Widget>
void nameIt(Widget *field, const char *name, const QString &label)
{
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(QString(label).remove(u'&'));
}

} // namespace

ApplicationSheet::ApplicationSheet(EmulatorMonitor &monitor, const EmulatorApplication &application, QWidget *parent)
    : EntrySheet(monitor, application.id.isEmpty() ? tr("Add an application") : tr("Edit the application"), parent),
      m_application(application),
      m_name(new QLineEdit(application.name)),
      m_type(new QComboBox),
      m_method(new QComboBox),
      m_redirects(new QPlainTextEdit(application.redirectUris.join(u'\n'))),
      m_own(new QCheckBox(tr("Customize the &security rules of this application"))),
      m_rules(makeRules())
{
    for (const auto &[type, word] : applicationTypeWords)
        m_type->addItem(applicationTypeText(type), int(type));
    for (const auto &[method, word] : clientAuthMethodWords)
        m_method->addItem(word.toString(), int(method));
    m_type->setCurrentIndex(m_type->findData(int(application.type)));
    m_method->setCurrentIndex(m_method->findData(int(application.authMethod)));
    m_name->setMaxLength(maxUserTextCharacters);
    m_redirects->setTabChangesFocus(true);
    m_redirects->setFixedHeight(fontMetrics().lineSpacing() * redirectLines + 12);
    m_own->setObjectName(QStringLiteral("ownRules"));
    m_own->setChecked(application.ownRules.has_value());

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(8);
    const auto addRow = [form](const QString &label, QWidget *field, const char *name) {
        nameIt(field, name, label);
        form->addRow(label, field);
    };
    addRow(tr("&Name"), m_name, "applicationName");
    addRow(tr("&Type"), m_type, "applicationType");
    addSecret(form);
    addRow(tr("&Authentication"), m_method, "authMethod");
    addRow(tr("Re&direct addresses, one per line"), m_redirects, "redirectUris");
    setSubtitle(tr("What an administrator saves for the pool does not reach an application with its own settings."));
    body()->addLayout(form);
    body()->addWidget(m_own);
    body()->addWidget(m_rules);
    body()->addStretch();
    addButtons(tr("Sa&ve"), "saveApplication");

    connect(m_name, &QLineEdit::textChanged, this, &ApplicationSheet::showReadiness);
    connect(m_own, &QCheckBox::toggled, this, &ApplicationSheet::showRules);
    m_name->setFocus();
    showRules();
}

void ApplicationSheet::addSecret(QFormLayout *form)
{
    m_secret = new QLineEdit(QString::fromUtf8(m_application.secret.reveal()));
    m_secret->setMaxLength(maxUserTextCharacters);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(tr("default: a new one"));
    m_secret->setToolTip(m_secret->placeholderText());
    QAction *eye
        = m_secret->addAction(tintedIcon(QStringLiteral("eye"), QPalette::ButtonText), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setText(tr("Show the secret"));
    eye->setToolTip(eye->text());
    connect(eye, &QAction::toggled, m_secret,
        [this](bool on) { m_secret->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    const QString label = tr("S&ecret");
    nameIt(m_secret, "applicationSecret", label);
    form->addRow(label, m_secret);
}

QWidget *ApplicationSheet::makeRules()
{
    auto *rules = new QWidget;
    auto *form = new QFormLayout(rules);
    form->setContentsMargins(24, 0, 0, 0);
    form->setVerticalSpacing(8);
    const LoginStrategy own = m_application.ownRules.value_or(LoginStrategy());
    const std::array titles{tr("&QR code validity period"), tr("Tic&ket validity period")};
    for (std::size_t i = 0; i < periodRules.size(); ++i) {
        const PeriodRule &rule = periodRules[i];
        auto *edit = new PeriodEdit;
        edit->setObjectName(QStringLiteral("own.%1").arg(rule.wireName));
        edit->setRange(rule.minimum, rule.maximum);
        edit->setPeriod(own.*rule.seconds, own.*rule.unit);
        edit->setAccessibleBase(QString(titles[i]).remove(u'&'));
        auto *label = new QLabel(titles[i]);
        label->setBuddy(edit);
        form->addRow(label, edit);
        connect(edit, &PeriodEdit::completeChanged, this, &ApplicationSheet::showReadiness);
        connect(edit, &PeriodEdit::periodEdited, this, &ApplicationSheet::showReadiness);
        m_periods.append(edit);
    }
    const std::array texts{tr("Return complete user information in the status q&uery"),
        tr("Allow the ticket to be exchanged in the &browser")};
    for (std::size_t i = 0; i < toggleRules.size(); ++i) {
        auto *box = new QCheckBox(texts[i]);
        box->setObjectName(QStringLiteral("own.%1").arg(toggleRules[i].wireName));
        box->setChecked(own.*toggleRules[i].on);
        form->addRow(box);
        m_toggles.append(box);
    }
    return rules;
}

void ApplicationSheet::showRules()
{
    m_rules->setVisible(m_own->isChecked());
    showReadiness();
}

EmulatorApplication ApplicationSheet::entered() const
{
    EmulatorApplication application = m_application;
    application.name = m_name->text().trimmed();
    application.type = ApplicationType(m_type->currentData().toInt());
    application.authMethod = ClientAuthMethod(m_method->currentData().toInt());
    application.secret = Secret(m_secret->text().trimmed().toUtf8());
    application.redirectUris.clear();
    for (const QString &line : m_redirects->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            application.redirectUris.append(line.trimmed());
    }
    application.ownRules.reset();
    if (!m_own->isChecked())
        return application;
    LoginStrategy own;
    for (std::size_t i = 0; i < periodRules.size(); ++i) {
        own.*periodRules[i].seconds = m_periods.at(qsizetype(i))->seconds();
        own.*periodRules[i].unit = m_periods.at(qsizetype(i))->unit();
        own.*toggleRules[i].on = m_toggles.at(qsizetype(i))->isChecked();
    }
    application.ownRules = own;
    return application;
}

bool ApplicationSheet::isReady() const
{
    return !m_name->text().trimmed().isEmpty()
        && (!m_own->isChecked() || std::ranges::all_of(m_periods, &PeriodEdit::isInRange));
}

void ApplicationSheet::send(EmulatorMonitor &monitor, EmulatorMonitor::Done done)
{
    monitor.act(monitor.control().saveApplication(entered()), std::move(done));
}

} // namespace qrlogin

#include "moc_ApplicationSheet.cpp"
