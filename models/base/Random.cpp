#include "base/Random.h"

#include <QRandomGenerator>

#include <string_view>

namespace qrlogin {

namespace {

QByteArray draw(Random &random, std::string_view alphabet, int length)
{
    QByteArray text(length, Qt::Uninitialized);
    for (char &c : text)
        c = alphabet[random.below(static_cast<quint32>(alphabet.size()))];
    return text;
}

} // namespace

QByteArray Random::lettersAndDigits(int length)
{
    return draw(*this, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length);
}

QByteArray Random::hex(int digits)
{
    return draw(*this, "0123456789abcdef", digits);
}

quint32 SystemRandom::below(quint32 bound)
{
    return QRandomGenerator::system()->bounded(bound);
}

SeededRandom::SeededRandom(quint32 seed)
    : m_generator(std::make_unique<QRandomGenerator>(seed))
{
}

SeededRandom::~SeededRandom() = default;

quint32 SeededRandom::below(quint32 bound)
{
    return m_generator->bounded(bound);
}

} // namespace qrlogin
