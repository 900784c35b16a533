#pragma once

#include "contract/JsonCheck.h"
#include "qr/QrLook.h"

#include <QJsonObject>
#include <QObject>

namespace qrlogin {

/// How the codes of a login are drawn, and the custom data that the next one is asked for with.
///
/// The data is a text in the making: whatever it says is kept as it was typed, and what it said when it was last whole
/// is what is sent.
class CodeOptions : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const QrLook &look() const { return m_look; }
    void setLook(const QrLook &look);

    const QString &customDataText() const { return m_text; }
    void setCustomDataText(const QString &text); ///< blank for none

    /// Nothing for a text that is one JSON object, or blank.
    const std::optional<JsonProblem> &problem() const { return m_problem; }
    /// As it is sent; 0 while there is a problem.
    int customDataBytes() const { return m_bytes; }
    /// No problem, and not beyond maxCustomDataBytes.
    bool isWhole() const;

    /// What is sent.
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
