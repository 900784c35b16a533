#include "emulator/control/Faults.h"

#include "emulator/http/Answer.h"

#include <limits>

namespace qrlogin::emulator {

namespace {

Response replacement(const FaultRule &rule, QByteArrayView path)
{
    if (rule.kind == FaultKind::TooManyRequests)
        return tooManyRequests(path, rule.retryAfter, QStringLiteral("simulated fault"));
    if (rule.kind == FaultKind::Html) {
        Response page;
        page.contentType = "text/html; charset=utf-8";
        page.body = "<!DOCTYPE html><title>Gateway</title><p>Simulated fault.</p>\n";
        return page;
    }
    return httpError(path, 500, QStringLiteral("simulated fault"));
}

Delivery::Kind deliveryOf(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Hang: return Delivery::Kind::Hung;
    case FaultKind::Drop: return Delivery::Kind::Dropped;
    case FaultKind::Truncate: return Delivery::Kind::Truncated;
    default: return Delivery::Kind::Whole;
    }
}

} // namespace

std::optional<int> Faults::add(FaultRule rule, Random &random)
{
    if (m_entries.size() >= most)
        return std::nullopt;
    const quint32 seed
        = rule.seed ? static_cast<quint32>(*rule.seed) : random.below(std::numeric_limits<quint32>::max());
    m_entries.push_back({{++m_lastId, std::move(rule)}, std::make_unique<SeededRandom>(seed)});
    return m_lastId;
}

bool Faults::remove(int id)
{
    return std::erase_if(m_entries, [id](const Entry &entry) { return entry.id == id; }) > 0;
}

Response Faults::answer(const Request &request, const std::function<Response()> &answer)
{
    const QString path = QString::fromUtf8(request.path);
    Milliseconds delay{0};
    const FaultRule *met = nullptr;
    for (Entry &entry : m_entries) {
        if (!entry.rule.isFor(path) || !entry.rule.picks(++entry.calls))
            continue;
        if (entry.rule.percent < 100 && entry.chance->below(100) >= static_cast<quint32>(entry.rule.percent))
            continue;
        ++entry.hits;
        if (entry.rule.kind == FaultKind::Latency)
            delay += entry.rule.delay;
        else if (!met)
            met = &entry.rule;
    }
    Response response = met && met->kind != FaultKind::Truncate ? replacement(*met, request.path) : answer();
    response.delivery = {met ? deliveryOf(met->kind) : Delivery::Kind::Whole, delay};
    return response;
}

} // namespace qrlogin::emulator
