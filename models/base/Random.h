#pragma once

#include <QByteArray>

#include <memory>

class QRandomGenerator;

namespace qrlogin {

/// The source of IDs, nonces and secrets. Passed in, so that a test or a seeded run is repeatable.
class Random
{
public:
    virtual ~Random() = default;

    /// Returns a number from 0 to `bound` - 1, uniformly distributed. `bound` is at least 1.
    virtual quint32 below(quint32 bound) = 0;

    /// Returns `length` characters of a-z, A-Z and 0-9.
    QByteArray lettersAndDigits(int length);

    /// Returns `digits` hexadecimal digits in lower case.
    QByteArray hex(int digits);
};

/// The secure generator of the system.
class SystemRandom final : public Random
{
public:
    quint32 below(quint32 bound) override;
};

/// Returns the same numbers for the same seed: for repeatable runs, never for a real secret.
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
