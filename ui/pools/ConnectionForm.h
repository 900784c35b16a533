#pragma once

#include "pool/Connection.h"
#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

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
    /// What is missing or wrong, one sentence; empty if it can be saved.
    QString problem() const;

signals:
    void edited();

protected:
    void retranslate() override;

private:
    enum Row { Name, BrandRow, ManagementHost, ApplicationHost, UserPoolId, AppId, AccessKeyId, AccessKeySecret, AppSecret, Production, RowCount };

    QLineEdit *addLine(Row row, const char *objectName);

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
    Switch *m_production;
};

} // namespace qrlogin
