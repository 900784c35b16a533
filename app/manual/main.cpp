#include "cli/program/CommandList.h"
#include "help/ConsoleOptions.h"
#include "help/ManualPage.h"

#include <QDir>
#include <QFile>
#include <QTranslator>

#include <cstdio>

using namespace qrlogin;

namespace {

bool write(const QString &fileName, const QString &text)
{
    QFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.flush())
        return true;
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(fileName), qUtf8Printable(file.errorString()));
    return false;
}

bool writePages(const QString &directory)
{
    QList<ProgramHelp> all{programHelp()};
    for (const CommandEntry &command : commandList())
        all += helpOf(command);
    all += ConsoleOptions::help();
    ManualFacts facts{QCoreApplication::applicationVersion(), {}};
    for (const ProgramHelp &help : all)
        facts.seeAlso += manualName(help);
    QDir().mkpath(directory);
    return std::ranges::all_of(all, [&](const ProgramHelp &help) {
        return write(directory + u'/' + manualName(help) + QStringLiteral(".1"), manualPage(help, facts));
    });
}

} // namespace

/// Writes the pages in English below DIRECTORY/man1, and in Chinese below DIRECTORY/zh_CN/man1.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(QRLOGIN_VERSION));
    const QString directory = QCoreApplication::arguments().value(1);
    if (directory.isEmpty() || !writePages(directory + QStringLiteral("/man1")))
        return 1;
    QTranslator chinese;
    return chinese.load(QStringLiteral(":/i18n/qrlogin_zh_CN")) && QCoreApplication::installTranslator(&chinese)
            && writePages(directory + QStringLiteral("/zh_CN/man1"))
        ? 0
        : 1;
}
