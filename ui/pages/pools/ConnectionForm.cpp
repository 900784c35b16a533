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

/// Accepts a host with or without a scheme or a final slash. Keeps an invalid address in the fragment, so that the form
/// can show it as typed.
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

/// An empty field is how a secret looks that nobody has read: it does not remove one.
Secret typedOr(const Secret &before, const Secret &typed)
{
    return typed.isEmpty() && before.isUnread() ? before : typed;
}

template <typename Text>
QString textOf(const Text &value)
{
    if constexpr (std::is_same_v<Text, Secret>)
        return QString::fromUtf8(value.reveal());
    else if constexpr (std::is_same_v<Text, QUrl>)
        return value.host().isEmpty() && value.hasFragment() ? value.fragment(QUrl::FullyDecoded) : value.toString();
    else
        return value;
}

template <typename Text>
Text valueFrom(const QString &text)
{
    if constexpr (std::is_same_v<Text, Secret>)
        return Secret(text.trimmed().toUtf8());
    else if constexpr (std::is_same_v<Text, QUrl>)
        return hostFrom(text);
    else
        return text.trimmed();
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : Translated(parent),
      m_layout(new QFormLayout(this)),
      m_brand(new QComboBox),
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
    m_tag->addItems(QStringList(std::ranges::ssize(colorTagWords))); // showTags() sets texts and colours
    for (QComboBox *box : {m_brand, m_tag})
        new WheelGuard(box);

    addLine(Name, "name", &Connection::badge, &Badge::name);
    addRow(BrandRow, m_brand);
    addLine(ManagementHost, "managementHost", &Connection::address, &PoolAddress::managementHost);
    addLine(ApplicationHost, "applicationHost", &Connection::address, &PoolAddress::applicationHost);
    addLine(UserPoolId, "userPoolId", &Connection::address, &PoolAddress::userPoolId);
    addLine(AppId, "appId", &Connection::address, &PoolAddress::appId);
    addLine(AccessKeyId, "accessKeyId", &Connection::credentials, &Credentials::accessKeyId);
    addLine(AccessKeySecret, "accessKeySecret", &Connection::credentials, &Credentials::accessKeySecret);
    addLine(AppSecret, "appSecret", &Connection::credentials, &Credentials::appSecret);
    addTestUser(FirstTestUser, "testUser", "testPassword");
    addTestUser(SecondTestUser, "secondTestUser", "secondTestPassword");
    addLine(CaFile, "caFile", &Connection::address, &PoolAddress::caFile, m_browse);
    addRow(Tag, m_tag);
    addRow(Production, m_production);

    connect(m_brand, &QComboBox::activated, this, [this](int index) { chooseBrand(Brand(index)); });
    connect(m_browse, &QPushButton::clicked, this, &ConnectionForm::browseForCaFile);
    const auto editBadge = [this] {
        m_connection.badge.tag = ColorTag(m_tag->currentIndex());
        m_connection.badge.isProduction = m_production->isChecked();
        emit edited();
    };
    connect(m_tag, &QComboBox::activated, this, editBadge);
    connect(m_production, &Switch::clicked, this, editBadge);
    retranslate();
}

QLineEdit *ConnectionForm::makeLine(const char *objectName, const std::function<void(const QString &)> &take)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1String(objectName));
    connect(line, &QLineEdit::textEdited, this, [this, take](const QString &typed) {
        take(typed);
        emit edited();
    });
    return line;
}

template <typename Part, typename Text>
void ConnectionForm::addLine(Row row, const char *objectName, Part Connection::*part, Text Part::*text, QWidget *beside)
{
    QLineEdit *line = makeLine(objectName, [=, this](const QString &typed) {
        m_connection.*part.*text = valueFrom<Text>(typed);
        if constexpr (std::is_same_v<Text, Secret>)
            m_connection.*part.*text = typedOr(m_before.*part.*text, m_connection.*part.*text);
    });
    if (std::is_same_v<Text, Secret>)
        line->setEchoMode(QLineEdit::Password);
    m_showLines += [=, this] { line->setText(textOf(m_connection.*part.*text)); };
    m_lines[row] = line;
    addRow(row, line, beside);
}

void ConnectionForm::addTestUser(Row row, const char *username, const char *password)
{
    const auto take = [this](const QString &) { m_connection.testUsers = testUsers(); };
    const SignIn signIn{makeLine(username, take), makeLine(password, take)};
    signIn.password->setEchoMode(QLineEdit::Password);
    m_testUsers += signIn;
    addRow(row, signIn.username, signIn.password);
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
    // A brand's public host does not fit the other brand; the host of a private deployment may.
    const Brand other = brand == Brand::GenAuth ? Brand::Authing : Brand::GenAuth;
    m_connection.address.brand = brand;
    if (m_connection.address.managementHost == dialect(other).managementHost) {
        m_connection.address.managementHost = dialect(brand).managementHost;
        m_lines[ManagementHost]->setText(textOf(dialect(brand).managementHost));
    }
    emit edited();
}

