#pragma once

#include "base/Words.h"
#include "cli/Command.h"

namespace qrlogin {

enum class Shell { Bash, Zsh, Fish };

inline constexpr auto shellWords = words<Shell>({{Shell::Bash, u"bash"}, {Shell::Zsh, u"zsh"}, {Shell::Fish, u"fish"}});

/// What can complete a command line, from the options and arguments of the commands. Reads the names of the saved
/// connections, and never a secret.
class Completion
{
public:
    explicit Completion(Shell shell);

    /// `words` follow "qrlogin"; the last one is being typed and can be empty. bash passes them with their quotes, the
    /// others without, and so are the words that are returned. The words ":files" and ":directories" stand for those.
    QList<HelpEntry> of(QStringList words) const;

private:
    Shell m_shell;
};

} // namespace qrlogin
