#include "pages/pools/ConnectionForm.h"

#include "connections/HostText.h"
#include "theme/AccentText.h"
#include "theme/FieldProblem.h"
#include "theme/Fonts.h"
#include "widgets/Icon.h"
#include "widgets/Switch.h"
#include "widgets/WrappedLabel.h"
#include "widgets/tag/TagMark.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>

namespace qrlogin {

namespace {

/// The rows that must not be empty.
constexpr std::array requiredFields{ConnectionCheck::Field::Name, ConnectionCheck::Field::ManagementHost,
    ConnectionCheck::Field::UserPoolId, ConnectionCheck::Field::AccessKeyId};

QString withoutMnemonic(QString label)
{
    // Chinese labels have it in brackets at the end.
    static const QRegularExpression inBrackets(QStringLiteral("\\(&.\\)"));
    return label.remove(inBrackets).remove(u'&');
}

template <typename Text>
QString textOf(const Text &value)
{
    if constexpr (std::is_same_v<Text, Secret>)
        return QString::fromUtf8(value.reveal());
    else if constexpr (std::is_same_v<Text, QUrl>)
        return HostText::textOf(value);
    else
        return value;
}

template <typename Text>
Text valueFrom(const QString &text)
{
    if constexpr (std::is_same_v<Text, Secret>)
        return Secret(text.trimmed().toUtf8());
    else if constexpr (std::is_same_v<Text, QUrl>)
        return HostText::keep(text);
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

    addGroup(PoolGroup);
    addLine(Name, "name", &Connection::badge, &Badge::name);
    addRow(Production, m_production);
    addRow(Tag, m_tag);
    addRow(BrandRow, m_brand);
    addLine(ManagementHost, "managementHost", &Connection::address, &PoolAddress::managementHost);
    addLine(ApplicationHost, "applicationHost", &Connection::address, &PoolAddress::applicationHost);
    addLine(UserPoolId, "userPoolId", &Connection::address, &PoolAddress::userPoolId);
    addLine(AppId, "appId", &Connection::address, &PoolAddress::appId);
    addGroup(KeyGroup);
    addLine(AccessKeyId, "accessKeyId", &Connection::credentials, &Credentials::accessKeyId);
    addLine(AccessKeySecret, "accessKeySecret", &Connection::credentials, &Credentials::accessKeySecret);
    addLine(AppSecret, "appSecret", &Connection::credentials, &Credentials::appSecret);
    addGroup(TestUserGroup);
    addTestUser(FirstTestUser, "testUser", "testPassword");
    addTestUser(SecondTestUser, "secondTestUser", "secondTestPassword");
    addGroup(AdvancedGroup);
    addLine(CaFile, "caFile", &Connection::address, &PoolAddress::caFile, m_browse);
    setFocusProxy(m_lines[Name]);

    connect(m_brand, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_isShowing)
            chooseBrand(Brand(index));
    });
    connect(m_browse, &QPushButton::clicked, this, &ConnectionForm::browseForCaFile);
    const auto editBadge = [this] {
        if (m_isShowing)
            return;
        m_connection.badge.tag = ColorTag(m_tag->currentIndex());
        m_connection.badge.isProduction = m_production->isChecked();
        emit edited();
    };
    connect(m_tag, &QComboBox::currentIndexChanged, this, editBadge);
    connect(m_production, &Switch::toggled, this, editBadge);
    retranslate();
}

QLineEdit *ConnectionForm::makeLine(Row row, const char *objectName, const std::function<void(const QString &)> &take)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1String(objectName));
    // Not textEdited(), which assistive technology does not cause.
    connect(line, &QLineEdit::textChanged, this, [this, row, take](const QString &typed) {
        if (m_isShowing)
            return;
        m_touched.insert(row);
        take(typed);
        emit edited();
    });
    return line;
}

