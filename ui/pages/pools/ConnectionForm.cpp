#include "pages/pools/ConnectionForm.h"

#include "pages/pools/TagMark.h"
#include "widgets/Switch.h"
#include "widgets/WheelGuard.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace qrlogin {

namespace {

/// What people paste: with or without the scheme, with a closing slash. What is no address at all is kept where no host
/// looks for it, to be shown again as it was typed.
QUrl hostFrom(const QString &text)
{
    QString address = text.trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    if (!address.isEmpty() && !address.contains(QLatin1String("://")))
        address.prepend(QLatin1String("https://"));
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() && !address.isEmpty()) {
        url = {};
        url.setFragment(text, QUrl::DecodedMode);
    }
    return url;
}

QString textOf(const QUrl &host)
{
    return host.host().isEmpty() && host.hasFragment() ? host.fragment(QUrl::FullyDecoded) : host.toString();
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : Translated(parent),
      m_layout(new QFormLayout(this)),
      m_name(makeLine("name")),
      m_brand(new QComboBox),
      m_managementHost(makeLine("managementHost")),
      m_applicationHost(makeLine("applicationHost")),
      m_userPoolId(makeLine("userPoolId")),
      m_appId(makeLine("appId")),
      m_accessKeyId(makeLine("accessKeyId")),
      m_accessKeySecret(makeLine("accessKeySecret")),
      m_appSecret(makeLine("appSecret")),
      m_testUsers{makeSignIn("testUser", "testPassword"), makeSignIn("secondTestUser", "secondTestPassword")},
      m_caFile(makeLine("caFile")),
      m_browse(new QPushButton),
      m_tag(new QComboBox),
      m_production(new Switch)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(8);
    m_layout->setHorizontalSpacing(16);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_brand->addItems({QStringLiteral("GenAuth"), QStringLiteral("Authing")});
    m_tag->setObjectName(QStringLiteral("tag"));
    m_tag->addItems(QStringList(allColorTags.size())); // named and coloured by showTags()
    for (QComboBox *box : {m_brand, m_tag})
        new WheelGuard(box);
    for (QLineEdit *secret : {m_accessKeySecret, m_appSecret, m_testUsers[0].password, m_testUsers[1].password})
        secret->setEchoMode(QLineEdit::Password);

    addRow(Name, m_name);
    addRow(BrandRow, m_brand);
    addRow(ManagementHost, m_managementHost);
    addRow(ApplicationHost, m_applicationHost);
    addRow(UserPoolId, m_userPoolId);
    addRow(AppId, m_appId);
    addRow(AccessKeyId, m_accessKeyId);
    addRow(AccessKeySecret, m_accessKeySecret);
    addRow(AppSecret, m_appSecret);
    addRow(FirstTestUser, m_testUsers[0].username, m_testUsers[0].password);
    addRow(SecondTestUser, m_testUsers[1].username, m_testUsers[1].password);
    addRow(CaFile, m_caFile, m_browse);
    addRow(Tag, m_tag);
    addRow(Production, m_production);

    connect(m_brand, &QComboBox::activated, this, [this](int index) { chooseBrand(Brand(index)); });
    connect(m_browse, &QPushButton::clicked, this, &ConnectionForm::browseForCaFile);
    connect(m_tag, &QComboBox::activated, this, &ConnectionForm::edited);
    connect(m_production, &Switch::clicked, this, &ConnectionForm::edited);
    retranslate();
}

QLineEdit *ConnectionForm::makeLine(const char *objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(objectName));
    connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    return edit;
}

ConnectionForm::SignIn ConnectionForm::makeSignIn(const char *username, const char *password)
{
    return {makeLine(username), makeLine(password)};
}

void ConnectionForm::addRow(Row row, QWidget *field, QWidget *beside)
{
    m_labels[row] = new QLabel;
    m_labels[row]->setBuddy(field);
    if (!beside)
        return m_layout->addRow(m_labels[row], field);
    auto *both = new QHBoxLayout;
    both->setSpacing(8);
    both->addWidget(field, 1);
    both->addWidget(beside, qobject_cast<QLineEdit *>(beside) ? 1 : 0);
    m_layout->addRow(m_labels[row], both);
}

void ConnectionForm::chooseBrand(Brand brand)
{
    // The other brand's own host makes no sense, one of a private deployment does.
    const Brand other = brand == Brand::GenAuth ? Brand::Authing : Brand::GenAuth;
    if (hostFrom(m_managementHost->text()) == dialect(other).managementHost)
        m_managementHost->setText(dialect(brand).managementHost.toString());
    emit edited();
}

void ConnectionForm::browseForCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Private authority"), QFileInfo(m_caFile->text()).path(),
        tr("Certificates (*.pem *.crt *.cer)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_caFile->setText(path);
        emit edited();
    });
    dialog->open();
}

