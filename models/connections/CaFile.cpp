#include "connections/CaFile.h"

#include "base/ReadFile.h"
#include "base/Utc.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace qrlogin {

namespace {

QString subject(const QSslCertificate &certificate)
{
    const QString name = certificate.subjectDisplayName();
    return name.isEmpty() ? QString::fromLatin1(certificate.serialNumber()) : name;
}

} // namespace

tl::expected<QList<QSslCertificate>, CaFileProblem> readCaFile(const QString &path, Instant now)
{
    using Kind = CaFileProblem::Kind;
    if (!QFileInfo(path).isFile()) // reading a device can block forever
        return tl::unexpected(CaFileProblem{Kind::NotAFile});
    const auto text = readFile(path, largestCaFile + 1);
    if (!text)
        return tl::unexpected(CaFileProblem{Kind::Unreadable, text.error()});
    if (text->size() > largestCaFile)
        return tl::unexpected(CaFileProblem{Kind::TooLarge});

    const QList<QSslCertificate> all = QSslCertificate::fromData(*text, QSsl::Pem);
    if (all.isEmpty())
        return tl::unexpected(CaFileProblem{Kind::NoCertificate});
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), utc);
    QList<QSslCertificate> valid;
    std::ranges::copy_if(all, std::back_inserter(valid), [&time](const QSslCertificate &certificate) {
        return certificate.effectiveDate() <= time && time < certificate.expiryDate();
    });
    if (!valid.isEmpty())
        return valid;

    const auto next
        = std::ranges::find_if(all, [&time](const QSslCertificate &each) { return each.effectiveDate() > time; });
    if (next != all.end())
        return tl::unexpected(CaFileProblem{Kind::NotYetValid, subject(*next), next->effectiveDate()});
    const auto last = std::ranges::max_element(all, {}, &QSslCertificate::expiryDate);
    return tl::unexpected(CaFileProblem{Kind::Expired, subject(*last), last->expiryDate()});
}

QString CaFileText::describe(const CaFileProblem &problem)
{
    const QString when = QLocale().toString(problem.when.date(), QLocale::LongFormat);
    switch (problem.kind) {
    case CaFileProblem::Kind::Unreadable: return tr("The CA file cannot be read: %1").arg(problem.detail);
    case CaFileProblem::Kind::NotAFile: return tr("The CA file does not exist or is not a regular file.");
    case CaFileProblem::Kind::TooLarge: return tr("The CA file is larger than 1 MiB.");
    case CaFileProblem::Kind::NoCertificate: return tr("The CA file does not contain a PEM certificate.");
    case CaFileProblem::Kind::Expired:
        return tr("The certificate in the CA file expired on %1: %2").arg(when, problem.detail);
    case CaFileProblem::Kind::NotYetValid:
        return tr("The certificate in the CA file is not valid before %1: %2").arg(when, problem.detail);
    }
    return {};
}

} // namespace qrlogin
