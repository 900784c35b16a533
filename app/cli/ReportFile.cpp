#include "cli/ReportFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sys/stat.h>
#include <unistd.h>

namespace qrlogin {

namespace {

/// The same for all names of a file; empty for a device or a pipe, which takes several texts one after the other.
QString identityOf(const struct stat &status)
{
    return S_ISREG(status.st_mode) ? QStringLiteral("%1:%2").arg(status.st_dev).arg(status.st_ino) : QString();
}

QString identityOf(int descriptor)
{
    struct stat status
    {
    };
    return ::fstat(descriptor, &status) == 0 ? identityOf(status) : QString();
}

QString identityOf(const QString &name)
{
    struct stat status
    {
    };
    if (::stat(QFile::encodeName(name).constData(), &status) == 0)
        return identityOf(status);
    // It does not exist yet, and QSaveFile writes where a link leads.
    constexpr int mostLinks = 40;
    QFileInfo target(name);
    for (int links = 0; target.isSymLink() && links < mostLinks; ++links)
        target.setFile(target.symLinkTarget());
    return QFileInfo(target.path()).canonicalFilePath() + u'/' + target.fileName();
}

} // namespace

FilesInUse::FilesInUse()
    : m_written{identityOf(STDOUT_FILENO), identityOf(STDERR_FILENO)}
{
    m_written.remove(QString());
}

void FilesInUse::addRead(const QString &name)
{
    const bool isStandardInput = name == QLatin1String("-");
    const QString identity = isStandardInput ? identityOf(STDIN_FILENO) : identityOf(name);
    if (!name.isEmpty() && !identity.isEmpty())
        m_read.insert(identity);
}

QString FilesInUse::addWritten(const QString &name)
{
    const QString identity = identityOf(name);
    if (m_read.contains(identity))
        return tr("this command reads it");
    if (m_written.contains(identity))
        return tr("this command writes something else to it");
    if (!identity.isEmpty())
        m_written.insert(identity);
    return {};
}

QString ReportFile::open(const QString &name, FilesInUse &files)
{
    m_name = name;
    if (isStandardOutput()) {
        auto output = std::make_unique<QFile>();
        const bool isOpen = output->open(STDOUT_FILENO, QIODevice::WriteOnly);
        m_file = std::move(output);
        return isOpen ? QString() : problem();
    }
    if (const QString conflict = files.addWritten(name); !conflict.isEmpty())
        return problem(conflict);
    const QFileInfo target(name);
    // A device or a pipe cannot be replaced by a complete file.
    if (target.exists() && !target.isFile())
        m_file = std::make_unique<QFile>(name);
    else
        m_file = std::make_unique<QSaveFile>(name);
    return m_file->open(QIODevice::WriteOnly) ? QString() : problem();
}

bool ReportFile::write(const QByteArray &content)
{
    if (!m_file)
        return true;
    auto *const replacement = qobject_cast<QSaveFile *>(m_file.get());
    return m_file->write(content) == content.size() && m_file->flush() && (!replacement || replacement->commit());
}

} // namespace qrlogin
