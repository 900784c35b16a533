#include "cli/SettingsActions.h"

#include "cli/Coroutines.h"
#include "contract/StrategyPatch.h"

namespace qrlogin {

SettingsActions::SettingsActions(
    const Connection &connection, const PoolContext &context, bool isDryRun, SettingsOutput &output)
    : m_model(connection, context),
      m_isDryRun(isDryRun),
      m_output(output),
      m_administrator(connection.address, context, Party::Administrator, connection.credentials)
{
}

QCoro::Task<ExitCode> SettingsActions::get()
{
    auto loading = load();
    const bool isLoaded = co_await loading;
    if (!isLoaded)
        co_return failed();
    auto listing = readSettingsReach(&m_administrator);
    const Result<SettingsReach> reach = co_await listing;
    m_output.showSettings(m_model.saved());
    m_output.showReach(reach, m_model.connection().address.appId);
    co_return ExitCode::Fine;
}

QCoro::Task<ExitCode> SettingsActions::set(QJsonObject members)
{
    auto loading = load();
    const bool isLoaded = co_await loading;
    if (!isLoaded)
        co_return failed();
    m_model.setEdited(patched(m_model.saved(), members).strategy);
    auto saving = saveEdited();
    co_return co_await saving;
}

QCoro::Task<ExitCode> SettingsActions::diff(QByteArray document)
{
    auto editing = edit(document);
    const bool isEdited = co_await editing;
    if (!isEdited)
        co_return failed();
    m_output.showChanges(m_model);
    co_return m_model.isDirty() ? ExitCode::Differs : ExitCode::Fine;
}

QCoro::Task<ExitCode> SettingsActions::apply(QByteArray document)
{
    auto editing = edit(document);
    const bool isEdited = co_await editing;
    if (!isEdited)
        co_return failed();
    auto saving = saveEdited();
    co_return co_await saving;
}

QCoro::Task<ExitCode> SettingsActions::advise()
{
    auto loading = load();
    const bool isLoaded = co_await loading;
    if (!isLoaded)
        co_return failed();
    const QList<AdviceRule> advice = adviceOn(m_model.saved());
    auto listing = readSettingsReach(&m_administrator);
    const Result<SettingsReach> reach = co_await listing;
    m_output.showAdvice(advice, reach);
    co_return advice.isEmpty() && (!reach || reach->withOwnRules().isEmpty()) ? ExitCode::Fine : ExitCode::Differs;
}

QCoro::Task<bool> SettingsActions::load()
{
    m_model.load();
    auto loading = until(m_model, [this] { return m_model.activity() == SettingsModel::Activity::Idle; });
    co_await loading;
    co_return !m_model.failure();
}

QCoro::Task<bool> SettingsActions::edit(QByteArray document)
{
    // Detect an invalid document before any request.
    const DocumentReading first = readDocument(document, m_model.saved());
    if (!first.strategy) {
        m_output.showFindings(first.findings);
        co_return false;
    }
    auto loading = load();
    const bool isLoaded = co_await loading;
    if (!isLoaded)
        co_return false;
    m_output.showFindings(first.findings);
    m_model.setEdited(*readDocument(document, m_model.saved()).strategy);
    co_return true;
}

QCoro::Task<ExitCode> SettingsActions::saveEdited()
{
    m_output.showChanges(m_model);
    // The arguments are in range, but the pool may contain a value that is not.
    if (const auto rule = firstOutOfRange(m_model.edited())) {
        m_output.showFindings({{FindingKind::OutOfRange, rule->wireName.toString()}});
        co_return ExitCode::Usage;
    }
    if (m_isDryRun || !m_model.isDirty()) {
        m_output.showOutcome(m_isDryRun ? ChangeOutcome::DryRun : ChangeOutcome::NothingToSave);
        co_return ExitCode::Fine;
    }
    m_model.save();
    auto saving = until(m_model, [this] { return m_model.activity() == SettingsModel::Activity::Idle; });
    co_await saving;
    if (m_model.failure())
        co_return failed();
    m_output.showOutcome(ChangeOutcome::Saved);
    co_return ExitCode::Fine;
}

ExitCode SettingsActions::failed()
{
    if (!m_model.failure())
        return ExitCode::Usage;
    m_output.showFailure(*m_model.failure());
    return exitCodeOf(*m_model.failure());
}

} // namespace qrlogin
