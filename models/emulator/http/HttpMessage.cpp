#include "emulator/http/HttpMessage.h"

#include "contract/Brand.h"

#include <algorithm>

namespace qrlogin::emulator {

QString Site::url() const
{
    return QLatin1String(isSecure ? "https://" : "http://") + QLatin1String(host);
}

QByteArrayView Request::header(QByteArrayView name) const
{
    for (const Header &header : headers) {
        if (header.name == name)
            return header.value;
    }
    return {};
}

QByteArrayView Request::repeatedHeader() const
{
    const auto isSingle = [](QByteArrayView name) {
        return name == "authorization" || name == "origin" || name == "sec-fetch-site" || name == "content-type"
            || (name.startsWith("x-") && !name.startsWith("x-forwarded-"));
    };
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (isSingle(header->name) && std::find_if(header + 1, headers.end(), [&](const Header &other) {
                return other.name == header->name;
            }) != headers.end())
            return header->name;
    }
    return {};
}

QList<QByteArrayView> Request::brandHeaders(QByteArrayView nameWithoutPrefix) const
{
    QList<QByteArrayView> values;
    for (const Header &header : headers) {
        for (const Brand brand : {Brand::Authing, Brand::GenAuth}) {
            const QByteArrayView prefix = dialect(brand).headerPrefix;
            if (header.name.startsWith(prefix) && header.name.sliced(prefix.size()) == nameWithoutPrefix)
                values += header.value;
        }
    }
    return values;
}

QByteArray Request::queryValue(QByteArrayView name) const
{
    QByteArrayView rest = query;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('&');
        const QByteArrayView part = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (part.size() <= name.size() || part[name.size()] != '=' || !part.startsWith(name))
            continue;
        const QByteArray value = part.sliced(name.size() + 1).toByteArray();
        return value.contains('%') ? QByteArray::fromPercentEncoding(value) : value;
    }
    return {};
}

} // namespace qrlogin::emulator
