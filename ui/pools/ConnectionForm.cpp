#include "pools/ConnectionForm.h"

#include "widgets/Switch.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace qrlogin {

namespace {

/// What people paste: with or without the scheme, with a closing slash.
QUrl hostFrom(const QString &text)
{
    QString address = text.trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    if (!address.isEmpty() && !address.contains(QLatin1String("://")))
        address.prepend(QLatin1String("https://"));
    return QUrl(address, QUrl::StrictMode);
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : Translated(parent)
    , m_layout(new QFormLayout(this))
    , m_brand(new QComboBox)
    , m_production(new Switch)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(8);
    m_layout->setHorizontalSpacing(16);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);

    const auto addRow = [this](Row row, QWidget *field) {
        m_labels[row] = new QLabel;
        m_labels[row]->setBuddy(field);
        m_layout->addRow(m_labels[row], field);
    };
    m_name = addLine(Name, "name");
    m_brand->addItems({QStringLiteral("GenAuth"), QStringLiteral("Authing")});
    addRow(BrandRow, m_brand);
    m_managementHost = addLine(ManagementHost, "managementHost");
    m_applicationHost = addLine(ApplicationHost, "applicationHost");
    m_userPoolId = addLine(UserPoolId, "userPoolId");
    m_appId = addLine(AppId, "appId");
    m_accessKeyId = addLine(AccessKeyId, "accessKeyId");
    m_accessKeySecret = addLine(AccessKeySecret, "accessKeySecret");
    m_appSecret = addLine(AppSecret, "appSecret");
    addRow(Production, m_production);
    for (QLineEdit *secret : {m_accessKeySecret, m_appSecret})
        secret->setEchoMode(QLineEdit::Password);

    connect(m_brand, &QComboBox::activated, this, [this](int index) {
        // The other brand's own host makes no sense, one of a private deployment does.
        const Brand brand = Brand(index);
        const Brand other = brand == Brand::GenAuth ? Brand::Authing : Brand::GenAuth;
        if (hostFrom(m_managementHost->text()) == dialect(other).managementHost)
            m_managementHost->setText(dialect(brand).managementHost.toString());
        emit edited();
    });
    connect(m_production, &Switch::clicked, this, &ConnectionForm::edited);
    retranslate();
}

QLineEdit *ConnectionForm::addLine(Row row, const char *objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(objectName));
    m_labels[row] = new QLabel;
    m_labels[row]->setBuddy(edit);
    m_layout->addRow(m_labels[row], edit);
    connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    return edit;
}

void ConnectionForm::setConnection(const Connection &connection)
{
    m_connection = connection;
    m_name->setText(connection.name);
    m_brand->setCurrentIndex(int(connection.brand));
    m_managementHost->setText(connection.managementHost.toString());
    m_applicationHost->setText(connection.applicationHost.toString());
    m_userPoolId->setText(connection.userPoolId);
    m_appId->setText(connection.appId);
    m_accessKeyId->setText(connection.accessKeyId);
    m_accessKeySecret->setText(QString::fromUtf8(connection.accessKeySecret.reveal()));
    m_appSecret->setText(QString::fromUtf8(connection.appSecret.reveal()));
    m_production->setChecked(connection.isProduction);

    const bool isEmbedded = connection.id == embeddedConnectionId;
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(isEmbedded);
    m_brand->setEnabled(!isEmbedded);
    m_production->setEnabled(!isEmbedded);
}

Connection ConnectionForm::connection() const
{
    Connection connection = m_connection;
    connection.name = m_name->text().trimmed();
    connection.brand = Brand(m_brand->currentIndex());
    connection.managementHost = hostFrom(m_managementHost->text());
    connection.applicationHost = hostFrom(m_applicationHost->text());
    connection.userPoolId = m_userPoolId->text().trimmed();
    connection.appId = m_appId->text().trimmed();
    connection.accessKeyId = m_accessKeyId->text().trimmed();
    connection.accessKeySecret = Secret(m_accessKeySecret->text().trimmed().toUtf8());
    connection.appSecret = Secret(m_appSecret->text().trimmed().toUtf8());
    connection.isProduction = m_production->isChecked();
    return connection;
}

QString ConnectionForm::problem() const
{
    const Connection entered = connection();
    if (entered.name.isEmpty())
        return tr("A name is missing.");
    if (entered.managementHost.isEmpty() || !checkHost(entered.managementHost))
        return tr("The management host has to be an https address, or http on this machine.");
    if (!entered.applicationHost.isEmpty() && !checkHost(entered.applicationHost))
        return tr("The application host has to be an https address, or http on this machine.");
    if (entered.userPoolId.isEmpty())
        return tr("The user pool's id is missing.");
    if (entered.accessKeyId.isEmpty())
        return tr("The access key's id is missing: it is the user pool's id, or that of a key pair.");
    return {};
}

void ConnectionForm::retranslate()
{
    const std::array<QString, RowCount> labels{tr("&Name"), tr("&Brand"), tr("&Management host"), tr("A&pplication host"),
        tr("User pool &id"), tr("Application i&d"), tr("Access &key id"), tr("Access key &secret"), tr("Application sec&ret"),
        tr("Pr&oduction pool")};
    for (size_t row = 0; row < labels.size(); ++row)
        m_labels[row]->setText(labels[row]);
    m_managementHost->setPlaceholderText(dialect(Brand::GenAuth).managementHost.toString());
    m_applicationHost->setPlaceholderText(QStringLiteral("https://example.genauth.ai"));
    m_production->setToolTip(tr("People log in with it: it is marked wherever it is shown"));
    m_production->setAccessibleName(tr("Production pool"));
}

} // namespace qrlogin