void ConnectionForm::browseForCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate authority"), QFileInfo(m_connection.address.caFile).path(),
        tr("Certificates (*.pem *.crt *.cer)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_lines[CaFile]->setText(path);
        m_connection.address.caFile = path;
        emit edited();
    });
    dialog->open();
}

void ConnectionForm::setConnection(const Connection &connection)
{
    m_connection = connection;
    m_before = connection;
    for (const auto &show : m_showLines)
        show();
    m_brand->setCurrentIndex(int(connection.address.brand));
    for (qsizetype i = 0; i < m_testUsers.size(); ++i) {
        const TestUser user = connection.testUsers.value(i);
        m_testUsers[i].username->setText(user.username);
        m_testUsers[i].password->setText(QString::fromUtf8(user.password.reveal()));
    }
    m_tag->setCurrentIndex(int(connection.badge.tag));
    m_production->setChecked(connection.badge.isProduction);

    showUnread();

    const bool isEmbedded = connection.id() == embeddedConnectionId;
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(isEmbedded);
    for (QWidget *control : std::initializer_list<QWidget *>{m_brand, m_browse, m_tag, m_production})
        control->setEnabled(!isEmbedded);
}

QList<TestUser> ConnectionForm::testUsers() const
{
    QList<TestUser> users;
    for (qsizetype i = 0; i < m_testUsers.size(); ++i) {
        TestUser user = m_before.testUsers.value(i);
        const QString username = m_testUsers[i].username->text().trimmed();
        if (user.username != username)
            user.username = user.displayName = username;
        // As it was typed: a space may belong to a password.
        user.password = typedOr(user.password, Secret(m_testUsers[i].password->text().toUtf8()));
        if (!user.username.isEmpty() || !user.password.isEmpty())
            users += user;
    }
    // Those that the form has no room for stay.
    return users + m_before.testUsers.mid(m_testUsers.size());
}

void ConnectionForm::showUnread()
{
    const auto show = [](QLineEdit *line, const Secret &secret, const QString &otherwise) {
        line->setPlaceholderText(secret.isUnread() ? tr("not read from the keyring") : otherwise);
    };
    show(m_lines[AccessKeySecret], m_before.credentials.accessKeySecret, {});
    show(m_lines[AppSecret], m_before.credentials.appSecret, {});
    for (qsizetype i = 0; i < m_testUsers.size(); ++i)
        show(m_testUsers[i].password, m_before.testUsers.value(i).password, tr("password"));
}

void ConnectionForm::retranslate()
{
    const std::array<QString, RowCount> labels{tr("&Name"), tr("&Brand"), tr("&Management host"),
        tr("A&pplication host"), tr("User pool &ID"), tr("Application I&D"), tr("Access &key ID"),
        tr("Access key &secret"), tr("Application sec&ret"), tr("Test user &1"), tr("Test user &2"),
        tr("Certificate authorit&y"), tr("Colour ta&g"), tr("Pr&oduction pool")};
    for (size_t row = 0; row < labels.size(); ++row)
        m_labels[row]->setText(labels[row]);
    m_lines[ManagementHost]->setPlaceholderText(dialect(Brand::GenAuth).managementHost.toString());
    m_lines[ApplicationHost]->setPlaceholderText(QStringLiteral("https://example.genauth.ai"));
    for (const SignIn &signIn : m_testUsers) {
        signIn.username->setPlaceholderText(tr("username, email or phone"));
        signIn.username->setToolTip(
            tr("A user of the pool for tests. The simulated phone, scenarios and verification sign in as this user"));
    }
    m_testUsers[0].password->setAccessibleName(tr("Password of test user 1"));
    m_testUsers[1].password->setAccessibleName(tr("Password of test user 2"));
    m_lines[CaFile]->setPlaceholderText(tr("optional; default: system CAs"));
    m_lines[CaFile]->setAccessibleName(tr("Certificate authority"));
    m_lines[CaFile]->setToolTip(
        tr("PEM file of certificates that this connection trusts in addition to the system CAs"));
    m_browse->setText(tr("Bro&wse…"));
    m_browse->setAccessibleName(tr("Browse for the CA file"));
    showTags();
    m_production->setToolTip(tr("Real users sign in through this pool; the console marks it everywhere"));
    m_production->setAccessibleName(tr("Production pool"));
    showUnread();
}

void ConnectionForm::showTags()
{
    for (const auto &[tag, word] : colorTagWords) {
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
