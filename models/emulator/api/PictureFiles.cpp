#include "emulator/api/PictureFiles.h"

#include "emulator/api/AvatarPicture.h"
#include "emulator/api/CodeActions.h"
#include "emulator/api/CodePicture.h"
#include "emulator/http/Answer.h"
#include "emulator/http/Router.h"
#include "qr/QrCode.h"

#include <optional>

namespace qrlogin::emulator {

namespace {

constexpr QByteArrayView codePrefix = "/qrcodes/";
constexpr QByteArrayView avatarPrefix = "/avatars/";
constexpr QByteArrayView ending = ".png";

std::optional<QByteArrayView> idIn(QByteArrayView path, QByteArrayView prefix)
{
    if (!path.startsWith(prefix) || !path.endsWith(ending) || path.size() < prefix.size() + ending.size())
        return std::nullopt;
    return path.sliced(prefix.size()).chopped(ending.size());
}

Response picture(const QByteArray &png)
{
    return {200, png, "image/png", {}, false};
}

/// Empty where its payload is longer than a code can hold.
QByteArray pngOf(const PoolState &state, const LoginCode &code)
{
    const auto modules = qrlogin::QrCode::encode(payloadTextOf(state, code));
    return modules ? codePng(*modules) : QByteArray();
}

} // namespace

PictureFiles::PictureFiles(PoolState &state)
    : m_state(state)
{
}

QByteArrayView PictureFiles::folderOf(QByteArrayView path)
{
    return path.startsWith(codePrefix) ? codePrefix : path.startsWith(avatarPrefix) ? avatarPrefix : QByteArrayView();
}

Response PictureFiles::handle(const Request &request, Instant now)
{
    if (auto answer = Router::answerToMethod(request, Router::Method::Get))
        return *std::move(answer);
    return get(request.path, now);
}

Response PictureFiles::get(QByteArrayView path, Instant now)
{
    if (const auto id = idIn(path, codePrefix)) {
        const LoginCode *code = m_state.codes.find(*id, now);
        const QByteArray png = code ? madeOnce(path, [&] { return pngOf(m_state, *code); }) : QByteArray();
        if (!png.isEmpty())
            return picture(png);
    }
    const auto userId = idIn(path, avatarPrefix);
    if (userId && m_state.users.indexOfId(QString::fromLatin1(*userId)) >= 0)
        return picture(madeOnce(path, [&] { return avatarPng(userId->toByteArray()); }));
    Response none = httpError(path, 404, QStringLiteral("the image does not exist"));
    none.isWrongGuess = true;
    return none;
}

QByteArray PictureFiles::madeOnce(QByteArrayView path, const std::function<QByteArray()> &make)
{
    const QByteArray key = path.toByteArray();
    if (const QByteArray *known = m_made.object(key))
        return *known;
    const QByteArray png = make();
    m_made.insert(key, new QByteArray(png), key.size() + png.size());
    return png;
}

} // namespace qrlogin::emulator
