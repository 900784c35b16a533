#include "settings/StatusPreview.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

QStringList linesOf(const QrStatusReport &report)
{
    return QString::fromUtf8(QJsonDocument(toJson(report)).toJson()).trimmed().split(u'\n');
}

bool isToken(const QString &line)
{
    return line.contains(QLatin1String("_token\"")) || line.contains(QLatin1String("\"tokenSet\""));
}

QString withoutComma(const QString &line)
{
    return line.endsWith(u',') ? line.chopped(1) : line;
}

} // namespace

QrStatusReport sampleReport(QrStatus status, const LoginStrategy &strategy)
{
    QrStatusReport report{status, {}, {}, {}};
    if (status == QrStatus::Scanned || status == QrStatus::Authorized || status == QrStatus::Cancelled)
        report.briefUserInfo = BriefUserInfo{QStringLiteral("Alice"), QStringLiteral("https://…/alice.png")};
    if (status != QrStatus::Authorized)
        return report;
    report.ticket = QStringLiteral("s3Kq…");
    if (strategy.returnFullUserInfo)
        report.tokenSet = TokenSet{QStringLiteral("openid profile"), QStringLiteral("eyJhbGciOi…"),
            QStringLiteral("eyJraWQiOi…"), {}, 1'209'600};
    return report;
}

QList<PreviewLine> statusPreview(QrStatus status, const LoginStrategy &saved, const LoginStrategy &edited)
{
    // Members are sorted, so the two responses differ only by missing members.
    const QStringList before = linesOf(sampleReport(status, saved));
    const QStringList after = linesOf(sampleReport(status, edited));
    QList<PreviewLine> lines;
    qsizetype b = 0, a = 0;
    while (b < before.size() || a < after.size()) {
        const bool same = b < before.size() && a < after.size() && withoutComma(before[b]) == withoutComma(after[a]);
        const bool isRemoved = !same && before.size() - b > after.size() - a;
        const QString &text = isRemoved ? before[b] : after[a];
        lines.append({text, !same, isRemoved, isToken(text)});
        b += same || isRemoved ? 1 : 0;
        a += same || !isRemoved ? 1 : 0;
    }
    return lines;
}

} // namespace qrlogin
