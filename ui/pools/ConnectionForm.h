#pragma once

#include "pool/Connection.h"
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
        CaFile,
        Tag,
        Production,
        RowCount
    };

    QLineEdit *makeLine(const char *objectName);
    void addRow(Row row, QWidget *buddy, QWidget *field = nullptr);
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
    QLineEdit *m_caFile;
    QPushButton *m_browse;
    QComboBox *m_tag;
    Switch *m_production;
};

} // namespace qrlogin
