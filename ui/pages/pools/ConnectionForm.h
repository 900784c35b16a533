#pragma once

#include "connections/Connection.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <array>
#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qrlogin {

class Switch;

/// The fields of one connection. Those of the emulator are read-only.
class ConnectionForm : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setConnection(const Connection &connection);
    /// As entered, with the ID of the connection that was set.
    const Connection &connection() const { return m_connection; }

signals:
    void edited();

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
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

    template <typename Part, typename Text>
    void addLine(Row row, const char *objectName, Part Connection::*part, Text Part::*text, QWidget *beside = nullptr);
    QLineEdit *makeLine(const char *objectName, const std::function<void(const QString &)> &take);
    void addTestUser(Row row, const char *username, const char *password);
    QList<TestUser> testUsers() const;
    /// An empty field says whether its secret is unread.
    void showUnread();
    void addRow(Row row, QWidget *field, QWidget *beside = nullptr);
    void chooseBrand(Brand brand);
    void browseForCaFile();
    void showTags();

    Connection m_connection;
    Connection m_before; ///< the one that was set
    QFormLayout *m_layout;
    std::array<QLabel *, RowCount> m_labels{};
    std::array<QLineEdit *, RowCount> m_lines{}; ///< null if a row is not a line of text
    QList<std::function<void()>> m_showLines; ///< each shows one text of m_connection
    QComboBox *m_brand;
    QList<SignIn> m_testUsers; ///< two: the shipped scenarios need no more
    QPushButton *m_browse;
    QComboBox *m_tag;
    Switch *m_production;
};

} // namespace qrlogin
