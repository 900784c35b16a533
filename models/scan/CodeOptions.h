#pragma once

#include "contract/JsonCheck.h"
#include "qr/QrLook.h"

#include <QJsonObject>
#include <QObject>

namespace qrlogin {

/// How a login's codes are drawn, and the custom data of the next code.
///
/// Keeps the data's text as typed. Sends the value of the last valid text.
class CodeOptions : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const QrLook &look() const { return m_look; }
    void setLook(const QrLook &look);

    const QString &customDataText() const { return m_text; }
    void setCustomDataText(const QString &text); ///< empty or blank for none

    /// Nothing if the text is one JSON object or blank.
    const std::optional<JsonProblem> &problem() const { return m_problem; }
    /// Size as sent; 0 while there is a problem.
    int customDataBytes() const { return m_bytes; }
    /// Without a problem, and at most maxCustomDataBytes.
    bool isWhole() const;

    /// The data to send.
    const QJsonObject &customData() const { return m_customData; }

signals:
    void lookChanged();
    void customDataChanged();

private:
    QrLook m_look;
    QString m_text;
    std::optional<JsonProblem> m_problem;
    int m_bytes = 0;
    QJsonObject m_customData;
};

} // namespace qrlogin
