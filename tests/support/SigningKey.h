#pragma once

#include "base/Secret.h"

namespace qrlogin::test {

/// An RSA key of 2048 bits as PKCS#1 DER, for the pools of tests: it takes a while to make one. It protects nothing.
inline Secret testSigningKey()
{
    return Secret(QByteArray::fromBase64(
        "MIIEowIBAAKCAQEAyIcimvqMBeFB95wl0N1UlGIHUG/9TT5sK/T3Xhs7N4IkxCwEljTlBsmFJ8HCta7aDhe5Bj5I2XTpBBoFSQSD"
        "bjlUHQTC/UEwV54f2U32o2HCf7nvaZymiDG6HyTQbdtNerrxlfJ3qwp8lspvn/mFG4eqc389cE+AUosOePiCwKpCDEJIAu7giXxq"
        "80QaiAeFHeUUkzrVuw6XNjGC38+yPtlU/S9ZgvnzhedpCqCO0hJQNBbt9Nx1Q+kGda1gOjE+4AY5fXxLGnLBUN+KO1PfNGsd4LFR"
        "DvLaMQPJygtJrF6I4WuMlFIVV2MYmifzJ59ztbV5zwNViNkID+oD/CuCkQIDAQABAoIBAAcip9yT5b+f0FUbPU09UvEku9Xk5kKF"
        "Yhv+T38NwQGso9pHJrKhlzSynwZXIrKMUj4GIhNSzAzQ2CnJMz7x5itZ5uBRdw7D7xBvE/sLhycxJ1acKyS66kIWYuUQzknab9ta"
        "I5aOVivD58MF2Qr8OfxMy4fokysX6R0GzbEIRr7MP/hA7t9PBLNg36BfsUrjU3M6RUMyLQkZQqzBOoUooPU4mZvI1TCQZeWObGUH"
        "NP7HbeU/swA2W94oR1HqyCTaWvasyZQ0o9qfF+RBDpB1DL46IOl89j/LdT81it+XVTVsFn0lB7SyzDOpoFT21ef2oPlscUzeR/Oy"
        "VaBzH03SO7ECgYEA9X34hSphyWIveMYlGyQ7aBCy8TC+09gr8dJyGHgzF7ucJDaQMExr7mj6tHcALY3uL7eCqD7/MiHLW4kWBSVX"
        "WQqL+m0CoeqCFSUM/nR0LcmwISIJRJwrTZ4SJ0X48nGTXYVhr7vtLgl/wRI9ffHWUmKBMRuDCFHlvERwWecmJpsCgYEA0Rx1xJNn"
        "U3zA+tJM68kp03CvOu9/7xWR4AJGvZK83X484UFN0a1g9fgBIRi4TwtzF6FKCR+KQxOb9/dWlKULGRiwOpBzgb+k3r2AkABwd4i2"
        "sNI16MwrjSjQCLQhnykWREDd28b+fhZcGOSotzVJr5ccRewxLBB/OezD5pNQuEMCgYBZMzWLBXRUnUWMh8rRyt9/F5o9gy3Dgeet"
        "zX7Bn2NJO1Un31+S/SG2lhSKYDcDVm/2jKKACavmhlsC3pPOuNu9MdTc4KE1PiWYE0deaegQ/xjtYRWnBWvCny4PcSBcz6HxOFbf"
        "aNRshu0RtVP8oFP0yXAR7OI2srNcLi34rMGzAwKBgDyVHT19YyMZ8qL4SJbLKhX7AJl3h74RpriakDoeCB+3khXEoLINpBi+6DzZ"
        "d5RXAdonvVZVT+5NARPfEbNw+X0k3PGqpfxCNJbfmh6eMfc/oYYq8LloZXm5CERtQ4xkD/JoRJ6G0XZgLgB8RrEFfDql8egEHN7i"
        "TKnQgZUMuwcXAoGBANFh5ZDEJWBreekUVdnvcZi3Dws5/jJxjLsF1/fo6FDaRztUFaX6MZIt0FvfgyePFmWDcIaA8D0+7Y76zCMM"
        "v6m7C6SGib9a27UhPBYzKIVZJHvysPNWrTxyD3VLTldWXE9RH+WMM6FFftTigDrHp/8mQyf2TnsRPwMQSh7SRMKH"));
}

} // namespace qrlogin::test
