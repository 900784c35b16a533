#include "cli/fleet/ReportFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace qrlogin {

bool ReportFile::open(const QString &name)
{
    m_name = name;
    if (name.isEmpty())
        return true;
    if (isStandardOutput()) {
        auto output = std::make_unique<QFile>();
        const bool isOpen = output->open(STDOUT_FILENO, QIODevice::WriteOnly);
        m_file = std::move(output);
        return isOpen;
    }
    const QFileInfo target(name);
    // A device or a pipe cannot be replaced by a complete file.
    if (target.exists() && !target.isFile())
        m_file = std::make_unique<QFile>(name);
    else
        m_file = std::make_unique<QSaveFile>(name);
    return m_file->open(QIODevice::WriteOnly);
}

bool ReportFile::write(const QByteArray &content)
{
    if (!m_file)
        return true;
    auto *const replacement = qobject_cast<QSaveFile *>(m_file.get());
    return m_file->write(content) == content.size() && m_file->flush() && (!replacement || replacement->commit());
}

} // namespace qrlogin
