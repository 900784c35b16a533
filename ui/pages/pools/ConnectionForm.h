#pragma once

#include "connections/ConnectionCheck.h"
#include "widgets/Translated.h"

#include <QSet>
#include <QWidget>

#include <array>
#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace qrlogin {

class Switch;

/// The fields of one connection. Those of the emulator are read-only. Each problem is shown below its field; the eye
/// beside a secret shows it.
class ConnectionForm : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setConnection(const Connection &connection);
    /// As entered, with the ID of the connection that was set.
    const Connection &connection() const { return m_connection; }

    /// The problems of connection(). Those of missing values appear once somebody has edited the field.
    void showProblems(const QList<ConnectionCheck::Problem> &problems, const QString &caProblem);

signals:
    void edited(); ///< by the user or their assistive technology

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    enum Group { PoolGroup, KeyGroup, TestUserGroup, AdvancedGroup, GroupCount };
    enum Row {
        Name,
        BrandRow,
        ManagementHost,
        ApplicationHost,
        UserPoolId,
        AppId,
        AccessKeyId,
        AccessKeySecret,
        AppSecret,
        FirstTestUser,
        SecondTestUser,
        CaFile,
        Tag,
        Production,
        RowCount
    };

    /// The fields of a test user; both empty if there is none.
    struct SignIn
    {
        QLineEdit *username;
        QLineEdit *password;
    };

    struct Eye
    {
        QToolButton *button;
        QLineEdit *secret;
    };

    template <typename Part, typename Text>
    void addLine(Row row, const char *objectName, Part Connection::*part, Text Part::*text, QWidget *beside = nullptr);
    QLineEdit *makeLine(Row row, const char *objectName, const std::function<void(const QString &)> &take);
    void addTestUser(Row row, const char *username, const char *password);
    QList<TestUser> testUsers() const;
    /// An empty field says whether its secret is unread.
    void showUnread();
    QToolButton *makeEye(QLineEdit &secret);
    void addGroup(Group group); ///< a heading above the rows that follow
    void addRow(Row row, QWidget *field, std::initializer_list<QWidget *> beside = {});
    static Row rowOf(const ConnectionCheck::Problem &problem);
    /// What is stored for the text of a host; empty if it is the text.
    static QString storedAs(const QLineEdit &host);
    void chooseBrand(Brand brand);
    void browseForCaFile();
    void showTags();

    Connection m_connection;
    Connection m_before; ///< the one that was set
    bool m_isShowing = false; ///< the form itself sets its fields
    QSet<Row> m_touched; ///< the rows that were edited since another connection was set
    QList<Eye> m_eyes;
    QFormLayout *m_layout;
    std::array<QLabel *, GroupCount> m_groups{};
    std::array<QLabel *, RowCount> m_labels{};
    std::array<QLabel *, RowCount> m_notes{}; ///< below the fields
    std::array<QLineEdit *, RowCount> m_lines{}; ///< the first of the row; null if a row is not a line of text
    QList<std::function<void()>> m_showLines; ///< each shows one text of m_connection
    QComboBox *m_brand;
    QList<SignIn> m_testUsers; ///< two: the shipped scenarios need no more
    QPushButton *m_browse;
    QComboBox *m_tag;
    Switch *m_production;
};

} // namespace qrlogin
