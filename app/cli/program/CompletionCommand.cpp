#include "cli/program/CompletionCommand.h"

#include "cli/program/Completion.h"

#include <QFile>

namespace qrlogin {

namespace {

class CompletionCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CompletionCommand)
public:
    CompletionCommand();
    Candidates argumentsAfter(const QStringList &arguments) const override;

protected:
    /// The others are words of another command line.
    QStringList ownArguments() const override { return m_parser.positionalArguments().mid(0, 1); }
    ExitCode execute() override;
};

CompletionCommand::CompletionCommand()
    : Command(QLatin1String("completion"))
{
    describe(
        tr("Print a script with which a shell completes commands, options, connections and scenarios. For bash, add "
           "this line to ~/.bashrc: source <(qrlogin completion bash)"));
    setArguments(QStringLiteral("bash|zsh|fish [-- WORD...]"));
    addGroup({tr("Arguments"),
        {{QStringLiteral("WORD"),
            tr("Words of a command line, without “qrlogin”. Prints what can complete the last one, "
               "instead of the script.")}}});
}

Candidates CompletionCommand::argumentsAfter(const QStringList &arguments) const
{
    if (!arguments.isEmpty())
        return {};
    return {.words = {{QStringLiteral("bash"), {}}, {QStringLiteral("zsh"), {}}, {QStringLiteral("fish"), {}}}};
}

ExitCode CompletionCommand::execute()
{
    QStringList words = m_parser.positionalArguments();
    const auto shell = words.isEmpty() ? std::nullopt : shellWords.value(words.takeFirst());
    if (!shell)
        return misused(tr("Specify a shell: %1.").arg(shellWords.list()));
    if (!words.isEmpty()) {
        for (const HelpEntry &each : Completion(*shell).of(words)) {
            m_out << each.term;
            if (*shell != Shell::Bash && !each.meaning.isEmpty())
                m_out << '\t' << each.meaning;
            m_out << '\n';
        }
        return ExitCode::Fine;
    }
    QFile script(QStringLiteral(":/completion/qrlogin.") + shellWords.of(*shell));
    if (!script.open(QIODevice::ReadOnly))
        return failed(script.errorString(), ExitCode::Refused);
    m_out.addLines(QString::fromUtf8(script.readAll()));
    return ExitCode::Fine;
}

} // namespace

std::unique_ptr<Command> makeCompletion()
{
    return std::make_unique<CompletionCommand>();
}

} // namespace qrlogin
