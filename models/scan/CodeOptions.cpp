#include "scan/CodeOptions.h"

#include "contract/QrPayload.h"

#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

void CodeOptions::setLook(const QrLook &look)
{
    QrLook bounded = look;
    bounded.modulePixels = std::clamp(look.modulePixels, 0, QrLook::maxModulePixels);
    bounded.quietModules = std::clamp(look.quietModules, 0, QrLook::maxQuietModules);
    if (bounded == m_look)
        return;
    m_look = bounded;
    emit lookChanged();
}

bool CodeOptions::isWhole() const
{
    return !m_problem && m_bytes <= maxCustomDataBytes;
}

void CodeOptions::setCustomDataText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    const bool isBlank = QStringView(text).trimmed().isEmpty();
    m_problem = isBlank ? std::nullopt : checkJsonObject(text);
    m_bytes = 0;
    if (!m_problem) {
        const QJsonObject data = QJsonDocument::fromJson(text.toUtf8()).object();
        m_bytes = isBlank ? 0 : int(QJsonDocument(data).toJson(QJsonDocument::Compact).size());
        if (isWhole())
            m_customData = data;
    }
    emit customDataChanged();
}

} // namespace qrlogin

#include "moc_CodeOptions.cpp"
