#pragma once

#include "base/Clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>

#include <tl/expected.hpp>

namespace qrlogin {

/// What is wrong with a CA file.
struct CaFileProblem
{
    enum class Kind {
        Unreadable, ///< detail: the system's message
        NotAFile, ///< missing, a directory or a device
        TooLarge, ///< larger than largestCaFile
        NoCertificate, ///< does not contain a PEM certificate
        Expired, ///< all certificates have expired; detail: the subject of the last one to expire
        NotYetValid, ///< no certificate is valid now, but one will be; detail: its subject
    };

    Kind kind = Kind::Unreadable;
    QString detail = {};
    QDateTime when = {}; ///< with Expired and NotYetValid
};

/// Bytes.
inline constexpr qint64 largestCaFile = 1 << 20;

/// The certificates of a PEM file that are valid at `now`, at least one.
tl::expected<QList<QSslCertificate>, CaFileProblem> readCaFile(const QString &path, Instant now);

class CaFileText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CaFileText)
public:
    /// One sentence.
    static QString describe(const CaFileProblem &problem);
};

} // namespace qrlogin
