#pragma once

#include "connections/Connection.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <array>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qrlogin {

class Switch;

/// The fields of one connection. The embedded pool's are shown and cannot be edited.
class ConnectionForm : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setConnection(const Connection &connection);
    /// As entered, with the id of the one that was set.
    Connection connection() const;

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

    /// What it takes to sign in; both empty where there is nobody.
    struct SignIn
    {
        QLineEdit *username;
        QLineEdit *password;
    };

    QLineEdit *makeLine(const char *objectName);
    SignIn makeSignIn(const char *username, const char *password);
    QList<TestUser> testUsers() const;
    void addRow(Row row, QWidget *field, QWidget *beside = nullptr);
    void chooseBrand(Brand brand);
    void browseForCaFile();
    void showTags();

    Connection m_connection;
    QFormLayout *m_layout;
    std::array<QLabel *, RowCount> m_labels{};
    QLineEdit *m_name;
    QComboBox *m_brand;
    QLineEdit *m_managementHost;
    QLineEdit *m_applicationHost;
    QLineEdit *m_userPoolId;
    QLineEdit *m_appId;
    QLineEdit *m_accessKeyId;
    QLineEdit *m_accessKeySecret;
    QLineEdit *m_appSecret;
    std::array<SignIn, 2> m_testUsers; ///< no scenario that comes with the program takes more
    QLineEdit *m_caFile;
    QPushButton *m_browse;
    QComboBox *m_tag;
    Switch *m_production;
};

} // namespace qrlogin
