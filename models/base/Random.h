#pragma once

#include <QByteArray>

#include <memory>

class QRandomGenerator;

namespace qrlogin {

/// Where ids, nonces and secrets come from. Passed in, so that a test or a seeded run repeats itself.
class Random
{
public:
    virtual ~Random() = default;

    /// A number from 0 to `bound` - 1, each equally likely. `bound` is at least 1.
    virtual quint32 below(quint32 bound) = 0;

    /// `length` characters of a-z, A-Z and 0-9.
    QByteArray lettersAndDigits(int length);

    /// `digits` lower-case hexadecimal digits.
    QByteArray hex(int digits);
};

/// The system's secure generator.
class SystemRandom final : public Random
{
public:
    quint32 below(quint32 bound) override;
};

/// The same numbers for the same seed: for repeatable runs, never for a real secret.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint32 seed);
    ~SeededRandom() override;
    quint32 below(quint32 bound) override;

private:
    std::unique_ptr<QRandomGenerator> m_generator;
};

} // namespace qrlogin
