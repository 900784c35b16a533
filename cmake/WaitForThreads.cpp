// Linked into the programs of the address sanitizer. QThread::wait() returns shortly before the detached thread ends.
// The leak check of GCC 12 crashes if it meets such a thread ("Tracer caught signal 11"), so wait for them here, just
// before the program ends.

#include <chrono>
#include <filesystem>
#include <iterator>
#include <thread>

namespace {

struct WaitForThreads
{
    ~WaitForThreads()
    {
        using namespace std::chrono_literals;
        const auto threads = [] { return std::distance(std::filesystem::directory_iterator("/proc/self/task"), {}); };
        for (int tries = 0; tries < 1000 && threads() > 1; ++tries)
            std::this_thread::sleep_for(1ms);
    }
} waitForThreads;

} // namespace