QToolButton *ConnectionForm::makeEye(QLineEdit &secret)
{
    secret.setEchoMode(QLineEdit::Password);
    auto *eye = new QToolButton;
    eye->setObjectName(secret.objectName() + QStringLiteral("Eye"));
    eye->setAutoRaise(true);
    eye->setCheckable(true);
    eye->setIcon(tintedIcon(QStringLiteral("eye"), QPalette::ButtonText));
    connect(eye, &QToolButton::toggled, &secret, [eye, &secret](bool isOn) {
        secret.setEchoMode(isOn ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(tintedIcon(isOn ? QStringLiteral("eye-off") : QStringLiteral("eye"), QPalette::ButtonText));
    });
    m_eyes += Eye{eye, &secret};
    return eye;
}

template <typename Part, typename Text>
void ConnectionForm::addLine(Row row, const char *objectName, Part Connection::*part, Text Part::*text, QWidget *beside)
{
    QLineEdit *line = makeLine(
        row, objectName, [=, this](const QString &typed) { m_connection.*part.*text = valueFrom<Text>(typed); });
    m_showLines += [=, this] { line->setText(textOf(m_connection.*part.*text)); };
    m_lines[row] = line;
    if (std::is_same_v<Text, Secret>)
        beside = makeEye(*line);
    addRow(row, line, {beside});
}

void ConnectionForm::addTestUser(Row row, const char *username, const char *password)
{
    const auto take = [this](const QString &) { m_connection.testUsers = testUsers(); };
    const SignIn signIn{makeLine(row, username, take), makeLine(row, password, take)};
    m_testUsers += signIn;
    m_lines[row] = signIn.username;
    addRow(row, signIn.username, {signIn.password, makeEye(*signIn.password)});
}

void ConnectionForm::addGroup(Group group)
{
    m_groups[group] = new QLabel;
    m_groups[group]->setFont(strongFont(font()));
    m_groups[group]->setContentsMargins(0, group == PoolGroup ? 0 : 12, 0, 0);
    m_layout->addRow(m_groups[group]);
}

void ConnectionForm::addRow(Row row, QWidget *field, std::initializer_list<QWidget *> beside)
{
    m_labels[row] = new QLabel;
    m_labels[row]->setBuddy(field);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(field, 2);
    for (QWidget *part : beside) {
        if (part)
            line->addWidget(part, qobject_cast<QLineEdit *>(part) ? 1 : 0);
    }
    m_notes[row] = wrappedLabel({}, QPalette::PlaceholderText, smallFont(font()));
    m_notes[row]->setObjectName(QStringLiteral("note%1").arg(row));
    const bool isHost = row == ManagementHost || row == ApplicationHost;
    m_notes[row]->setVisible(isHost);
    // The line is there also without a text, so that the form does not move while somebody types an address.
    if (isHost)
        m_notes[row]->setMinimumHeight(m_notes[row]->fontMetrics().lineSpacing());
    auto *both = new QVBoxLayout;
    both->setSpacing(2);
    both->addLayout(line);
    both->addWidget(m_notes[row]);
    m_layout->addRow(m_labels[row], both);
}

ConnectionForm::Row ConnectionForm::rowOf(const ConnectionCheck::Problem &problem)
{
    switch (problem.field) {
    case ConnectionCheck::Field::Name: return Name;
    case ConnectionCheck::Field::ManagementHost: return ManagementHost;
    case ConnectionCheck::Field::ApplicationHost: return ApplicationHost;
    case ConnectionCheck::Field::UserPoolId: return UserPoolId;
    case ConnectionCheck::Field::AppId: return AppId;
    case ConnectionCheck::Field::AccessKeyId: return AccessKeyId;
    case ConnectionCheck::Field::TestUser: break;
    }
    return problem.testUser == 0 ? FirstTestUser : SecondTestUser;
}

void ConnectionForm::showProblems(const QList<ConnectionCheck::Problem> &problems, const QString &caProblem)
{
    std::array<QString, RowCount> texts;
    for (const ConnectionCheck::Problem &problem : problems) {
        // An empty field is not a mistake before somebody was there.
        if (!problem.isMissing || m_touched.contains(rowOf(problem)))
            texts[rowOf(problem)] = problem.text;
    }
    texts[CaFile] = caProblem;
    for (int row = 0; row < RowCount; ++row) {
        QLineEdit *line = m_lines[size_t(row)];
        if (!line)
            continue;
        const QString &problem = texts[size_t(row)];
        setProblem(*line, problem);
        QLabel &note = *m_notes[size_t(row)];
        setTextAccent(note, problem.isEmpty() ? std::nullopt : std::optional(Accent::Danger));
        const bool isHost = row == ManagementHost || row == ApplicationHost;
        note.setText(problem.isEmpty() && isHost ? storedAs(*line) : problem);
        note.setVisible(isHost || !problem.isEmpty());
    }
}

QString ConnectionForm::storedAs(const QLineEdit &host)
{
    const QString stored = HostText::textOf(HostText::keep(host.text()));
    return stored == host.text() ? QString() : tr("Stored as %1").arg(stored);
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
    const QScopedValueRollback showing(m_isShowing, true);
    if (connection.id() != m_connection.id()) {
        m_touched.clear();
        for (const Eye &eye : m_eyes)
            eye.button->setChecked(false);
    }
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
        // Not trimmed: a password may contain spaces.
        user.password = Secret(m_testUsers[i].password->text().toUtf8());
        if (!user.username.isEmpty() || !user.password.isEmpty())
            users += user;
    }
    // Those that the form has no room for stay.
    return users + m_before.testUsers.mid(m_testUsers.size());
}

