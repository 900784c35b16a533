#include "connections/HostText.h"

#include "connections/Connection.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace qrlogin {

tl::expected<QUrl, QString> HostText::parse(const QString &text)
{
    const auto refused = [](const QString &why) { return tl::unexpected(why); };
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return refused(tr("Enter an address, such as https://api.example.com."));
    if (std::ranges::any_of(typed, [](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        }))
        return refused(tr("An address must not contain spaces."));

    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*)://"));
    const QString named = scheme.match(typed).captured(1).toLower();
    const QString rest = named.isEmpty() ? typed : typed.mid(named.size() + 3);
    if (!named.isEmpty() && named != QLatin1String("https") && named != QLatin1String("http"))
        return refused(tr("The address must start with https://."));
    // "https:/host", "https//host", "http://https:host": a scheme that is not one.
    static const QRegularExpression again(
        QStringLiteral("^https?(:*/|:(?![0-9]+/?$))|^https?:?$|://"), QRegularExpression::CaseInsensitiveOption);
    if (again.match(rest).hasMatch())
        return refused(named.isEmpty() ? tr("Write https:// before the host.")
                                       : tr("The address contains a second scheme. Enter https:// once."));

    const qsizetype end = rest.indexOf(QRegularExpression(QStringLiteral("[/?#\\\\]")));
    const QString authority = end < 0 ? rest : rest.left(end);
    const QString after = end < 0 ? QString() : rest.mid(end);
    if (authority.contains(u'@'))
        return refused(tr("An address must not contain a user name or a password."));
    if (after.contains(u'?'))
        return refused(tr("Enter only the host: an address must not contain a query (after “?”)."));
    if (after.contains(u'#'))
        return refused(tr("Enter only the host: an address must not contain a fragment (after “#”)."));
    if (authority.isEmpty())
        return refused(tr("The address does not contain a host."));
    if (!after.isEmpty() && after != QLatin1String("/"))
        return refused(tr("Enter only the host: an address must not contain a path (after “/”)."));

    static const QRegularExpression portAtEnd(QStringLiteral("^(\\[[^\\]]*\\]|[^:\\[]*)(?::([^:]*))?$"));
    const auto parts = portAtEnd.match(authority);
    if (!parts.hasMatch())
        return refused(tr("“%1” is not a host.").arg(authority.left(80)));
    if (parts.hasCaptured(2)) {
        static const QRegularExpression digits(QStringLiteral("^[0-9]{1,5}$"));
        const int port = digits.match(parts.captured(2)).hasMatch() ? parts.captured(2).toInt() : 0;
        if (port < 1 || port > 65'535)
            return refused(tr("The port must be a number from 1 to 65535."));
    }
    const QString host = parts.captured(1);
    if (host.isEmpty())
        return refused(tr("The address does not contain a host."));
    const bool isBracketed = host.startsWith(u'[');
    if (isBracketed && QHostAddress(host.mid(1).chopped(1)).protocol() != QAbstractSocket::IPv6Protocol)
        return refused(tr("“%1” is not a host.").arg(authority.left(80)));

    const QUrl url(
        (named.isEmpty() ? QStringLiteral("https") : named) + QLatin1String("://") + authority, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || authority.contains(u'%'))
        return refused(tr("“%1” is not a host.").arg(authority.left(80)));
    if (!checkHost(url))
        return refused(tr("Use https: only an address on this computer can use http."));
    return url;
}

QUrl HostText::keep(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto parsed = parse(text);
    if (parsed)
        return *parsed;
    QUrl kept;
    kept.setFragment(text, QUrl::DecodedMode);
    return kept;
}

QString HostText::textOf(const QUrl &kept)
{
    return kept.host().isEmpty() && kept.hasFragment() ? kept.fragment(QUrl::FullyDecoded) : kept.toString();
}

QString HostText::problem(const QUrl &kept)
{
    const auto parsed = parse(textOf(kept));
    return parsed ? QString() : parsed.error();
}

} // namespace qrlogin
