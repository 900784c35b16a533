#pragma once

#include "contract/tokens/TokenVerification.h"
#include "widgets/RowTable.h"

class QStandardItemModel;

namespace qrlogin {

/// The header and the claims of an ID token, and what was checked of each.
class TokenTable : public RowTable
{
    Q_OBJECT
public:
    explicit TokenTable(QWidget *parent = nullptr);

    void showToken(const TokenVerification &verification);

private:
    void addCheck(const TokenVerification::Check &check, const QString &name, const QString &value,
        const std::optional<Failure> &keysFailure);
    void addRow(const QString &name, const QString &value, const QString &checked, const QIcon &icon = {});

    QStandardItemModel *m_rows;
};

} // namespace qrlogin