void ConnectionForm::setConnection(const Connection &connection)
{
    m_connection = connection;
    m_name->setText(connection.badge.name);
    m_brand->setCurrentIndex(int(connection.address.brand));
    m_managementHost->setText(textOf(connection.address.managementHost));
    m_applicationHost->setText(textOf(connection.address.applicationHost));
    m_userPoolId->setText(connection.address.userPoolId);
    m_appId->setText(connection.address.appId);
    m_accessKeyId->setText(connection.credentials.accessKeyId);
    m_accessKeySecret->setText(QString::fromUtf8(connection.credentials.accessKeySecret.reveal()));
    m_appSecret->setText(QString::fromUtf8(connection.credentials.appSecret.reveal()));
    for (int i = 0; i < int(m_testUsers.size()); ++i) {
        const TestUser user = connection.testUsers.value(i);
        m_testUsers[i].username->setText(user.username);
        m_testUsers[i].password->setText(QString::fromUtf8(user.password.reveal()));
    }
    m_caFile->setText(connection.address.caFile);
    m_tag->setCurrentIndex(int(connection.badge.tag));
    m_production->setChecked(connection.badge.isProduction);

    const bool isEmbedded = connection.id() == embeddedConnectionId;
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(isEmbedded);
    for (QWidget *control : {static_cast<QWidget *>(m_brand), static_cast<QWidget *>(m_browse),
             static_cast<QWidget *>(m_tag), static_cast<QWidget *>(m_production)})
        control->setEnabled(!isEmbedded);
}

Connection ConnectionForm::connection() const
{
    Connection connection = m_connection;
    connection.badge.name = m_name->text().trimmed();
    connection.address.brand = Brand(m_brand->currentIndex());
    connection.address.managementHost = hostFrom(m_managementHost->text());
    connection.address.applicationHost = hostFrom(m_applicationHost->text());
    connection.address.userPoolId = m_userPoolId->text().trimmed();
    connection.address.appId = m_appId->text().trimmed();
    connection.credentials.accessKeyId = m_accessKeyId->text().trimmed();
    connection.credentials.accessKeySecret = Secret(m_accessKeySecret->text().trimmed().toUtf8());
    connection.credentials.appSecret = Secret(m_appSecret->text().trimmed().toUtf8());
    connection.testUsers = testUsers();
    connection.address.caFile = m_caFile->text().trimmed();
    connection.badge.tag = ColorTag(m_tag->currentIndex());
    connection.badge.isProduction = m_production->isChecked();
    return connection;
}

QList<TestUser> ConnectionForm::testUsers() const
{
    QList<TestUser> users;
    for (int i = 0; i < int(m_testUsers.size()); ++i) {
        TestUser user = m_connection.testUsers.value(i);
        const QString username = m_testUsers[i].username->text().trimmed();
        if (user.username != username)
            user.username = user.displayName = username;
        // As it was typed: a space may belong to a password.
        user.password = Secret(m_testUsers[i].password->text().toUtf8());
        if (!user.username.isEmpty() || !user.password.isEmpty())
            users += user;
    }
    // Those that the form has no room for stay.
    return users + m_connection.testUsers.mid(int(m_testUsers.size()));
}

void ConnectionForm::retranslate()
{
    const std::array<QString, RowCount> labels{tr("&Name"), tr("&Brand"), tr("&Management host"),
        tr("A&pplication host"), tr("User pool &id"), tr("Application i&d"), tr("Access &key id"),
        tr("Access key &secret"), tr("Application sec&ret"), tr("Test user &1"), tr("Test user &2"),
        tr("Private authorit&y"), tr("Colour ta&g"), tr("Pr&oduction pool")};
    for (size_t row = 0; row < labels.size(); ++row)
        m_labels[row]->setText(labels[row]);
    m_managementHost->setPlaceholderText(dialect(Brand::GenAuth).managementHost.toString());
    m_applicationHost->setPlaceholderText(QStringLiteral("https://example.genauth.ai"));
    for (const SignIn &signIn : m_testUsers) {
        signIn.username->setPlaceholderText(tr("user name, email or phone"));
        signIn.password->setPlaceholderText(tr("password"));
        signIn.username->setToolTip(tr("Somebody of the pool who is there for tests: the simulated phone signs in as "
                                       "them, and so do scenarios and proofs"));
    }
    m_testUsers[0].password->setAccessibleName(tr("Password of test user 1"));
    m_testUsers[1].password->setAccessibleName(tr("Password of test user 2"));
    m_caFile->setPlaceholderText(tr("none: the system's authorities are enough"));
    m_caFile->setAccessibleName(tr("Private authority"));
    m_caFile->setToolTip(tr("A PEM file of certificates that this connection trusts besides the system's, as for a "
                            "server of a private network"));
    m_browse->setText(tr("Bro&wse…"));
    m_browse->setAccessibleName(tr("Browse for the private authority's file"));
    showTags();
    m_production->setToolTip(tr("People log in with it: it is marked wherever it is shown"));
    m_production->setAccessibleName(tr("Production pool"));
}

void ConnectionForm::showTags()
{
    for (const ColorTag tag : allColorTags) {
        m_tag->setItemText(int(tag), TagMark::name(tag));
        m_tag->setItemIcon(int(tag), TagMark::icon(tag, palette(), devicePixelRatioF()));
    }
}

void ConnectionForm::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showTags();
}

} // namespace qrlogin

#include "moc_ConnectionForm.cpp"