void ConnectionForm::showUnread()
{
    const bool isNew = m_before.badge.name.isEmpty();
    const auto show = [isNew](QLineEdit *line, const Secret &secret, bool isNeeded, const QString &otherwise) {
        line->setPlaceholderText(secret.isUnread()       ? tr("not read from the keyring")
                : secret.isEmpty() && isNeeded && !isNew ? tr("not stored: enter again")
                                                         : otherwise);
    };
    show(m_lines[AccessKeySecret], m_before.credentials.accessKeySecret, true, {});
    show(m_lines[AppSecret], m_before.credentials.appSecret, false, {});
    for (qsizetype i = 0; i < m_testUsers.size(); ++i) {
        const TestUser user = m_before.testUsers.value(i);
        show(m_testUsers[i].password, user.password, !user.username.isEmpty(), tr("password"));
    }
}

void ConnectionForm::retranslate()
{
    const std::array<QString, GroupCount> groups{tr("User pool"), tr("Keys"), tr("Test users"), tr("Advanced")};
    for (size_t group = 0; group < groups.size(); ++group)
        m_groups[group]->setText(groups[group]);
    const std::array<QString, RowCount> labels{tr("&Name"), tr("&Brand"), tr("&Management host"),
        tr("A&pplication host"), tr("User pool &ID"), tr("Application I&D"), tr("Access &key ID"),
        tr("Access key &secret"), tr("Application sec&ret"), tr("Test user &1"), tr("Test user &2"),
        tr("Certificate authorit&y"), tr("Color ta&g"), tr("Pr&oduction pool")};
    for (size_t row = 0; row < labels.size(); ++row) {
        const bool isRequired = std::ranges::any_of(requiredFields, [row](ConnectionCheck::Field field) {
            return rowOf({field, {}}) == Row(row);
        });
        //: %1 is the label of a field that must not be empty
        m_labels[row]->setText(isRequired ? tr("%1 *").arg(labels[row]) : labels[row]);
        m_labels[row]->setToolTip(isRequired ? tr("Required") : QString());
        const QString name = withoutMnemonic(labels[row]);
        if (m_lines[row])
            m_lines[row]->setAccessibleName(isRequired ? tr("%1, required").arg(name) : name);
    }
    m_brand->setAccessibleName(withoutMnemonic(labels[BrandRow]));
    m_tag->setAccessibleName(withoutMnemonic(labels[Tag]));
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
    m_lines[CaFile]->setToolTip(
        tr("PEM file of certificates that this connection trusts in addition to the system CAs"));
    for (const Eye &eye : m_eyes) {
        eye.button->setToolTip(tr("Show or hide"));
        eye.button->setAccessibleName(tr("Show: %1").arg(eye.secret->accessibleName()));
    }
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
