#include "emulator/api/PhonePage.h"

#include "emulator/api/PageFiles.h"

#include <QJsonArray>

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr PageFile phoneFiles[] = {
    {"/phone", ":/phone-page/index.html", pageType},
    {"/phone/phone.css", ":/phone-page/phone.css", styleType},
    {"/phone/icon.svg", ":/phone-page/icon.svg", drawingType},
    {"/phone/phone.js", ":/phone-page/phone.js", scriptType},
    {"/phone/api.js", ":/phone-page/api.js", scriptType},
    {"/phone/camera.js", ":/phone-page/camera.js", scriptType},
    {"/phone/code.js", ":/phone-page/code.js", scriptType},
    {"/phone/texts.js", ":/phone-page/texts.js", scriptType},
};

constexpr qsizetype mostFaces = 100;
constexpr Seconds busyFor{1};

/// The page knows this rule too.
bool hasDemoPassword(const User &user)
{
    return user.password.reveal() == user.username.toUtf8() + "-demo";
}

int statusOf(PictureReading::Outcome outcome)
{
    switch (outcome) {
    case PictureReading::Outcome::TooLarge: return 413;
    case PictureReading::Outcome::NotAPicture: return 415;
    case PictureReading::Outcome::TooSlow: return 422;
    default: return 500;
    }
}

Answer textsIn(const PictureReading &reading)
{
    if (reading.outcome == PictureReading::Outcome::Read)
        return jsonText({{QStringLiteral("texts"), QJsonArray::fromStringList(reading.texts)}});
    const int status = statusOf(reading.outcome);
    return refuse(status, status, reading.problem());
}

} // namespace

PhonePage::PhonePage(const PoolState &state, ReadPicture readPicture)
    : m_state(state),
      m_readPicture(std::move(readPicture))
{
}

void PhonePage::addTo(Router &router)
{
    for (const PageFile &file : phoneFiles) {
        Response response = responseOf(file);
        if (response.contentType == pageType)
            response.addHeader("Permissions-Policy", "camera=(self)");
        router.addFile(file.path, response);
    }
    router.add(Router::Method::Get, "/phone/info", [this](const Call &call) { return info(call); });
    router.addUpload({readCodePath.data(), size_t(readCodePath.size())}, {"image/png", "image/jpeg"},
        [this](const Request &request, const QByteArray &requestId) { return readCode(request, requestId); });
}

Answer PhonePage::info(const Call &) const
{
    const auto app = std::ranges::find(m_state.applications, ClientAuthMethod::None, &Application::authMethod);
    const QJsonValue application = app == m_state.applications.end()
        ? QJsonValue(QJsonValue::Null)
        : QJsonObject{{QStringLiteral("id"), app->id}, {QStringLiteral("name"), app->name}};
    QJsonArray faces;
    for (const User &user : m_state.users.all()) {
        if (faces.size() < mostFaces && !user.locked && hasDemoPassword(user))
            faces.append(QJsonObject{{QStringLiteral("username"), user.username},
                {QStringLiteral("displayName"), user.displayName},
                {QStringLiteral("photo"), QStringLiteral("/avatars/%1.png").arg(user.id)}});
    }
    return jsonText(
        {{QStringLiteral("userPoolId"), m_state.identity.id}, {QStringLiteral("poolName"), m_state.identity.name},
            {QStringLiteral("application"), application}, {QStringLiteral("faces"), faces}});
}

Response PhonePage::readCode(const Request &request, const QByteArray &requestId) const
{
    const Envelope envelope = envelopeOf(request.path);
    if (!m_readPicture)
        return Router::enveloped(
            envelope, refuse(500, 500, QStringLiteral("this program does not read pictures")), requestId);
    Response response;
    response.later = std::make_shared<LaterResponse>();
    response.later->make
        = [read = m_readPicture, file = request.body.toByteArray(), peer = request.peer.toByteArray(),
              path = request.path.toByteArray(), envelope, requestId](const std::function<void(Response)> &done) {
              const bool isRead = read(file, peer, [envelope, requestId, done](const PictureReading &reading) {
                  done(Router::enveloped(envelope, textsIn(reading), requestId));
              });
              if (!isRead)
                  done(tooManyRequests(path, busyFor, QStringLiteral("the emulator is reading other pictures")));
          };
    return response;
}

} // namespace qrlogin::emulator
