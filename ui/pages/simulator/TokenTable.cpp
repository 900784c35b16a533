#include "pages/simulator/TokenTable.h"

#include "client/TokenText.h"
#include "widgets/Icon.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QStandardItemModel>

namespace qrlogin {

namespace {

enum TokenColumn { NameColumn, ValueColumn, CheckedColumn };

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QIcon iconOf(TokenVerdict verdict)
{
    return accentIcon(verdict == TokenVerdict::Verified ? Accent::Success
            : verdict == TokenVerdict::Wrong            ? Accent::Danger
                                                        : Accent::Warning);
}

} // namespace

TokenTable::TokenTable(QWidget *parent)
    : RowTable(parent),
      m_rows(new QStandardItemModel(this))
{
    setModel(m_rows);
    setObjectName(QStringLiteral("tokenClaims"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void TokenTable::showToken(const TokenVerification &verification)
{
    setAccessibleName(tr("Claims of the ID token"));
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Claim"), tr("Value"), tr("Checked")});
    QJsonObject claims = verification.claims;
    for (const TokenVerification::Check &check : verification.checks) {
        const QStringView claim = claimOf(check.check);
        const QString value
            = claim.isEmpty() ? verification.header.value(u"alg").toString() : valueText(claims.take(claim));
        addCheck(
            check, claim.isEmpty() ? TokenText::title(check.check) : claim.toString(), value, verification.keysFailure);
    }
    for (auto claim = claims.constBegin(); claim != claims.constEnd(); ++claim)
        addRow(claim.key(), valueText(claim.value()), tr("not checked"));

    horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(CheckedColumn, QHeaderView::Stretch);
}

void TokenTable::addCheck(const TokenVerification::Check &check, const QString &name, const QString &value,
    const std::optional<Failure> &keysFailure)
{
    addRow(name, value, TokenText::result(check, keysFailure), iconOf(check.verdict));
}

void TokenTable::addRow(const QString &name, const QString &value, const QString &checked, const QIcon &icon)
{
    QList<QStandardItem *> row;
    for (const QString &text : {name, value, checked}) {
        row.append(new QStandardItem(text));
        row.last()->setToolTip(text);
    }
    row[NameColumn]->setIcon(icon);
    m_rows->appendRow(row);
}

} // namespace qrlogin

#include "moc_TokenTable.cpp"
