#pragma once

#include "base/Clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>

#include <tl/expected.hpp>

namespace qrlogin {

/// What is wrong with a file of certificates.
struct CaFileProblem
{
    enum class Kind {
        Unreadable, ///< detail: the system's words
        NotAFile, ///< missing, a directory or a device
        TooLarge, ///< than largestCaFile
        NoCertificate, ///< no PEM certificate in it
        Expired, ///< every certificate in it has; detail: whose was the last
        NotYetValid, ///< none in it is valid yet; detail: whose is the first
    };

    Kind kind = Kind::Unreadable;
    QString detail = {};
    QDateTime when = {}; ///< with Expired and NotYetValid
};

/// In bytes.
inline constexpr qint64 largestCaFile = 1 << 20;

/// The certificates of a PEM file that are valid at `now`: one at least.
tl::expected<QList<QSslCertificate>, CaFileProblem> readCaFile(const QString &path, Instant now);

class CaFileText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CaFileText)
public:
    /// One sentence.
    static QString describe(const CaFileProblem &problem);
};

} // namespace qrlogin
