#pragma once

#include "help/ProgramHelp.h"

#include <QCoreApplication>

#include <optional>
#include <tl/expected.hpp>

namespace qrlogin {

/// The options of the program `qrlogin-console`.
struct ConsoleOptions
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConsoleOptions)
public:
    QString dataDirectory;
    QString screenshot; ///< a file; empty: none
    bool reportJson = false;

    static ProgramHelp help();

    /// Answers --help and --version, which need neither a display nor an application, on the standard output. The exit
    /// code; nothing if neither is among the arguments.
    static std::optional<int> answer(int argc, char *argv[]);

    /// The options among the arguments of the application, or what is wrong with them.
    static tl::expected<ConsoleOptions, QString> read(const QStringList &arguments);
};

} // namespace qrlogin
